import { asBuyer } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { invoicePaper } from "@/lib/orders/papers/invoice-paper";
import { readOrder } from "@/lib/orders/queries/detail";

type Context = { params: Promise<{ locale: string; billingCode: string }> };

export const dynamic = "force-dynamic";

const refuse = (status: 401 | 404, text: string) =>
  new Response(`${text}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** The invoice on paper, for the buyer of the order and nobody else. */
export async function GET(_request: Request, { params }: Context) {
  const { locale, billingCode } = await params;
  const person = await currentPerson();
  if (!person) return refuse(401, "Sign in first.");
  const buyer = asBuyer(person);
  const order = buyer && (await readOrder(buyer, decodeURIComponent(billingCode)));
  if (!order) return refuse(404, "There is no such order.");
  const pdf = await invoicePaper(order, locale === "en" ? "en" : "id");
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${order.invoice.replaceAll("/", "-")}.pdf"`,
      "cache-control": "private, no-store",
    },
  });
}
