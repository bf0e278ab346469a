import { render } from "@react-email/render";
import { and, eq, ne, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { createElement } from "react";
import { db } from "@/db/client";
import { mails } from "@/db/schema/platform";
import { now } from "./clock";
import { readEnv } from "./env";
import { MailPage } from "./mail-page";

type Letter = { id: string; recipient: string; subject: string; text: string; html: string };

/**
 * The job: makes the page of the mail and sends it by SMTP, or without a mail server only keeps it for the list of the
 * development pages. Only the worker comes here: a web server renders pages and must not render mails beside them.
 */
export async function sendMail(mailId: string): Promise<void> {
  const [mail] = await db
    .select()
    .from(mails)
    .where(and(eq(mails.id, mailId), ne(mails.status, "terkirim")));
  if (!mail) return;
  try {
    const html = mail.content ? await render(createElement(MailPage, { content: mail.content })) : (mail.html ?? "");
    await deliver({ ...mail, html });
    await note(mail.id, { status: "terkirim", sentAt: now(), lastError: null, html });
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    await note(mail.id, { status: "gagal", lastError });
    throw error;
  }
}

async function note(id: string, change: Partial<typeof mails.$inferInsert>) {
  await db
    .update(mails)
    .set({ ...change, attempts: sql`${mails.attempts} + 1` })
    .where(and(eq(mails.id, id), ne(mails.status, "terkirim")));
}

async function deliver(mail: Letter) {
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
