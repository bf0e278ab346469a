import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";

export default async function Unauthorized() {
  const t = await getTranslations("common.unauthorized");
  return (
    <MessagePage
      drawing="lock"
      title={t("title")}
      text={t("text")}
      action={
        <>
          <ButtonLink href="/login">{t("action")}</ButtonLink>
          <ButtonLink href="/register" variant="secondary">
            {t("register")}
          </ButtonLink>
        </>
      }
    />
  );
}
