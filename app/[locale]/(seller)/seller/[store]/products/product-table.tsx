import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/choice";
import { EmptyState } from "@/components/ui/empty-state";
import { ProductPhoto } from "@/components/ui/product-photo";
import { ProductStatusBadge } from "@/components/ui/status-badge";
import { RowSwitch } from "@/components/ui/switches";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { SellerProductRow } from "@/lib/goods/product-list";
import { imageSources } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";

type ProductTableProps = {
  storeSlug: string;
  rows: SellerProductRow[];
  isFiltered: boolean;
  mayBulk: boolean;
  maySwitch: boolean;
};

/** Sold out is on sale (D-45). */
export const isShown = ({ status }: Pick<SellerProductRow, "status">) => status === "aktif" || status === "habis";

/** The products of a page, each leading to its editor, with a box to tick for what is done to many. */
export async function ProductTable({ storeSlug, rows, isFiltered, mayBulk, maySwitch }: ProductTableProps) {
  const [t, locale] = await Promise.all([getTranslations("seller.products"), getLocale()]);
  const priceOf = ({ priceMin, priceMax }: SellerProductRow) =>
    priceMin === priceMax
      ? formatRupiah(priceMin)
      : t("priceRange", { from: formatRupiah(priceMin), to: formatRupiah(priceMax) });
  const columns: Column<SellerProductRow>[] = [
    {
      key: "name",
      label: t("name"),
      cell: (row) => (
        <span className="flex items-center gap-3 sm:min-w-64">
          {mayBulk && <Checkbox name="ids" value={row.cursor} label={t("select", { name: row.name })} hideLabel />}
          <ProductPhoto
            sources={row.photo ? imageSources(row.photo.url, row.photo.width) : []}
            alt=""
            sizes="44px"
            className="size-11 shrink-0 rounded-md"
          />
          <span className="min-w-0">
            <TextLink href={routes.sellerProduct(storeSlug, row.cursor)}>{row.name}</TextLink>
            <span className="block font-normal text-muted text-xs">
              {locale === "id" ? row.category : row.categoryEn}
            </span>
          </span>
        </span>
      ),
    },
    { key: "price", label: t("price"), end: true, cell: (row) => <span className="money">{priceOf(row)}</span> },
    { key: "variants", label: t("variants"), end: true, cell: (row) => row.variants },
    {
      key: "stock",
      label: t("stock"),
      end: true,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center justify-end gap-2">
          {row.isLow && row.status !== "draft" && <Badge tone="warn">{t("lowBadge")}</Badge>}
          {row.stock}
        </span>
      ),
    },
    { key: "held", label: t("held"), end: true, cell: (row) => row.held },
    { key: "sold", label: t("sold"), end: true, cell: (row) => row.soldQty },
    {
      key: "status",
      label: t("status"),
      cell: (row) => (
        <span className="flex flex-col items-end gap-1 sm:items-start">
          {row.isArchived ? <Badge>{t("archived")}</Badge> : <ProductStatusBadge status={row.status} />}
          {maySwitch && !row.isArchived && (
            <RowSwitch id={row.cursor} label={t("switch", { name: row.name })} on={t("shown")} off={t("hidden")} />
          )}
          {row.publishAt && (
            <span className="text-muted text-xs">
              {t("planned", { at: formatInstant(new Date(row.publishAt), locale) })}
            </span>
          )}
        </span>
      ),
    },
  ];
  const empty = isFiltered ? (
    <EmptyState drawing="search" title={t("empty")} />
  ) : (
    <EmptyState drawing="note" title={t("empty")} text={t("emptyText")} />
  );
  return <Table caption={t("title")} columns={columns} rows={rows} rowKey={(row) => row.cursor} empty={empty} />;
}
