import { db, type Tx } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import { localePath } from "@/i18n/path";
import { claimWatchers, type Watcher } from "@/lib/catalog/claim-watchers";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { routes } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";
import type { MailContent } from "@/lib/shared/mail-content";
import { formatRupiah } from "@/lib/shared/rupiah";
import type { Preference } from "./policy";
import { readWishes } from "./preferences";

const BATCH = 200;

/** The job after a price fell or goods came back: tells everyone who asked, in the shop and by mail, once a fall. */
export async function notifyWatchers(productId: string): Promise<number> {
  let told = 0;
  for (;;) {
    const watchers = await db.transaction((tx) => tellBatch(tx, productId));
    told += watchers;
    if (watchers < BATCH) return told;
  }
}

async function tellBatch(tx: Tx, productId: string): Promise<number> {
  const claimed = await claimWatchers(tx, productId, BATCH);
  const ids = claimed.map((watcher) => watcher.userId);
  const wishOf = await readWishes(tx, ids, "watch");
  for (const watcher of claimed) {
    // A price that rose was only taken note of.
    if (!watcher.mayHear || (watcher.kind === "harga" && watcher.nowRupiah >= watcher.wasRupiah)) continue;
    await tellWatcher(tx, watcher, wishOf(watcher.userId));
  }
  return claimed.length;
}

async function tellWatcher(tx: Tx, watcher: Watcher, wish: Preference) {
  const href = routes.product(watcher.slug);
  const fell = watcher.kind === "harga";
  const params: Record<string, string | number> = fell
    ? { name: watcher.productName, wasRupiah: watcher.wasRupiah, nowRupiah: watcher.nowRupiah }
    : { name: watcher.productName };
  if (wish.inApp) await note(tx, watcher, { params, href });
  if (!wish.byMail) return;
  const locale = watcher.locale === "en" ? "en" : "id";
  const t = wordsIn(locale);
  const name = watcher.productName;
  const [was, price] = [formatRupiah(watcher.wasRupiah), formatRupiah(watcher.nowRupiah)];
  const content: MailContent = {
    locale,
    title: fell ? t("mail.priceDrop.title") : t("mail.backInStock.title"),
    paragraphs: [
      t("mail.hello", { name: watcher.name }),
      fell ? t("mail.priceDrop.text", { name, was, price }) : t("mail.backInStock.text", { name, price }),
    ],
    action: { label: t("mail.watch.action"), url: readEnv().APP_URL + localePath(locale, href) },
    footer: t("mail.watch.footer"),
  };
  const subject = fell ? t("mail.priceDrop.subject", { name, price }) : t("mail.backInStock.subject", { name });
  await queueMail(tx, { dedupeKey: watcher.key, recipient: watcher.email, subject, content });
}

type Noted = Pick<typeof notifications.$inferInsert, "params" | "href">;

async function note(tx: Tx, watcher: Watcher, { params, href }: Noted) {
  await tx
    .insert(notifications)
    .values({
      userId: watcher.userId,
      kind: watcher.kind === "harga" ? "price_drop" : "back_in_stock",
      params,
      href,
      dedupeKey: watcher.key,
      createdAt: now(),
    })
    .onConflictDoNothing({ target: notifications.dedupeKey });
}
