import { db, type Tx } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import { localePath } from "@/i18n/path";
import { now } from "@/lib/platform/clock";
import { readEnv } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail";
import { renderMail } from "@/lib/platform/mail-template";
import { wordsIn } from "@/lib/platform/words";
import { type NoticeFamily, type NoticeKind, noticeKinds } from "@/lib/shared/notice-kinds";
import { readMoneyNotices } from "./money-notices";
import type { Notice, ReadNotices } from "./notice";
import { noticeText } from "./notice-text";
import { readOrderNotices } from "./order-notices";
import type { Recipient } from "./recipients";
import { readReturnNotices } from "./return-notices";
import { readReviewNotices } from "./review-notices";
import { readStockNotices, readStoreNotices } from "./store-notices";

const readers: Record<NoticeFamily, ReadNotices> = {
  orders: readOrderNotices,
  returns: readReturnNotices,
  money: readMoneyNotices,
  reviews: readReviewNotices,
  store: readStoreNotices,
  stock: readStockNotices,
  chat: async () => [],
};

export type Telling = { kind: NoticeKind; subject: string; at: string };

/** The job behind `tell`: everyone whom it concerns hears of it, in the shop and by mail, once however often it runs. */
export async function deliverNotice({ kind, subject, at }: Telling): Promise<void> {
  const { family, ...nature }: { family: NoticeFamily; recurs?: boolean } = noticeKinds[kind];
  const occasion = nature.recurs ? `${kind}:${subject}:${at}` : `${kind}:${subject}`;
  await db.transaction(async (tx) => {
    for (const notice of await readers[family](tx, kind, subject)) {
      for (const person of notice.to) await hand(tx, kind, notice, person, `${occasion}:${person.userId}`);
    }
  });
}

async function hand(tx: Tx, kind: NoticeKind, notice: Notice, person: Recipient, dedupeKey: string) {
  const { audience, params, href } = notice;
  const told = `${kind}.${audience}`;
  const [written] = await tx
    .insert(notifications)
    .values({ userId: person.userId, kind: told, params, href, dedupeKey, createdAt: now() })
    .onConflictDoNothing({ target: notifications.dedupeKey })
    .returning({ id: notifications.id });
  if (!written) return;
  const { locale } = person;
  const t = wordsIn(locale);
  const { title, text } = noticeText(locale, told, params);
  const content = renderMail({
    locale,
    title,
    paragraphs: [t("mail.hello", { name: person.name }), text],
    action: { label: t("notifications.open"), url: readEnv().APP_URL + localePath(locale, href) },
  });
  await queueMail(tx, { dedupeKey: `notice:${dedupeKey}`, recipient: person.email, subject: title, ...content });
}
