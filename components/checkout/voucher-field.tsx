import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { formatRupiah } from "@/lib/shared/rupiah";
import { type CheckoutProblem, problemText } from "./problems";
import { UpdateButton } from "./update-button";

type VoucherFieldProps = {
  name: string;
  label: ReactNode;
  typed: string | undefined;
  /** The voucher that counts, and what it takes off. */
  applied: { code: string; saves: number } | null;
  problems: CheckoutProblem[];
  updateHref: string;
};

export async function VoucherField({ name, label, typed, applied, problems, updateHref }: VoucherFieldProps) {
  const t = await getTranslations("checkout.voucher");
  const problem = problems.find(({ field }) => field === name);
  return (
    <div className="flex items-start gap-2">
      <Field
        name={name}
        label={label}
        defaultValue={typed}
        placeholder={t("placeholder")}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={problem && (await problemText(problem))}
        hint={
          applied && (
            <span className="font-medium text-ok">
              {t("applied", { code: applied.code, amount: formatRupiah(applied.saves) })}
            </span>
          )
        }
        className="min-w-0 grow"
      />
      <UpdateButton href={updateHref} className="mt-6.5">
        {t("apply")}
      </UpdateButton>
    </div>
  );
}
