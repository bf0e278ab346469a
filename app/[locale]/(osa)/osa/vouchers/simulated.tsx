import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import type { Osa } from "@/lib/auth/actors";
import { simulateVoucher } from "@/lib/reporting/platform-vouchers";
import { platformVoucherForm } from "@/lib/reporting/schemas";
import { formatRupiah } from "@/lib/shared/rupiah";
import { voucherCost } from "@/lib/vouchers/policy";

type SimulatedProps = { osa: Osa; params: Record<string, string | string[] | undefined>; at: Date };

/** What the voucher in the address would have cost, by what people really bought. */
export async function Simulated({ osa, params, at }: SimulatedProps) {
  const asked = platformVoucherForm.safeParse(params);
  if (!asked.success || asked.data.how !== "simulate") return null;
  const [t, guess] = await Promise.all([getTranslations("osa.vouchers"), simulateVoucher(osa, asked.data, at)]);
  const { all } = voucherCost(asked.data);
  return (
    <div id="simulation">
      <Alert
        title={t("guess", {
          days: guess.days,
          uses: guess.uses,
          checkouts: guess.checkouts,
          cost: formatRupiah(guess.cost),
        })}
      >
        <p>{t("guessSales", { sales: formatRupiah(guess.sales) })}</p>
        <p>{all === null ? t("unbounded") : t("bounded", { most: formatRupiah(all) })}</p>
      </Alert>
    </div>
  );
}
