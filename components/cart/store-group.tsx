import { getTranslations } from "next-intl/server";
import { StoreTypeBadge } from "@/components/catalog/store-type-badge";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/price";
import type { CartStore } from "@/lib/cart/view";
import { formatRupiah } from "@/lib/shared/rupiah";
import { GroupSelect } from "./group-select";
import { type LineActions, LineRow } from "./line-row";

/** The lines of one store: what becomes one order, one parcel. */
export async function StoreGroup({ store, actions }: { store: CartStore; actions: LineActions }) {
  const t = await getTranslations("cart");
  return (
    <section aria-label={store.name} className="rounded-lg border border-line bg-raised px-4 pt-4 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <GroupSelect
          group={store.id}
          lines={store.lines}
          label={t("selectStore", { store: store.name })}
          clearLabel={t("clearStore", { store: store.name })}
        />
        <Avatar name={store.name} src={store.logoUrl} size={32} />
        <Link href={`/stores/${store.slug}`} className="font-bold hover:underline">
          {store.name}
        </Link>
        <StoreTypeBadge type={store.storeType} />
        <span className="text-muted text-sm">{store.cityName}</span>
      </p>
      <ul className="divide-y divide-line">
        {store.lines.map((line) => (
          <LineRow key={line.id} line={line} actions={actions} />
        ))}
      </ul>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-t py-3 text-sm">
        <Minimum store={store} />
        <span className="ms-auto">
          {t("storeTotal")} <Money amountRupiah={store.totals.totalRupiah} className="ms-2 font-bold text-base" />
        </span>
      </div>
    </section>
  );
}

/** How far the selected goods are from what the store asks of an order (D-36); silent where it asks nothing. */
async function Minimum({ store }: { store: CartStore }) {
  if (store.totals.lines === 0 || (store.minimalProduct <= 1 && store.minimalPriceRupiah === 0)) return null;
  const t = await getTranslations("cart");
  const { missingPieces, missingRupiah, isReached } = store.progress;
  if (isReached) return <span className="text-ok">{t("minimumDone")}</span>;
  const missing = [
    missingPieces > 0 && t("minimumPieces", { count: missingPieces }),
    missingRupiah > 0 && t("minimumRupiah", { amount: formatRupiah(missingRupiah) }),
  ].filter(Boolean);
  const { pieces, totalRupiah } = store.totals;
  const shares = [pieces / store.minimalProduct, totalRupiah / Math.max(1, store.minimalPriceRupiah)];
  const percent = Math.floor(100 * Math.min(1, ...shares));
  return (
    <span className="flex grow flex-wrap items-center gap-x-3 gap-y-1 font-medium text-warn">
      <progress
        value={percent}
        max={100}
        aria-label={t("minimumProgress")}
        className="progress progress-warning w-32 shrink-0"
      />
      {t("minimum")} {missing.join(" · ")}
    </span>
  );
}
