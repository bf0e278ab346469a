import { getTranslations } from "next-intl/server";
import { formatRupiah } from "@/lib/shared/rupiah";

type PriceProps = {
  amountRupiah: number;
  /** The price before the discount; shown struck, with the percent it saves, only when it is higher. */
  wasRupiah?: number;
  size?: "sm" | "md" | "lg" | "xl";
};

const sizes = { sm: "text-sm", md: "text-base", lg: "text-lg", xl: "text-2xl" };

/** An amount that is a price. It never breaks across lines; a lower one is said in words too, not by colour alone. */
export async function Price({ amountRupiah, wasRupiah, size = "md" }: PriceProps) {
  const lowered = wasRupiah !== undefined && wasRupiah > amountRupiah;
  if (!lowered) return <span className={`money font-bold ${sizes[size]}`}>{formatRupiah(amountRupiah)}</span>;
  const t = await getTranslations("common");
  const percent = Math.floor(((wasRupiah - amountRupiah) * 100) / wasRupiah);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="sr-only">{t("price.now")}</span>
      <strong className={`money font-bold text-sale ${sizes[size]}`}>{formatRupiah(amountRupiah)}</strong>
      <span className={`inline-flex items-baseline gap-1.5 ${size === "xl" ? "text-base" : "text-xs"}`}>
        <span className="sr-only">{t("price.was")}</span>
        <s className="money text-muted">{formatRupiah(wasRupiah)}</s>
        {percent > 0 && (
          <span className="money font-bold text-sale">
            <span aria-hidden="true">−{percent}%</span>
            <span className="sr-only">{t("price.off", { percent })}</span>
          </span>
        )}
      </span>
    </span>
  );
}

/** An amount in a sum or a table: tabular, unbroken, no emphasis of its own. */
export function Money({ amountRupiah, className = "" }: { amountRupiah: number; className?: string }) {
  return <span className={`money ${className}`}>{formatRupiah(amountRupiah)}</span>;
}
