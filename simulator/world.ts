import type { Notifier } from "./notifier";
import type { Store } from "./store";

/** What every part of the simulator is handed. */
export type World = {
  store: Store;
  notifier: Notifier;
  now: () => number;
  random: () => number;
  serverKey: string;
  notifyUrl: string;
  merchantName: string;
  retryScale: number;
};
