import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { formatRupiah } from "@/lib/shared/rupiah";
import { ChoiceSync } from "./choice-sync";
import { CHECKOUT_FORM, type CheckoutProblem, problemId, problemText } from "./problems";
import { UpdateButton } from "./update-button";

type CheckoutSummaryProps = {
  stores: { storeId: string; name: string; orderPrice: number; saves: number }[];
  total: number;
  walletAmount: number;
  /** The total less what the wallet pays. */
  charge: number;
  problems: CheckoutProblem[];
  isCashOnDelivery: boolean;
  updateHref: string;
};

/** The sum of all orders, what is still missing, and the one button of the page. */
export async function CheckoutSummary(props: CheckoutSummaryProps) {
  const { stores, total, walletAmount, charge, problems, isCashOnDelivery, updateHref } = props;
  const t = await getTranslations("checkout.summary");
  const saves = stores.reduce((sum, store) => sum + store.saves, 0);
  const prices = stores.map((store) => formatRupiah(store.orderPrice)).join(" + ");
  const formula = walletAmount > 0 ? `${prices} − ${formatRupiah(walletAmount)}` : prices;
  const parts = { total: formatRupiah(total), wallet: formatRupiah(walletAmount), charge: formatRupiah(charge) };
  const why = t("whyWallet", parts);
  const missing = await Promise.all(
    problems.map(async (problem) => ({ ...problem, text: await missingText(problem) })),
  );
  return (
    <div className="flex flex-col gap-4 max-lg:contents lg:sticky lg:top-24">
      <Card title={t("title")}>
        <SummaryList
          rows={[
            ...stores.map(({ storeId, name, orderPrice }) => ({
              id: storeId,
              label: t("store", { store: name }),
              amount: orderPrice,
            })),
            ...(walletAmount > 0 ? [{ id: "wallet", label: t("wallet"), amount: walletAmount, saves: true, why }] : []),
          ]}
          total={{
            label: t("total"),
            amount: charge,
            why: (stores.length > 1 || walletAmount > 0) && t("why", { formula, total: formatRupiah(charge) }),
          }}
        />
        {saves > 0 && <p className="mt-2 font-medium text-ok text-sm">{t("saved", { amount: formatRupiah(saves) })}</p>}
        {missing.length > 0 && (
          <div className="mt-4 rounded-md bg-warn-soft px-4 py-3 text-sm">
            <p className="font-semibold text-warn">{t("missing")}</p>
            <ul className="mt-1 list-disc ps-5">
              {missing.map(({ field, text }) => (
                <li key={field + text}>
                  <a href={`#${problemId(field)}`} className="underline underline-offset-3">
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <ChoiceSync formId={CHECKOUT_FORM} updatingLabel={t("updating")} />
        <p className="text-muted text-sm">{t("safe")}</p>
      </Card>
      <StickyBar>
        <p className="min-w-0 grow text-sm md:hidden [@media(scripting:none)]:hidden">
          <span className="block text-muted">{t("total")}</span>
          <span className="money font-bold text-base">{formatRupiah(charge)}</span>
        </p>
        <UpdateButton href={updateHref} className="hidden [@media(scripting:none)]:flex">
          {t("update")}
        </UpdateButton>
        <SubmitButton size="lg" className="md:grow [@media(scripting:none)]:grow" pendingLabel={t("sending")}>
          {t(isCashOnDelivery ? "order" : "pay")}
        </SubmitButton>
      </StickyBar>
    </div>
  );
}

/** Away from its place, a problem of a line says which line. */
async function missingText(problem: CheckoutProblem): Promise<string> {
  const text = await problemText(problem);
  const { name } = problem.params;
  if (!problem.field.startsWith("line.") || typeof name !== "string") return text;
  const t = await getTranslations("checkout.detail");
  return `${t("line", { name })} ${text}`;
}
