import { desc, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { mails } from "@/db/schema/platform";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import type { MailContent } from "@/lib/shared/mail-content";
import { queueMail, recentMails } from "./mail";
import { sendMail } from "./send-mail";

testDatabase();
afterAll(closeSender);

const content: MailContent = {
  locale: "id",
  title: "Halo <b>",
  paragraphs: ["a & b", "Terima kasih"],
  bill: {
    lines: [{ name: "Sabun <kasar>", note: "Besar, 2 × Rp5.000", amount: "Rp10.000" }],
    sums: [
      { label: "Ongkir", amount: "Rp9.000" },
      { label: "Total", amount: "Rp19.000" },
    ],
  },
  action: { label: "Lihat", url: "http://localhost/account/orders/a?b=1&c=2" },
  footer: "Kecil",
};
const mail = { recipient: "siti@contoh.test", subject: "Halo", content };

async function queued(dedupeKey: string) {
  await db.transaction((tx) => queueMail(tx, { ...mail, dedupeKey }));
  const [row] = await db.select().from(mails).where(eq(mails.dedupeKey, dedupeKey)).orderBy(desc(mails.id));
  if (!row) throw new Error("no mail was kept");
  return row;
}

describe("mail", () => {
  it("is kept once a key, and goes with its transaction", async () => {
    await queued("satu");
    await queued("satu");
    const failed = db.transaction(async (tx) => {
      await queueMail(tx, { ...mail, dedupeKey: "dua" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect((await recentMails()).map(({ dedupeKey }) => dedupeKey)).toEqual(["satu"]);
    const jobs = await db.execute("select count(*)::int as count from pgboss.job where name = 'mail.send'");
    expect(jobs[0]?.count).toBe(1);
  });

  it("is marked as sent once, whoever runs the job twice, and keeps the page that left", async () => {
    const row = await queued("kirim");
    expect(row.html).toBeNull();
    await sendMail(row.id);
    const [first] = await db.select().from(mails).where(eq(mails.id, row.id));
    await sendMail(row.id);
    const [sent] = await db.select().from(mails).where(eq(mails.id, row.id));
    expect(sent).toMatchObject({ status: "terkirim", attempts: 1, html: first?.html });
  });

  it("shows what people typed as text, and the whole bill in both forms", async () => {
    const row = await queued("isi");
    await sendMail(row.id);
    const [sent] = await db.select().from(mails).where(eq(mails.id, row.id));
    expect(sent?.html).toContain('lang="id"');
    expect(sent?.html).toContain("Halo &lt;b&gt;");
    expect(sent?.html).toContain("a &amp; b");
    expect(sent?.html).toContain("Sabun &lt;kasar&gt;");
    expect(sent?.html).toContain('href="http://localhost/account/orders/a?b=1&amp;c=2"');
    for (const said of ["Halo <b>", "Sabun <kasar>", "Rp10.000", "Ongkir: Rp9.000", "Total: Rp19.000", "Kecil"]) {
      expect(row.text).toContain(said);
    }
    expect(row.text).toContain("http://localhost/account/orders/a?b=1&c=2");
  });
});
