import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CartSummary } from "@/components/cart/cart-summary";
import { CountSync } from "@/components/cart/count-sync";
import { StoreGroup } from "@/components/cart/store-group";
import { UndoBanner } from "@/components/cart/undo-banner";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireBuyer } from "@/lib/auth/session";
import { readCart, readRemovedLine } from "@/lib/cart/queries";
import { routes } from "@/lib/platform/routes";
import { changeLineAction, removeLineAction, restoreLineAction, selectLinesAction } from "./actions";

type Props = { searchParams: Promise<{ removed?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("cart");
  return { title: t("title"), robots: { index: false } };
}

export default async function CartPage({ searchParams }: Props) {
  const buyer = await requireBuyer(routes.cart());
  const removedId = z.uuid().safeParse((await searchParams).removed);
  const [t, cart, removed] = await Promise.all([
    getTranslations("cart"),
    readCart(buyer),
    removedId.success ? readRemovedLine(buyer, removedId.data) : null,
  ]);
  const undo = removed && <UndoBanner line={removed} action={restoreLineAction} />;
  if (cart.lineCount === 0) {
    return (
      <>
        <CountSync count={0} />
        {undo}
        <EmptyState
          page
          drawing="cart"
          title={t("empty")}
          text={t("emptyText")}
          action={<ButtonLink href={routes.home()}>{t("browse")}</ButtonLink>}
        />
      </>
    );
  }
  return (
    <>
      <CountSync count={cart.lineCount} />
      <PageHeader title={t("title")} />
      {undo}
      <div className="grid gap-6 max-lg:pb-24 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {cart.stores.map((store) => (
            <StoreGroup key={store.id} store={store} actions={{ change: changeLineAction, remove: removeLineAction }} />
          ))}
        </div>
        <CartSummary totals={cart.totals} action={selectLinesAction} />
      </div>
    </>
  );
}
