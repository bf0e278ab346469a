import { desc } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { mails } from "@/db/schema/platform";
import { enqueue } from "@/lib/jobs/enqueue";
import type { MailContent } from "@/lib/shared/mail-content";
import { readEnv } from "./env";
import { mailText } from "./mail-text";

type Mail = { dedupeKey: string; recipient: string; subject: string; content: MailContent };

/** Keeps a mail with the change that causes it; it leaves once, after the commit. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const [kept] = await tx
    .insert(mails)
    .values({ ...mail, subject: mail.subject.slice(0, 200), text: mailText(mail.content) })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  if (kept) await enqueue(tx, "mail.send", { mailId: kept.id });
}

/** Newest first, for the page that shows what would have been sent. */
export async function recentMails(limit = 50) {
  return await db.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(limit);
}

/** Mails are shown on a page only where nobody else's could be: in development, in tests, or in a demo without a mail server. */
export function areMailsShown(): boolean {
  const { NODE_ENV, DATABASE_IS_EMBEDDED, TEST_CLOCK, SMTP_URL } = readEnv();
  return NODE_ENV !== "production" || TEST_CLOCK || (DATABASE_IS_EMBEDDED && !SMTP_URL);
}
