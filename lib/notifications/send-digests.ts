import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { localePath } from "@/i18n/path";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { routes } from "@/lib/platform/routes";
import { readSettings } from "@/lib/platform/settings";
import { wordsIn } from "@/lib/platform/words";
import { jakartaParts } from "@/lib/shared/jakarta-time";
import type { MailContent } from "@/lib/shared/mail-content";
import { readWishes } from "./preferences";
import { type Recipient, staffOf } from "./recipients";

const waits = ["toAccept", "toShip", "complaints", "reviews", "chats", "lowStock"] as const;

type Summary = { storeId: string; slug: string; store: string } & Record<(typeof waits)[number], number>;

/** After that a summary of what waits since the morning is no longer one. */
const LATEST_HOURS = 6;

/** The job of every hour: at the hour of the settings each store's team hears once a day what waits for it, if anything. */
export async function sendDigests(): Promise<number> {
  const at = now();
  const { digestHour } = await readSettings(db, at);
  const { year, month, day, hour } = jakartaParts(at);
  const since = Number(hour) - digestHour;
  if (since < 0 || since >= LATEST_HOURS) return 0;
  const summaries = await readSummaries();
  for (const summary of summaries) {
    await db.transaction((tx) => sendOne(tx, summary, `${year}${month}${day}`));
  }
  return summaries.length;
}

async function sendOne(tx: Tx, summary: Summary, date: string) {
  const team = await staffOf(tx, summary.storeId, ["owner", "admin"]);
  const ids = team.map((person) => person.userId);
  const wishOf = await readWishes(tx, ids, "digest");
  for (const person of team) {
    if (!wishOf(person.userId).byMail) continue;
    const content = digestMail(summary, person);
    const dedupeKey = `digest:${summary.storeId}:${person.userId}:${date}`;
    await queueMail(tx, { dedupeKey, recipient: person.email, subject: content.title, content });
  }
}

function digestMail(summary: Summary, { name, locale }: Recipient): MailContent {
  const t = wordsIn(locale);
  const lines = waits.filter((what) => summary[what] > 0);
  return {
    locale,
    title: t("notifications.digest.title", { store: summary.store }),
    paragraphs: [t("mail.hello", { name }), t("notifications.digest.text")],
    bill: {
      lines: lines.map((what) => ({
        name: t(`notifications.digest.${what}.name`),
        note: t(`notifications.digest.${what}.note`),
        amount: String(summary[what]),
      })),
      sums: [],
    },
    action: {
      label: t("notifications.digest.action"),
      url: readEnv().APP_URL + localePath(locale, routes.sellerStore(summary.slug)),
    },
    footer: t("notifications.footer"),
  };
}

/** One row for each store for which something waits. */
async function readSummaries(): Promise<Summary[]> {
  const rows = await db.execute<Summary>(sql`
    select s.id as "storeId", s.slug, s.name as store, coalesce(o.to_accept, 0) as "toAccept",
      coalesce(o.to_ship, 0) as "toShip", coalesce(c.count, 0) as complaints, coalesce(r.count, 0) as reviews,
      coalesce(m.count, 0) as chats, coalesce(v.count, 0) as "lowStock"
    from marketplace_stores s
    left join (
      select marketplace_store_id as id, count(*) filter (where status = 'menunggu_konfirmasi')::int as to_accept,
        count(*) filter (where status = 'diproses')::int as to_ship
      from marketplace_orders where status in ('menunggu_konfirmasi', 'diproses') group by 1
    ) o using (id)
    left join (
      select marketplace_store_id as id, count(*)::int as count
      from marketplace_return_cases where closed_at is null and status = 'diajukan' group by 1
    ) c using (id)
    left join (
      select w.marketplace_store_id as id, count(*)::int as count from marketplace_reviews w
      left join marketplace_review_replies y on y.marketplace_review_id = w.id
      where w.status = 'published' and y.id is null and w.created_at > ${now().toISOString()}::timestamptz - interval '30 days'
      group by 1
    ) r using (id)
    left join (
      select t.marketplace_store_id as id, count(*)::int as count from marketplace_conversations t
      where exists (
        select from marketplace_messages x where x.marketplace_conversation_id = t.id and x.side = 'pembeli'
          and (t.store_read_id is null or x.id > t.store_read_id)
      ) group by 1
    ) m using (id)
    left join (
      select p.marketplace_store_id as id, count(*)::int as count from marketplace_product_variants w
      join marketplace_products p on p.id = w.marketplace_product_id
      where w.is_low and w.status = 'aktif' and p.status in ('aktif', 'habis') group by 1
    ) v using (id)
    where s.status = 'aktif'
      and coalesce(o.to_accept, 0) + coalesce(o.to_ship, 0) + coalesce(c.count, 0) + coalesce(r.count, 0)
        + coalesce(m.count, 0) + coalesce(v.count, 0) > 0
    order by s.id
  `);
  return [...rows];
}
