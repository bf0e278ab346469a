import type { Queue } from "@/lib/desk/policy";
import { routes } from "@/lib/platform/routes";
import type { QueueRow } from "@/lib/reporting/work-queues";

/** Where the next step of what waits is done. */
export function stepPath(
  queue: Queue,
  { subject, word, target }: Pick<QueueRow, "subject" | "word" | "target">,
): string {
  switch (queue) {
    case "stores":
    case "complaints":
    case "withdrawals":
      return routes.osa(queue, subject);
    case "payments":
      return routes.osa("payments/events", subject);
    case "jobs":
      return routes.osa("payments", "jobs");
    case "proposals":
      if (word === "payment_fee") return `${routes.osa("payment-methods")}?id=${target}`;
      return word === "setting" || target === null ? routes.osa("settings") : routes.osa("stores", target);
    default:
      return routes.osa(queue);
  }
}
