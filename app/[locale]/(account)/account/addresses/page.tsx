import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { ADDRESS_LIMIT } from "@/lib/accounts/policy";
import { type AddressItem, listAddresses } from "@/lib/accounts/queries";
import { requireBuyer } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { chooseMainAddressAction, removeAddressAction } from "./actions";
import { AddressText } from "./address-text";

export async function generateMetadata() {
  return { title: (await getTranslations("account.addresses"))("title") };
}

export default async function AddressesPage() {
  const buyer = await requireBuyer(routes.addresses());
  const [t, addresses] = await Promise.all([getTranslations("account.addresses"), listAddresses(buyer)]);
  const add = <ButtonLink href={routes.newAddress()}>{t("add")}</ButtonLink>;
  if (addresses.length === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState drawing="parcel" title={t("empty")} text={t("emptyText")} action={add} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text", { count: addresses.length, limit: ADDRESS_LIMIT })}
        actions={addresses.length < ADDRESS_LIMIT && add}
      />
      <ul className="flex flex-col gap-4">
        {addresses.map((address) => (
          <li key={address.id}>
            <AddressCard address={address} />
          </li>
        ))}
      </ul>
    </>
  );
}

async function AddressCard({ address }: { address: AddressItem }) {
  const [t, words] = await Promise.all([getTranslations("account.addresses"), getTranslations("common.actions")]);
  const hidden = { addressId: address.id };
  return (
    <article className="rounded-lg border border-line bg-raised p-4 sm:p-5">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h2 className="font-bold text-lg">{address.label}</h2>
        {address.isMain && <Badge tone="ok">{t("main")}</Badge>}
      </div>
      <AddressText address={address} />
      <div className="mt-4 flex flex-wrap items-start gap-2">
        <ButtonLink href={routes.address(address.id)} variant="secondary" size="sm">
          {words("edit")}
        </ButtonLink>
        {!address.isMain && (
          <ActionForm action={chooseMainAddressAction} hidden={hidden} summary="bottom">
            <SubmitButton variant="ghost" size="sm">
              {t("chooseMain")}
            </SubmitButton>
          </ActionForm>
        )}
        <Dialog
          trigger={words("delete")}
          title={t("removeTitle", { label: address.label })}
          closeLabel={words("close")}
          variant="ghost"
          size="sm"
        >
          <p className="mb-4">{t("removeText")}</p>
          <ActionForm action={removeAddressAction} hidden={hidden}>
            <SubmitButton variant="danger" block>
              {t("remove")}
            </SubmitButton>
          </ActionForm>
        </Dialog>
      </div>
    </article>
  );
}
