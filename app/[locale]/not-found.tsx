import { getTranslations } from "next-intl/server";
import { MessagePage } from "@/components/layout/message-page";

export default async function NotFound() {
  const t = await getTranslations("common.notFound");
  return (
    <MessagePage
      drawing="lost"
      title={t("title")}
      text={t("text")}
      ways={[
        { href: "/", label: t("action") },
        { href: "/search", label: t("search") },
      ]}
    />
  );
}
