import { randomBytes } from "node:crypto";
import { textOf } from "@/lib/platform/words";
import { isRefusal } from "@/lib/shared/errors";

/** One order after another; what stands in the way of one is said of that one, and the others go on. */
export async function tryEach<Order extends { billingCode: string }>(
  orders: readonly Order[],
  locale: "id" | "en",
  act: (order: Order) => Promise<string>,
) {
  const results: { code: string; ok: boolean; text: string }[] = [];
  for (const order of orders) {
    const code = order.billingCode;
    try {
      results.push({ code, ok: true, text: await act(order) });
    } catch (error) {
      results.push({ code, ok: false, text: whyNot(error, locale) });
    }
  }
  return results;
}

function whyNot(error: unknown, locale: "id" | "en"): string {
  if (isRefusal(error)) return textOf(locale, `errors.${error.code}`, error.params) ?? error.code;
  const id = randomBytes(4).toString("hex");
  console.error(`bulk action failed, id ${id}`, error);
  return textOf(locale, "errors.unexpected", { id }) ?? id;
}
