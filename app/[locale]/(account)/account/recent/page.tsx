import { getTranslations } from "next-intl/server";
import { ProductGrid } from "@/components/catalog/product-grid";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireBuyer } from "@/lib/auth/session";
import { listRecentViews } from "@/lib/catalog/queries/marks";
import { VIEWS_KEPT } from "@/lib/catalog/record-view";
import { routes } from "@/lib/platform/routes";
import { clearViewsAction } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata() {
  return { title: (await getTranslations("account.recent"))("title") };
}

export default async function RecentPage() {
  const buyer = await requireBuyer(routes.recent());
  const [t, cards] = await Promise.all([getTranslations("account.recent"), listRecentViews(buyer, VIEWS_KEPT)]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text", { count: VIEWS_KEPT })} />
      {cards.length > 0 ? (
        <>
          <ActionForm action={clearViewsAction} className="mb-4">
            <SubmitButton variant="secondary" size="sm">
              {t("clear")}
            </SubmitButton>
          </ActionForm>
          <ProductGrid cards={cards} narrow />
        </>
      ) : (
        <EmptyState
          drawing="search"
          title={t("empty")}
          text={t("emptyText")}
          action={<ButtonLink href={routes.home()}>{t("shop")}</ButtonLink>}
        />
      )}
    </>
  );
}
