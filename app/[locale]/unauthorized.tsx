import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";

export default async function Unauthorized() {
  const t = await getTranslations("common.unauthorized");
  return (
    <MessagePage
      drawing="lock"
      title={t("title")}
      text={t("text")}
      ways={[
        { href: "/login", label: t("action") },
        { href: "/register", label: t("register") },
      ]}
    />
  );
}
