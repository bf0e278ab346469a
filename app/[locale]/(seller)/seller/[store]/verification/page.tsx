import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listStoreDocuments, readVerification } from "@/lib/stores/opening-queries";
import { mayAskForVerification } from "@/lib/stores/policy";
import { DocumentForms } from "../../document-forms";
import { VerificationNote } from "../verification-note";
import { askForVerificationAction } from "./actions";

type VerificationProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.verification"))("title") };
}

export default async function StoreVerification({ params, searchParams }: VerificationProps) {
  const { store } = await params;
  const here = routes.sellerStore(store, "verification");
  const seller = await requireSeller(store, here);
  const isOwner = mayAskForVerification(seller);
  const [t, asked, state, documents] = await Promise.all([
    getTranslations("storefront.verification"),
    searchParams,
    readVerification(seller),
    isOwner ? listStoreDocuments(seller.storeId) : [],
  ]);
  if (!state) notFound();
  const isOpen = state.verification === "belum" || state.verification === "ditolak";
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex max-w-xl flex-col gap-4">
        {state.verification === "verif" && state.status !== "ditangguhkan" ? (
          <Alert tone="ok" title={t("verif")}>
            {t("verifText")}
          </Alert>
        ) : (
          <VerificationNote slug={seller.storeSlug} state={state} />
        )}
        {!isOwner && <p className="text-muted">{t("ownerOnly")}</p>}
        {isOwner && state.verification === "proses" && <p className="text-muted">{t("locked")}</p>}
        {isOwner && isOpen && (
          <>
            <Card title={t("documents")}>
              <DocumentForms documents={documents} next={here} store={seller.storeSlug} asked={asked} />
            </Card>
            <p className="text-muted">
              {t("other")} <TextLink href={routes.sellerSettings(seller.storeSlug)}>{t("settings")}</TextLink>
            </p>
            <ActionForm action={askForVerificationAction} hidden={{ _store: seller.storeSlug }} summary="bottom">
              <SubmitButton block>{t(state.verification === "ditolak" ? "again" : "send")}</SubmitButton>
            </ActionForm>
          </>
        )}
      </div>
    </>
  );
}
