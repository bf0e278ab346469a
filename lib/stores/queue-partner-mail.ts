import type { Tx } from "@/db/client";
import { localePath } from "@/i18n/path";
import { INVITE_DAYS } from "@/lib/accounts/policy";
import { readEnv } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { routes } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";
import type { MailContent } from "@/lib/shared/mail-content";

type Store = { id: string; name: string; slug: string };
type Staff = { id: string; staffName: string; email: string; username: string };

/** Tells the first staff member that the store stands: with a link to choose a password, or where to use the one given. */
export async function queuePartnerMail(tx: Tx, store: Store, staff: Staff, token: string | null) {
  const locale = "id";
  const t = wordsIn(locale);
  const path = token ? routes.reset(token) : routes.login(routes.sellerStore(store.slug));
  const how = token
    ? t("mail.partner.invite", { days: INVITE_DAYS, username: staff.username })
    : t("mail.partner.password", { username: staff.username });
  const content: MailContent = {
    locale,
    title: t("mail.partner.title", { store: store.name }),
    paragraphs: [t("mail.hello", { name: staff.staffName }), t("mail.partner.text", { store: store.name }), how],
    action: {
      label: t(token ? "mail.partner.choose" : "mail.partner.signIn"),
      url: readEnv().APP_URL + localePath(locale, path),
    },
    footer: t("mail.partner.footer"),
  };
  const subject = t("mail.partner.subject", { store: store.name });
  await queueMail(tx, { dedupeKey: `partner:${store.id}`, recipient: staff.email, subject, content });
}
