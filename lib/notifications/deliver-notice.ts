import { db, type Tx } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Jobs } from "@/lib/jobs/queues";
import { now } from "@/lib/platform/clock";
import { queueMail } from "@/lib/platform/mail";
import { minutesAfter } from "@/lib/shared/jakarta-time";
import { type NoticeFamily, noticeKinds } from "@/lib/shared/notice-kinds";
import { readChatNotices } from "./chat-notices";
import { readMoneyNotices } from "./money-notices";
import type { Notice, ReadNotices } from "./notice";
import { noticeMail } from "./notice-mail";
import { readOrderNotices } from "./order-notices";
import { readWishes } from "./preferences";
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
  chat: readChatNotices,
};

type Telling = Jobs["notice.deliver"];

/**
 * The job behind `tell`: everyone whom it concerns hears of it, in the shop and by mail as they wish, once however often
 * it runs. What is only worth a mail when nobody looked meanwhile comes a second time, later, and is asked again.
 */
export async function deliverNotice(telling: Telling): Promise<void> {
  const { kind, subject, at } = telling;
  const { family, ...nature }: { family: NoticeFamily; recurs?: boolean } = noticeKinds[kind];
  const occasion = nature.recurs ? `${kind}:${subject}:${at}` : `${kind}:${subject}`;
  await db.transaction(async (tx) => {
    const notices = await readers[family](tx, kind, subject);
    const everybody = notices.flatMap((notice) => notice.to.map((person) => person.userId));
    const wishOf = await readWishes(tx, everybody, family);
    for (const notice of notices) {
      const told = { ...notice, kind: `${kind}.${notice.audience}` };
      const waits = notice.mailAfterMinutes !== undefined && !telling.isLate;
      for (const person of notice.to) {
        const wish = wishOf(person.userId);
        const key = `${occasion}:${person.userId}`;
        if (wish.inApp && !telling.isLate) await note(tx, told, person, key);
        if (wish.byMail && !waits) await mail(tx, told, person, key);
      }
      if (waits) await comeAgain(tx, telling, notice.mailAfterMinutes ?? 0);
    }
  });
}

type Told = Notice & { kind: string };

async function note(tx: Tx, { kind, params, href, storeId }: Told, { userId }: Recipient, dedupeKey: string) {
  await tx
    .insert(notifications)
    .values({ userId, marketplaceStoreId: storeId, kind, params, href, dedupeKey, createdAt: now() })
    .onConflictDoNothing({ target: notifications.dedupeKey });
}

async function mail(tx: Tx, told: Told, person: Recipient, key: string) {
  const content = noticeMail(told.kind, told, person);
  await queueMail(tx, { dedupeKey: `notice:${key}`, recipient: person.email, subject: content.title, content });
}

async function comeAgain(tx: Tx, telling: Telling, minutes: number) {
  await enqueue(tx, "notice.deliver", { ...telling, isLate: true }, { startAfter: minutesAfter(now(), minutes) });
}
