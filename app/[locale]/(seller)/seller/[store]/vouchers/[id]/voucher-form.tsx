import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { RadioChip } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import type { ManagedVoucher } from "@/lib/reporting/voucher-lists";
import { randomCode } from "@/lib/shared/codes";
import { formatStamp, hoursAfter } from "@/lib/shared/jakarta-time";
import { saveVoucherAction } from "../actions";

type VoucherFormProps = { seller: Seller; voucher: ManagedVoucher | null };

/** As the field for a moment holds it, on Jakarta's clock. */
const fieldTime = (at: Date) => formatStamp(at).slice(0, 16).replace(" ", "T");

/** The terms of a voucher; once somebody has used it, what was promised stays (D-15). */
export async function VoucherForm({ seller, voucher }: VoucherFormProps) {
  const [t, words] = await Promise.all([getTranslations("storefront.vouchers"), getTranslations("common.actions")]);
  const isUsed = voucher !== null && voucher.used + voucher.reserved > 0;
  const fixed = isUsed ? { readOnly: true } : {};
  const begins = voucher ? new Date(voucher.startDate) : now();
  const ends = voucher ? new Date(voucher.endDate) : hoursAfter(now(), 7 * 24);
  return (
    <ActionForm
      action={saveVoucherAction}
      hidden={{ _store: seller.storeSlug, ...(voucher && { voucherId: voucher.id }) }}
      label={t("terms")}
      className="flex flex-col gap-5"
    >
      {isUsed && <Alert tone="info">{t("fixed")}</Alert>}
      <Field name="name" label={t("name")} defaultValue={voucher?.name} maxLength={60} required />
      <Field
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        defaultValue={voucher?.code ?? randomCode(8)}
        maxLength={20}
        autoCapitalize="characters"
        autoComplete="off"
        required
        {...fixed}
      />
      <TextareaField
        name="description"
        label={t("description")}
        optional={words("optional")}
        defaultValue={voucher?.description}
        rows={2}
        maxLength={200}
      />
      <ChoiceGroup name="type" legend={t("type")} row>
        {(["nominal", "persen"] as const).map((type) => (
          <RadioChip
            key={type}
            name="type"
            value={type}
            label={t(`types.${type}`)}
            defaultChecked={(voucher?.type ?? "nominal") === type}
            disabled={isUsed && voucher.type !== type}
          />
        ))}
      </ChoiceGroup>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="value"
          label={t("value")}
          hint={t("valueHint")}
          inputMode="numeric"
          defaultValue={voucher?.value}
          required
          {...fixed}
        />
        <Field
          name="maxDiscount"
          label={t("maxDiscount")}
          hint={t("maxDiscountHint")}
          before="Rp"
          inputMode="numeric"
          optional={words("optional")}
          defaultValue={voucher?.maxDiscount ?? undefined}
          {...fixed}
        />
        <Field
          name="minValue"
          label={t("minValue")}
          before="Rp"
          inputMode="numeric"
          optional={words("optional")}
          defaultValue={voucher?.minValue || undefined}
          {...fixed}
        />
        <Field
          name="quota"
          label={t("quota")}
          hint={t("quotaHint")}
          inputMode="numeric"
          optional={words("optional")}
          defaultValue={voucher?.quota ?? undefined}
        />
        <Field
          name="perUser"
          label={t("perUser")}
          inputMode="numeric"
          defaultValue={voucher?.perUser ?? 1}
          {...fixed}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field type="datetime-local" name="startDate" label={t("start")} defaultValue={fieldTime(begins)} required />
        <Field
          type="datetime-local"
          name="endDate"
          label={t("end")}
          hint={t("wib")}
          defaultValue={fieldTime(ends)}
          required
        />
      </div>
      <p className="text-muted text-sm">{t("funder")}</p>
      <SubmitButton className="self-start">{voucher ? words("save") : t("create")}</SubmitButton>
    </ActionForm>
  );
}
