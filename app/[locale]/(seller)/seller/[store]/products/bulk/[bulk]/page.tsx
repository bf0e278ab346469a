import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KeepFresh } from "@/components/panel/keep-fresh";
import { Progress } from "@/components/panel/progress";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { listBulkRows, readBulk } from "@/lib/goods/bulk-queries";
import { routes } from "@/lib/platform/routes";
import { undoBulkAction } from "../../actions";
import { BulkRows } from "./bulk-rows";

type BulkProps = {
  params: Promise<{ store: string; bulk: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

const ends = ["berhasil", "tetap", "gagal", "dikembalikan", "ditolak"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("seller.bulk"))("pageTitle") };
}

export default async function BulkChange({ params, searchParams }: BulkProps) {
  const { store, bulk: id } = await params;
  const seller = await requireSeller(store, routes.sellerBulk(store, id));
  const bulk = (await readBulk(seller, id)) ?? notFound();
  const { after } = await searchParams;
  const [t, products, page] = await Promise.all([
    getTranslations("seller.bulk"),
    getTranslations("seller.products"),
    listBulkRows(seller, bulk.id, typeof after === "string" ? after : undefined),
  ]);
  const isUndoing = bulk.status === "membatalkan";
  const isRunning = bulk.status === "berjalan" || isUndoing;
  const done = bulk.total - (isUndoing ? bulk.counts.berhasil : bulk.counts.antre);
  const path = routes.sellerBulk(seller.storeSlug, bulk.id);
  return (
    <>
      <Breadcrumb
        items={[
          { label: products("title"), href: routes.sellerStore(seller.storeSlug, "products") },
          { label: t("pageTitle") },
        ]}
      />
      <PageHeader
        title={`${t("pageTitle")}: ${t(`kind.${bulk.kind}`)}`}
        text={
          <>
            {t(`state.${bulk.status}`)} · <When at={bulk.at} />
          </>
        }
      />
      <div className="mb-5 grid gap-4 lg:grid-cols-2">
        <Card>
          <Progress done={done} total={bulk.total} label={t("progress", { done, total: bulk.total })} />
          <dl className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
            {ends
              .filter((state) => bulk.counts[state] > 0)
              .map((state) => (
                <div key={state}>
                  <dt className="text-muted text-xs">{t(`row.${state}`)}</dt>
                  <dd className="tabular font-semibold">{bulk.counts[state]}</dd>
                </div>
              ))}
          </dl>
          {isRunning && (
            <>
              <KeepFresh />
              <ButtonLink
                href={path}
                variant="secondary"
                size="sm"
                className="mt-4 hidden [@media(scripting:none)]:inline-flex"
              >
                {t("reload")}
              </ButtonLink>
            </>
          )}
        </Card>
        {bulk.status === "selesai" && bulk.counts.berhasil > 0 && (
          <Card>
            <p className="mb-3 text-sm">{t("undoText")}</p>
            <ActionForm
              action={undoBulkAction}
              hidden={{ _store: seller.storeSlug, bulkId: bulk.id }}
              label={t("undo")}
            >
              <SubmitButton variant="danger">{t("undo")}</SubmitButton>
            </ActionForm>
          </Card>
        )}
      </div>
      <BulkRows rows={page.rows} storeSlug={seller.storeSlug} />
      <Pagination next={page.next && `${path}?after=${page.next}`} />
    </>
  );
}
