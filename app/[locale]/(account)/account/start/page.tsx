import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { stripLocale } from "@/i18n/path";
import { requirePerson } from "@/lib/auth/session";
import { routes, safeNext } from "@/lib/platform/routes";
import { startShoppingAction } from "./actions";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata() {
  return { title: (await getTranslations("account.start"))("title") };
}

/** Staff who sign in to sell or to run the place are asked once before they also become buyers. */
export default async function StartPage({ searchParams }: Props) {
  const next = stripLocale(safeNext((await searchParams).next, routes.account()));
  const person = await requirePerson(routes.accountStart(next));
  const t = await getTranslations("account.start");
  return (
    <EmptyState
      page
      drawing="cart"
      title={t("title")}
      text={t("text", { email: person.email })}
      action={
        <ActionForm action={startShoppingAction} hidden={{ next }}>
          <SubmitButton size="lg">{t("submit")}</SubmitButton>
        </ActionForm>
      }
    />
  );
}
