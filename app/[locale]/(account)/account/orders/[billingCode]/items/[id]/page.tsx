import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LinePhoto } from "@/components/orders/line-photo";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireBuyer } from "@/lib/auth/session";
import { compareLooks, type Difference } from "@/lib/orders/differences";
import { readBoughtItem } from "@/lib/orders/queries/bought-item";
import { routes } from "@/lib/platform/routes";
import { formatDate } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";

export const dynamic = "force-dynamic";

type ItemPageProps = { params: Promise<{ billingCode: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders.item"))("title") };
}

/** What was bought, as it was frozen then, beside what the store sells today. */
export default async function BoughtItemPage({ params }: ItemPageProps) {
  const { billingCode: code, id } = await params;
  const billingCode = decodeURIComponent(code);
  const buyer = await requireBuyer(routes.orderItem(billingCode, id));
  const item = (await readBoughtItem(buyer, billingCode, id)) ?? notFound();
  const [t, locale] = await Promise.all([getTranslations("orders.item"), getLocale()]);
  const rows = compareLooks(item.bought, item.today);
  const changed = rows.filter((row) => row.changed).length;
  const summary = item.today ? t("changes", { count: changed }) : t("gone");
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("orders"), href: routes.orders() },
          { label: billingCode, href: routes.order(billingCode) },
          { label: t("title") },
        ]}
      />
      <PageHeader title={item.bought.name} text={`${t("title")}. ${summary}`} />
      <div className="table-frame max-w-3xl">
        <table className="w-full table-fixed text-sm">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr className="bg-sunken text-start align-bottom">
              <th scope="col" className="w-24 px-3 py-2 text-start sm:w-40">
                <span className="sr-only">{t("part")}</span>
              </th>
              <th scope="col" className="px-3 py-2 text-start">
                {t("then", { at: formatDate(item.boughtAt, locale) })}
              </th>
              <th scope="col" className="px-3 py-2 text-start">
                {t("now")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.part} className={`border-line border-t align-top ${row.changed ? "bg-warn-soft" : ""}`}>
                <th scope="row" className="wrap-anywhere px-3 py-2 text-start font-medium">
                  {row.part.startsWith("attribute:") ? row.part.slice(10) : t(`parts.${nameOf(row.part)}`)}
                  {row.changed && (
                    <span className="mt-1 block">
                      <Badge tone="warn">{t("changed")}</Badge>
                    </span>
                  )}
                </th>
                <td className="wrap-anywhere px-3 py-2">{shown(row, row.was)}</td>
                <td className="wrap-anywhere px-3 py-2">{item.today ? shown(row, row.is) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {item.today && (
        <ButtonLink href={routes.product(item.productSlug, item.variantId)} variant="secondary" className="mt-4">
          {t("open")}
        </ButtonLink>
      )}
    </>
  );
}

type PartName = Exclude<Difference["part"], `attribute:${string}`>;
const parts: PartName[] = ["name", "variant", "sku", "price", "weight", "picture"];
const nameOf = (part: Difference["part"]) => parts.find((known) => known === part) ?? "name";

function shown({ part }: Difference, value: string | number | null) {
  if (part === "picture") return <LinePhoto url={typeof value === "string" ? value : null} />;
  if (value === null) return "–";
  if (part === "price") return <span className="money">{formatRupiah(Number(value))}</span>;
  return part === "weight" ? `${value} g` : value;
}
