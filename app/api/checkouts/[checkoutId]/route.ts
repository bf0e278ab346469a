import { asBuyer } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { readPaymentSignal } from "@/lib/checkout/queries";

const headers = { "cache-control": "private, no-store" };

const refuse = (status: 401 | 404, code: string, message: string) =>
  Response.json({ error: { code, message } }, { status, headers });

/** Whether a payment moved on: asked every few seconds by the page that waits for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ checkoutId: string }> }) {
  const person = await currentPerson();
  if (!person) return refuse(401, "not_signed_in", "Sign in first.");
  const buyer = asBuyer(person);
  const signal = buyer && (await readPaymentSignal(buyer, (await params).checkoutId));
  return signal ? Response.json(signal, { headers }) : refuse(404, "not_found", "There is no such checkout.");
}
