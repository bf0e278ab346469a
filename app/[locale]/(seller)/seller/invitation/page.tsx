import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ShopShell } from "@/components/layout/shop-shell";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { requirePerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { findInvitation } from "@/lib/stores/staff-queries";
import { acceptInvitationAction } from "./actions";

type InvitationProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.invitation"))("title") };
}

export default async function InvitationPage({ searchParams }: InvitationProps) {
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given.slice(0, 100) : "";
  // Who has no account makes one on the way and comes back here.
  const person = await requirePerson(routes.sellerInvitation(token));
  const [t, roles, invitation] = await Promise.all([
    getTranslations("storefront.invitation"),
    getTranslations("seller.index.role"),
    token ? findInvitation(token) : null,
  ]);
  return (
    <ShopShell>
      <div className="mx-auto max-w-xl">
        {invitation ? (
          <Card>
            <h1 className="font-bold text-xl">{t("heading", { store: invitation.store })}</h1>
            <p className="my-4">{t("text", { role: roles(invitation.role) })}</p>
            {invitation.email === person.email ? (
              <ActionForm action={acceptInvitationAction} hidden={{ token }} label={t("title")}>
                <SubmitButton block>{t("accept")}</SubmitButton>
              </ActionForm>
            ) : (
              <Alert tone="warn">{t("other", { invited: invitation.email, own: person.email })}</Alert>
            )}
          </Card>
        ) : (
          <EmptyState
            page
            drawing="lost"
            title={t("gone")}
            text={t("goneText")}
            action={<ButtonLink href={routes.seller()}>{t("toStores")}</ButtonLink>}
          />
        )}
      </div>
    </ShopShell>
  );
}
