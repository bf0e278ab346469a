import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/price";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WithdrawalState } from "@/lib/payouts/status";
import type { FormAction } from "@/lib/shared/form-state";
import { formatRupiah } from "@/lib/shared/rupiah";
import { WithdrawalStateBadge } from "./withdrawal-state";

type Item = {
  id: string;
  status: WithdrawalState;
  amount: number;
  fee: number;
  bank: string;
  accountNumber: string;
  at: string;
  reason: string | null;
  reference: string | null;
  proofUrl: string | null;
};

type WithdrawalListProps = { items: Item[]; cancel: FormAction; hidden?: Record<string, string> };

/** What became of what was asked for; what nobody has decided yet can be called off. */
export async function WithdrawalList({ items, cancel, hidden }: WithdrawalListProps) {
  const t = await getTranslations("payouts");
  if (items.length === 0) return null;
  return (
    <Card title={t("asked")}>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <div className="min-w-0">
              <p className="font-semibold">
                <Money amountRupiah={item.amount} />
              </p>
              <p className="text-muted text-sm">
                {item.bank} · {item.accountNumber} · <When at={item.at} />
              </p>
              {item.fee > 0 && <p className="text-muted text-sm">{t("feeOf", { fee: formatRupiah(item.fee) })}</p>}
              <p className="text-sm">{item.reason ?? t(`explain.${item.status}`)}</p>
              {item.reference && (
                <p className="break-all text-muted text-sm">{t("referenceOf", { reference: item.reference })}</p>
              )}
              {item.proofUrl && (
                <a href={item.proofUrl} className="text-accent text-sm underline">
                  {t("osa.viewProof")}
                </a>
              )}
            </div>
            <div className="flex flex-col items-end gap-2">
              <WithdrawalStateBadge state={item.status} />
              {item.status === "diminta" && (
                <ActionForm
                  action={cancel}
                  hidden={{ withdrawalId: item.id, ...hidden }}
                  label={t("cancelOf", { amount: formatRupiah(item.amount) })}
                >
                  <SubmitButton variant="secondary" size="sm">
                    {t("cancel")}
                  </SubmitButton>
                </ActionForm>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
