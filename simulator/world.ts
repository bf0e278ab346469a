import type { Notifier } from "./notifier";
import type { Store } from "./store";

/** The second vendor: its key, the token it shows to the shop, and where the shop listens. */
export type XenditWorld = { secretKey: string; callbackToken: string; notifyUrl: string; payoutNotifyUrl: string };

/** The courier: the shop's key, what signs its messages, and where the shop listens. */
export type CourierWorld = { apiKey: string; webhookSecret: string; notifyUrl: string };

/** What every part of the simulator is handed. */
export type World = {
  store: Store;
  notifier: Notifier;
  now: () => number;
  random: () => number;
  serverKey: string;
  notifyUrl: string;
  xendit: XenditWorld;
  courier: CourierWorld;
  merchantName: string;
  retryScale: number;
};
