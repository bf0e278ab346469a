import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AddressPicker } from "@/components/checkout/address-picker";
import { CheckoutSummary } from "@/components/checkout/checkout-summary";
import { MethodPicker } from "@/components/checkout/method-picker";
import { CHECKOUT_FORM, type CheckoutProblem } from "@/components/checkout/problems";
import { VoucherField } from "@/components/checkout/voucher-field";
import { WalletCard } from "@/components/checkout/wallet-card";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { requireBuyer } from "@/lib/auth/session";
import { choiceQuery } from "@/lib/checkout/choice-query";
import { checkoutPage, readChoices } from "@/lib/checkout/queries";
import { changesSince, seenOf } from "@/lib/checkout/seen";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { payNow } from "./actions";
import { NothingSelected } from "./nothing-selected";
import { RefusalNote } from "./refusal-note";
import { StoreOrder } from "./store-order";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("checkout");
  return { title: t("title"), robots: { index: false } };
}

type CheckoutPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CheckoutPage({ searchParams }: CheckoutPageProps) {
  const query = await searchParams;
  const chosen = choiceQuery(Object.entries(query));
  const here = chosen.size > 0 ? `${routes.checkout()}?${chosen}` : routes.checkout();
  const locale = await getLocale();
  // "Perbarui" without a script sends the whole form along; its address is for choices only.
  if ("checkoutKey" in query || "use" in query) redirect(localePath(locale, here));
  const buyer = await requireBuyer(here);
  const choices = readChoices(chosen);
  const view = await checkoutPage(buyer, choices);
  if (view.stores.length === 0) return <NothingSelected buyer={buyer} />;

  const t = await getTranslations("checkout");
  const updateHref = localePath(locale, routes.checkout());
  const asked = typeof query.asked === "string" && /^\d{1,15}$/.test(query.asked) ? Number(query.asked) : null;
  const seen = typeof query.seen === "string" ? query.seen : "";
  const quotedUntil = minutesAfter(now(), view.settings.quoteTtlMinutes);
  const missing: CheckoutProblem[] = [...view.problems];
  if (!view.method && choices.mpId === undefined) missing.push({ code: "method_missing", params: {}, field: "mpId" });
  const said = asked === null ? view.problems : missing;
  const { platformVoucher } = view;
  const platformSaves = view.stores.reduce((sum, { totals }) => sum + totals.platformVoucherShare, 0);
  return (
    <>
      <PageHeader title={t("title")} actions={<TextLink href={routes.cart()}>{t("back")}</TextLink>} />
      {asked !== null && <RefusalNote changes={changesSince(seen, view)} isBlocked={missing.length > 0} />}
      <ActionForm
        action={payNow}
        id={CHECKOUT_FORM}
        label={t("title")}
        hidden={{ checkoutKey: crypto.randomUUID(), expectedTotal: view.total, seen: seenOf(view) }}
        className="flex flex-col gap-4 lg:grid lg:items-start lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-6"
      >
        <div className="flex min-w-0 flex-col gap-4">
          <AddressPicker
            addresses={view.addresses}
            chosenId={view.address?.id ?? null}
            problems={said}
            addHref={routes.newAddress(here)}
          />
          {view.stores.map((draft) => (
            <StoreOrder
              key={draft.store.storeId}
              draft={draft}
              view={view}
              choices={choices}
              problems={said}
              updateHref={updateHref}
              quotedUntil={quotedUntil}
            />
          ))}
          <Card title={t("voucher.platform")}>
            <VoucherField
              name="voucher"
              label={t("voucher.label")}
              typed={choices.voucher}
              applied={platformVoucher && { code: platformVoucher.code, saves: platformSaves }}
              offers={view.platformOffers}
              problems={said}
              updateHref={updateHref}
            />
          </Card>
          <WalletCard wallet={view.wallet} isCash={view.method?.kind === "cod"} problems={said} />
          <MethodPicker
            methods={view.methods}
            chosenId={choices.mpId ?? null}
            isPaid={view.wallet.amount > 0 && view.charge === 0}
            problems={said}
          />
        </div>
        <CheckoutSummary
          stores={view.stores.map(({ store, totals }) => ({
            storeId: store.storeId,
            name: store.name,
            orderPrice: totals.orderPrice,
            saves: totals.discount,
          }))}
          total={view.total}
          walletAmount={view.wallet.amount}
          charge={view.charge}
          problems={missing}
          isCashOnDelivery={view.method?.kind === "cod"}
          updateHref={updateHref}
        />
      </ActionForm>
    </>
  );
}
