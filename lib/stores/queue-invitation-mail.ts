import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { localePath } from "@/i18n/path";
import type { StoreRole } from "@/lib/auth/actors";
import { readEnv } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { routes } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";
import type { MailContent } from "@/lib/shared/mail-content";
import { INVITATION_DAYS } from "./policy";

type Invitation = { id: string; email: string; role: StoreRole; token: string };

/** The only place where the link stands: the database keeps what it hashes to. */
export async function queueInvitationMail(
  tx: Tx,
  invitation: Invitation,
  { store, by }: { store: string; by: string },
) {
  const [account] = await tx.select({ locale: users.locale }).from(users).where(eq(users.email, invitation.email));
  const locale = account?.locale === "en" ? "en" : "id";
  const t = wordsIn(locale);
  const role = t(`seller.index.role.${invitation.role}`);
  const content: MailContent = {
    locale,
    title: t("mail.invitation.title", { store }),
    paragraphs: [t("mail.invitation.text", { by, store, role }), t("mail.invitation.how", { email: invitation.email })],
    action: {
      label: t("mail.invitation.action"),
      url: readEnv().APP_URL + localePath(locale, routes.sellerInvitation(invitation.token)),
    },
    footer: t("mail.invitation.footer", { days: INVITATION_DAYS }),
  };
  const subject = t("mail.invitation.subject", { store });
  await queueMail(tx, { dedupeKey: `invitation:${invitation.id}`, recipient: invitation.email, subject, content });
}
