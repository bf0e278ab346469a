import { and, desc, eq, ne, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { db, type Tx } from "@/db/client";
import { mails } from "@/db/schema/platform";
import { enqueue } from "@/lib/jobs/enqueue";
import { now } from "./clock";
import { readEnv } from "./env";

export type Mail = { dedupeKey: string; recipient: string; subject: string; text: string; html: string };

/** Keeps a mail with the change that causes it; it leaves once, after the commit. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const [kept] = await tx.insert(mails).values(mail).onConflictDoNothing({ target: mails.dedupeKey }).returning();
  if (kept) await enqueue(tx, "mail.send", { mailId: kept.id });
}

/** The job: sends by SMTP, or without a mail server only shows the mail in the list of the development pages. */
export async function sendQueuedMail(mailId: string): Promise<void> {
  const [mail] = await db
    .select()
    .from(mails)
    .where(and(eq(mails.id, mailId), ne(mails.status, "terkirim")));
  if (!mail) return;
  try {
    await deliver(mail);
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await note(mail.id, { status: "gagal", lastError });
    throw error;
  }
  await note(mail.id, { status: "terkirim", sentAt: now(), lastError: null });
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

async function note(id: string, change: Partial<typeof mails.$inferInsert>) {
  await db
    .update(mails)
    .set({ ...change, attempts: sql`${mails.attempts} + 1` })
    .where(and(eq(mails.id, id), ne(mails.status, "terkirim")));
}

async function deliver(mail: Mail & { id: string }) {
  const { SMTP_URL, APP_URL } = readEnv();
  if (!SMTP_URL) return;
  const { hostname } = new URL(APP_URL);
  await createTransport(SMTP_URL).sendMail({
    from: { name: "OneSmile", address: `no-reply@${hostname}` },
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    // The same for each attempt, so that a mail sent twice after a crash is shown once.
    messageId: `<${mail.id}@${hostname}>`,
  });
}
