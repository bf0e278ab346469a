import { getTranslations } from "next-intl/server";
import { FormTrouble } from "@/components/panel/form-trouble";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Seller } from "@/lib/auth/actors";
import type { OrderDetail } from "@/lib/orders/seller-queries";
import { rejectLinesAction } from "./actions";

type RejectPartProps = { seller: Seller; order: Omit<OrderDetail, "address"> };

/** Some pieces cannot be sent. Nothing can be taken out of an order that is one piece, or not paid yet. */
export async function RejectPart({ seller, order }: RejectPartProps) {
  const left = order.lines.map((line) => ({ ...line, left: line.qty - line.gone })).filter((line) => line.left > 0);
  const pieces = left.reduce((sum, line) => sum + line.left, 0);
  if (order.cod || pieces < 2) return null;
  const [t, actions] = await Promise.all([getTranslations("seller.order"), getTranslations("common.actions")]);
  const hidden = { _store: seller.storeSlug, billingCode: order.billingCode, seen: order.refundedGoods };
  return (
    <ActionForm action={rejectLinesAction} hidden={hidden} label={t("part.submit")}>
      <Dialog trigger={t("part.open")} title={t("part.title")} closeLabel={actions("cancel")} variant="secondary" block>
        <div className="flex flex-col gap-4">
          <p>{t("part.text")}</p>
          <FormTrouble />
          <ul className="divide-y divide-line">
            {left.map((line) => (
              <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
                <span className="min-w-0 grow basis-40">
                  {line.name}
                  <span className="block text-muted text-sm">{line.variant}</span>
                </span>
                <label className="flex items-center gap-2 text-sm">
                  <span className="sr-only">
                    {t("part.qty")}: {line.name} {line.variant}
                  </span>
                  <input
                    type="number"
                    name={`qty-${line.id}`}
                    min={0}
                    max={line.left}
                    defaultValue={0}
                    inputMode="numeric"
                    className="input w-20"
                  />
                  {t("part.of", { qty: line.left })}
                </label>
              </li>
            ))}
          </ul>
          <Checkbox name="restock" label={t("part.restock")} />
          <TextareaField
            name="reason"
            label={t("rejectReason")}
            hint={t("rejectHint")}
            rows={2}
            maxLength={200}
            required
          />
          <SubmitButton variant="danger" block>
            {t("part.submit")}
          </SubmitButton>
        </div>
      </Dialog>
    </ActionForm>
  );
}
