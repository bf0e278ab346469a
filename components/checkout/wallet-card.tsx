import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { formatRupiah } from "@/lib/shared/rupiah";
import { type CheckoutProblem, Problems } from "./problems";

type WalletCardProps = {
  wallet: { balance: number; isAsked: boolean; amount: number };
  isCash: boolean;
  problems: CheckoutProblem[];
};

/** The wallet, for whoever has something in it: ticked, it pays the whole or as much as it can. */
export async function WalletCard({ wallet, isCash, problems }: WalletCardProps) {
  if (wallet.balance <= 0 && !wallet.isAsked) return null;
  const t = await getTranslations("checkout.wallet");
  const { balance, isAsked, amount } = wallet;
  const hint = isAsked
    ? isCash
      ? t("notCash")
      : t("used", { amount: formatRupiah(amount), left: formatRupiah(balance - amount) })
    : t("hint");
  return (
    <Card title={t("title")}>
      <Checkbox
        name="wallet"
        label={t("use", { balance: formatRupiah(balance) })}
        hint={hint}
        defaultChecked={isAsked}
      />
      <Problems all={problems} field="wallet" />
    </Card>
  );
}
