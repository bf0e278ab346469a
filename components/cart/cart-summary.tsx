import { getTranslations } from "next-intl/server";
import { Money } from "@/components/ui/price";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CartTotals } from "@/lib/cart/totals";
import type { FormAction } from "@/lib/shared/form-state";
import { SelectionForm } from "./selection-form";

/** The sum of what is selected, and the way on. Checkout sends the selection along, so that no tick is lost without a script. */
export async function CartSummary({ totals, action }: { totals: CartTotals; action: FormAction }) {
  const t = await getTranslations("cart");
  return (
    <aside
      aria-label={t("summary")}
      className="no-print max-lg:fixed max-lg:inset-x-0 max-lg:bottom-(--bottom-bar) max-lg:z-20 max-lg:border-line max-lg:border-t max-lg:bg-raised max-lg:px-4 max-lg:py-3 lg:sticky lg:top-24 lg:self-start lg:rounded-lg lg:border lg:border-line lg:bg-raised lg:p-5"
    >
      <SelectionForm action={action}>
        <h2 className="mb-3 font-bold text-lg max-lg:sr-only">{t("summary")}</h2>
        <div className="flex items-center justify-between gap-4 lg:flex-col lg:items-stretch">
          <div aria-live="polite">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="text-sm max-lg:sr-only">{t("total")}</span>
              <Money amountRupiah={totals.totalRupiah} className="font-bold text-lg lg:text-xl" />
            </p>
            <p className="text-muted text-sm">{t("selected", { count: totals.pieces })}</p>
            <p className="mt-1 text-muted text-sm max-lg:sr-only">{t("totalHint")}</p>
          </div>
          <div className="flex flex-col gap-2">
            <SubmitButton
              name="intent"
              value="update"
              variant="secondary"
              className="hidden [@media(scripting:none)]:inline-flex"
            >
              {t("applySelection")}
            </SubmitButton>
            <SubmitButton name="intent" value="checkout" size="lg" block>
              {t("checkout")}
            </SubmitButton>
          </div>
        </div>
      </SelectionForm>
    </aside>
  );
}
