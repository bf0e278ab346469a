import { closeStatement } from "@/lib/ledger/close-statement";
import { readStatement } from "@/lib/ledger/statement-queries";
import { textOf } from "@/lib/platform/words";
import { statementPdf } from "@/lib/reporting/statement-pdf";
import { isRefusal } from "@/lib/shared/errors";
import { fileAnswer, fileLocale, refuseFile, sellerOfMoney } from "../../file-answer";

type Context = { params: Promise<{ locale: string; store: string; month: string }> };

export const dynamic = "force-dynamic";

/** A month of the store on paper; one that is over and was not closed yet is closed now, once and for good. */
export async function GET(_request: Request, { params }: Context) {
  const { locale: asked, store, month } = await params;
  const locale = fileLocale(asked);
  const seller = await sellerOfMoney(store);
  if (seller instanceof Response) return seller;
  try {
    await closeStatement(seller, seller.storeId, month);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const text = textOf(locale, `errors.${error.code}`, error.params) ?? error.code;
    return refuseFile(error.status === 409 ? 409 : 404, text);
  }
  const statement = await readStatement(seller, month);
  if (!statement) return refuseFile(404, "There is no such month.");
  const pdf = await statementPdf(statement, locale);
  return fileAnswer(new Uint8Array(pdf), "application/pdf", `${seller.storeSlug}-${month}.pdf`);
}
