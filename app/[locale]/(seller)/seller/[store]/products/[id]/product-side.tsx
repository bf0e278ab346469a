import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { Seller } from "@/lib/auth/actors";
import type { ProductLook } from "@/lib/catalog/product-look";
import { readStockMoves } from "@/lib/catalog/queries/seller-product";
import { mayCountStock } from "@/lib/inventory/policy";
import { routes } from "@/lib/platform/routes";
import { archiveProductAction, duplicateProductAction } from "./actions";
import { StockCounts } from "./stock-counts";
import { StockMoves } from "./stock-moves";

type ProductSideProps = { seller: Seller; look: ProductLook; mayChange: boolean };

/** What is done to a product beside its form: counting, looking at it as buyers do, copying, putting away. */
export async function ProductSide({ seller, look, mayChange }: ProductSideProps) {
  const [t, moves] = await Promise.all([getTranslations("seller.product"), readStockMoves(seller, look.id)]);
  const names = { _store: seller.storeSlug, productId: look.id };
  const isShown = look.status === "aktif" || look.status === "habis";
  const variants = look.variants.filter((variant) => variant.position >= 0 || variant.stock > 0);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card title={t("moreTitle")}>
        <div className="flex flex-col items-start gap-3">
          {isShown && <TextLink href={routes.product(look.slug)}>{t("view")}</TextLink>}
          {mayChange && (
            <>
              <ActionForm action={duplicateProductAction} hidden={names} label={t("duplicate")}>
                <SubmitButton variant="secondary" size="sm">
                  {t("duplicate")}
                </SubmitButton>
              </ActionForm>
              <ActionForm
                action={archiveProductAction}
                hidden={{ ...names, archived: look.archivedAt ? "0" : "1" }}
                label={t(look.archivedAt ? "restore" : "archive")}
              >
                <SubmitButton variant={look.archivedAt ? "secondary" : "danger"} size="sm">
                  {t(look.archivedAt ? "restore" : "archive")}
                </SubmitButton>
              </ActionForm>
            </>
          )}
        </div>
      </Card>
      <Card title={t("stockTitle")}>
        <StockCounts variants={variants} hidden={names} mayCount={mayCountStock(seller)} />
      </Card>
      <Card title={t("movesTitle")}>
        <StockMoves moves={moves} many={variants.length > 1} />
      </Card>
    </div>
  );
}
