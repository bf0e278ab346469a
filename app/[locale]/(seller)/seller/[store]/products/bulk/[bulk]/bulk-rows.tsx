import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { cachedCategories } from "@/lib/catalog/cached";
import { categoryName } from "@/lib/catalog/category-tree";
import type { BulkFacts, BulkProblem } from "@/lib/goods/bulk-change";
import type { BulkRow } from "@/lib/goods/bulk-queries";
import { routes } from "@/lib/platform/routes";
import { formatRupiah } from "@/lib/shared/rupiah";

/** What became of each product of a change, with what it was and is, or why it was left alone. */
export async function BulkRows({ rows, storeSlug }: { rows: BulkRow[]; storeSlug: string }) {
  const [t, products, names, locale, categories] = await Promise.all([
    getTranslations("seller.bulk"),
    getTranslations("seller.products"),
    getTranslations("common.productStatus"),
    getLocale(),
    cachedCategories(),
  ]);
  const span = (values: number[], write: (value: number) => string) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return low === high ? write(low) : `${write(low)} – ${write(high)}`;
  };
  const textOf = (facts: BulkFacts | null) => {
    if (!facts) return "";
    if (facts.prices) return span(Object.values(facts.prices), formatRupiah);
    if (facts.stocks) return span(Object.values(facts.stocks), String);
    if (facts.archived) return products("archived");
    if (facts.status) return names(facts.status);
    const category = categories.find((one) => one.id === facts.categoryId);
    return category ? categoryName(category, locale) : "";
  };
  const columns: Column<BulkRow>[] = [
    {
      key: "product",
      label: t("product"),
      cell: (row) => <TextLink href={routes.sellerProduct(storeSlug, row.cursor)}>{row.name}</TextLink>,
    },
    {
      key: "result",
      label: t("result"),
      cell: (row) => (
        <span className={row.state === "gagal" || row.state === "ditolak" ? "text-bad" : undefined}>
          {t(`row.${row.state}`)}
          {row.problem && (
            <span className="block text-sm">{t(`problem.${row.problem as BulkProblem | "gone" | "changed"}`)}</span>
          )}
        </span>
      ),
    },
    {
      key: "change",
      label: t("change"),
      cell: (row) => (row.after ? `${textOf(row.before)} → ${textOf(row.after)}` : ""),
    },
  ];
  return (
    <Table
      caption={t("pageTitle")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.cursor}
      empty={<EmptyState title={t("empty")} />}
    />
  );
}
