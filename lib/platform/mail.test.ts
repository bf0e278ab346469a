import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { mails } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { queueMail, recentMails, sendQueuedMail } from "./mail";
import { renderMail } from "./mail-template";

testDatabase();

const mail = { recipient: "siti@contoh.test", subject: "Halo", text: "Halo", html: "<p>Halo</p>" };

describe("mail", () => {
  it("is kept once a key, and goes with its transaction", async () => {
    await db.transaction((tx) => queueMail(tx, { ...mail, dedupeKey: "satu" }));
    await db.transaction((tx) => queueMail(tx, { ...mail, dedupeKey: "satu" }));
    const failed = db.transaction(async (tx) => {
      await queueMail(tx, { ...mail, dedupeKey: "dua" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect((await recentMails()).map(({ dedupeKey }) => dedupeKey)).toEqual(["satu"]);
    const jobs = await db.execute("select count(*)::int as count from pgboss.job where name = 'mail.send'");
    expect(jobs[0]?.count).toBe(1);
  });

  it("is marked as sent once, whoever runs the job twice", async () => {
    await db.transaction((tx) => queueMail(tx, { ...mail, dedupeKey: "kirim" }));
    const [queued] = await db.select().from(mails).where(eq(mails.dedupeKey, "kirim")).orderBy(desc(mails.id));
    await sendQueuedMail(queued?.id ?? "");
    await sendQueuedMail(queued?.id ?? "");
    const [sent] = await db.select().from(mails).where(eq(mails.dedupeKey, "kirim"));
    expect(sent).toMatchObject({ status: "terkirim", attempts: 1 });
  });

  it("shows what people typed as text", () => {
    const { html, text } = renderMail({ locale: "id", title: "Halo <b>", paragraphs: ["a & b"] });
    expect(html).toContain("Halo &lt;b&gt;");
    expect(html).toContain("a &amp; b");
    expect(text).toContain("Halo <b>");
  });
});
