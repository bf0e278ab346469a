import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <MessagePage
      drawing="lost"
      title={t("title")}
      text={t("text")}
      action={
        <>
          <ButtonLink href="/">{t("action")}</ButtonLink>
          <ButtonLink href="/search" variant="secondary">
            {t("search")}
          </ButtonLink>
        </>
      }
    />
  );
}
