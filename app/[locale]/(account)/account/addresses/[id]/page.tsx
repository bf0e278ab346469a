import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { stripLocale } from "@/i18n/path";
import { findAddress } from "@/lib/accounts/queries";
import { requireBuyer } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { editAddressAction } from "../actions";
import { AddressForm } from "../address-form";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("account.addresses"))("editTitle") };
}

export default async function EditAddressPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const buyer = await requireBuyer(routes.address(id));
  const [t, address] = await Promise.all([getTranslations("account.addresses"), findAddress(buyer, id)]);
  if (!address) notFound();
  return (
    <>
      <PageHeader title={t("editTitle")} />
      <AddressForm
        action={editAddressAction}
        next={stripLocale(safeNext(query.next, routes.addresses()))}
        address={address}
        canBeMain={!address.isMain}
      />
    </>
  );
}
