import { db, type Tx } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import { localePath } from "@/i18n/path";
import { claimWatchers, type Watcher } from "@/lib/catalog/claim-watchers";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { routes } from "@/lib/platform/routes";
import { wordsIn } from "@/lib/platform/words";
import { formatRupiah } from "@/lib/shared/rupiah";

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
  for (const watcher of claimed) {
    // A price that rose was only taken note of.
    if (!watcher.mayHear || (watcher.kind === "harga" && watcher.nowRupiah >= watcher.wasRupiah)) continue;
    await tellWatcher(tx, watcher);
  }
  return claimed.length;
}

async function tellWatcher(tx: Tx, watcher: Watcher) {
  const href = routes.product(watcher.slug);
  const fell = watcher.kind === "harga";
  const params: Record<string, string | number> = fell
    ? { name: watcher.productName, wasRupiah: watcher.wasRupiah, nowRupiah: watcher.nowRupiah }
    : { name: watcher.productName };
  await tx
    .insert(notifications)
    .values({
      userId: watcher.userId,
      kind: fell ? "price_drop" : "back_in_stock",
      params,
      href,
      dedupeKey: watcher.key,
      createdAt: now(),
    })
    .onConflictDoNothing({ target: notifications.dedupeKey });
  const locale = watcher.locale === "en" ? "en" : "id";
  const t = wordsIn(locale);
  const name = watcher.productName;
  const [was, price] = [formatRupiah(watcher.wasRupiah), formatRupiah(watcher.nowRupiah)];
  const content = {
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
