import type { Notifier } from "./notifier";
import type { Store } from "./store";

/** The second vendor: its key, the token it shows to the shop, and where the shop listens. */
export type XenditWorld = { secretKey: string; callbackToken: string; notifyUrl: string; payoutNotifyUrl: string };

/** What every part of the simulator is handed. */
export type World = {
  store: Store;
  notifier: Notifier;
  now: () => number;
  random: () => number;
  serverKey: string;
  notifyUrl: string;
  xendit: XenditWorld;
  merchantName: string;
  retryScale: number;
};
