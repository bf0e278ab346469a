import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CartSummary } from "@/components/cart/cart-summary";
import { CountSync } from "@/components/cart/count-sync";
import { GroupSelect } from "@/components/cart/group-select";
import { StoreGroup } from "@/components/cart/store-group";
import { UndoBanner } from "@/components/cart/undo-banner";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { currentBuyer } from "@/lib/auth/session";
import { guestCart } from "@/lib/cart/guest-jar";
import { readCart, readGuestCart, readRemovedGuestLine, readRemovedLine } from "@/lib/cart/queries";
import { linesOf } from "@/lib/cart/view";
import { routes } from "@/lib/platform/routes";
import {
  acceptLineAction,
  changeLineAction,
  moveLineAction,
  removeLineAction,
  restoreLineAction,
  selectLinesAction,
} from "./actions";

type Props = { searchParams: Promise<{ removed?: string | string[]; moved?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("cart");
  return { title: t("title"), robots: { index: false } };
}

/** Whose cart it is: a buyer's own, or what this browser keeps until somebody signs in. */
async function readIt(leftId: string | null) {
  const buyer = await currentBuyer(routes.cart());
  if (buyer) {
    const [cart, left] = await Promise.all([readCart(buyer), leftId ? readRemovedLine(buyer, leftId) : null]);
    return { cart, left, isGuest: false };
  }
  const kept = await guestCart();
  const [cart, left] = await Promise.all([readGuestCart(kept), leftId ? readRemovedGuestLine(kept, leftId) : null]);
  return { cart, left, isGuest: true };
}

export default async function CartPage({ searchParams }: Props) {
  const { removed, moved } = await searchParams;
  const leftId = z.uuid().safeParse(removed ?? moved).data ?? null;
  const [t, { cart, left, isGuest }] = await Promise.all([getTranslations("cart"), readIt(leftId)]);
  const undo = left && (
    <UndoBanner
      lineId={left.id}
      text={t(moved ? "moved" : "removed", { name: left.name })}
      undo={t(moved ? "moveBack" : "undo")}
      action={restoreLineAction}
    />
  );
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
  const actions = {
    change: changeLineAction,
    accept: acceptLineAction,
    remove: removeLineAction,
    move: isGuest ? undefined : moveLineAction,
  };
  return (
    <>
      <CountSync count={cart.lineCount} />
      <PageHeader title={t("title")} />
      {undo}
      {isGuest && (
        <p className="mb-4 text-muted">
          {t("guest")} <TextLink href={routes.login(routes.cart())}>{t("guestLogin")}</TextLink>
        </p>
      )}
      <div className="grid gap-6 max-lg:pb-24 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {cart.lineCount > 1 && (
            <p className="flex items-center gap-3 px-4 sm:px-5">
              <GroupSelect group="all" lines={linesOf(cart)} label={t("selectAll")} clearLabel={t("clearAll")} />
              <span aria-hidden="true" className="font-medium [@media(scripting:none)]:hidden">
                {t("selectAll")}
              </span>
            </p>
          )}
          {cart.stores.map((store) => (
            <StoreGroup key={store.id} store={store} actions={actions} />
          ))}
        </div>
        <CartSummary totals={cart.totals} action={selectLinesAction} />
      </div>
    </>
  );
}
