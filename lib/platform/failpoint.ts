import { readEnv } from "./env";

/** Where a process can be made to die, to prove that another one finds its way from there. */
export type Failpoint =
  | "before_charge_http"
  | "after_charge_http"
  | "before_charge_commit"
  | "before_event_commit"
  | "after_event_commit"
  | "after_status_http"
  | "mid_settle"
  | "before_apply_commit"
  | "after_apply_commit"
  | "after_refund_http"
  | "before_refund_commit"
  | "after_expire_http"
  | "partner_users"
  | "partner_stores"
  | "partner_store_users"
  | "partner_store_hours"
  | "partner_socials";

/** Kills this process on the spot where a test asked for it by name; an environment of production cannot ask (env.ts). */
export function failpoint(name: Failpoint): void {
  if (readEnv().FAILPOINT === name) process.kill(process.pid, "SIGKILL");
}
