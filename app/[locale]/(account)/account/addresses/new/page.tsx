import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { stripLocale } from "@/i18n/path";
import { findProfile, listAddresses } from "@/lib/accounts/queries";
import { requireBuyer } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { addAddressAction } from "../actions";
import { AddressForm } from "../address-form";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("account.addresses"))("newTitle") };
}

export default async function NewAddressPage({ searchParams }: Props) {
  const next = stripLocale(safeNext((await searchParams).next, routes.addresses()));
  const buyer = await requireBuyer(routes.newAddress(next));
  const [t, addresses, profile] = await Promise.all([
    getTranslations("account.addresses"),
    listAddresses(buyer),
    findProfile({ ...buyer, kind: "person" }),
  ]);
  return (
    <>
      <PageHeader title={t("newTitle")} />
      <AddressForm
        action={addAddressAction}
        next={next}
        recipient={{ name: buyer.name, phone: profile?.phone ?? "" }}
        canBeMain={addresses.length > 0}
      />
    </>
  );
}
