import { getTranslations } from "next-intl/server";
import { MessagePage } from "./message-page";

type ForbiddenPageProps = {
  /** The role that the page is for. */
  needs?: "buyer" | "seller" | "osa";
  /** The account in use, as its owner knows it: the address they signed in with. */
  account?: string | null;
};

/** The 403 of a page of another role: it names the role it needs and the account in use. */
export async function ForbiddenPage({ needs, account }: ForbiddenPageProps) {
  const t = await getTranslations("common.forbidden");
  return (
    <MessagePage
      drawing="lock"
      title={needs ? t(`titleFor.${needs}`) : t("title")}
      text={account ? t("textWithAccount", { account }) : t("text")}
      ways={[
        { href: "/login", label: t("action") },
        { href: "/", label: t("home") },
      ]}
    />
  );
}
