import { getTranslations } from "next-intl/server";
import { formatRupiah } from "@/lib/shared/rupiah";
import { type PriceSize, PriceView, percentOff } from "./price-view";

type PriceProps = {
  amountRupiah: number;
  /** The price before the discount; shown struck, with the percent it saves, only when it is higher. */
  wasRupiah?: number;
  size?: PriceSize;
};

/** An amount that is a price. It never breaks across lines; a lower one is said in words too, not by colour alone. */
export async function Price({ amountRupiah, wasRupiah, size }: PriceProps) {
  if (wasRupiah === undefined || wasRupiah <= amountRupiah)
    return <PriceView amountRupiah={amountRupiah} size={size} />;
  const t = await getTranslations("common.price");
  const words = { now: t("now"), was: t("was"), off: t("off", { percent: percentOff(amountRupiah, wasRupiah) }) };
  return <PriceView amountRupiah={amountRupiah} lowered={{ wasRupiah, words }} size={size} />;
}

/** An amount in a sum or a table: tabular, unbroken, no emphasis of its own. */
export function Money({ amountRupiah, className = "" }: { amountRupiah: number; className?: string }) {
  return <span className={`money ${className}`}>{formatRupiah(amountRupiah)}</span>;
}
