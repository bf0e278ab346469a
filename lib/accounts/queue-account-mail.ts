import type { Tx } from "@/db/client";
import { localePath } from "@/i18n/path";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { routes } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";
import type { MailContent } from "@/lib/shared/mail-content";
import { RESET_MINUTES } from "./policy";

type Account = { id: string; name: string; email: string; locale: string };

const language = (account: Account) => (account.locale === "en" ? "en" : "id");

export async function queueResetMail(tx: Tx, account: Account, token: string, tokenHash: string) {
  const locale = language(account);
  const t = wordsIn(locale);
  const url = readEnv().APP_URL + localePath(locale, routes.reset(token));
  const content: MailContent = {
    locale,
    title: t("mail.reset.title"),
    paragraphs: [t("mail.hello", { name: account.name }), t("mail.reset.text", { minutes: RESET_MINUTES })],
    action: { label: t("mail.reset.action"), url },
    footer: t("mail.reset.footer"),
  };
  const subject = t("mail.reset.subject");
  await queueMail(tx, { dedupeKey: `reset:${tokenHash}`, recipient: account.email, subject, content });
}

/** Who did not do it must hear of it. */
export async function queuePasswordNotice(tx: Tx, account: Account) {
  const locale = language(account);
  const t = wordsIn(locale);
  const content: MailContent = {
    locale,
    title: t("mail.passwordChanged.title"),
    paragraphs: [t("mail.hello", { name: account.name }), t("mail.passwordChanged.text")],
    action: { label: t("mail.passwordChanged.action"), url: readEnv().APP_URL + localePath(locale, routes.reset()) },
  };
  const dedupeKey = `password:${account.id}:${now().toISOString()}`;
  const subject = t("mail.passwordChanged.subject");
  await queueMail(tx, { dedupeKey, recipient: account.email, subject, content });
}
