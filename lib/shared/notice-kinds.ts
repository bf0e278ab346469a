/**
 * What a person waits to hear of. The subject is the id that stands beside a kind; whoever changes something calls
 * `tell(tx, kind, subjectId)` and `lib/notifications` finds out who hears what. `recurs` marks what may truly happen
 * again to the same subject: it is then sent once a telling, and everything else once for ever.
 */
export const noticeKinds = {
  // marketplace_orders.id
  "order.paid": { family: "orders" },
  "order.accepted": { family: "orders" },
  "order.rejected": { family: "orders" },
  "order.partly_rejected": { family: "orders", recurs: true },
  "order.cancelled": { family: "orders" },
  "order.expired": { family: "orders" },
  "order.cancel_asked": { family: "orders" },
  "order.cancel_refused": { family: "orders" },
  "order.accept_soon": { family: "orders" },
  "order.ship_soon": { family: "orders" },
  "order.shipped": { family: "orders" },
  "order.delivered": { family: "orders" },
  "order.complete_soon": { family: "orders" },
  "order.completed": { family: "orders" },
  // marketplace_return_cases.id, of a message its own id
  "return.opened": { family: "returns" },
  "return.answered": { family: "returns", recurs: true },
  "return.message": { family: "returns" },
  "return.sent_back": { family: "returns" },
  "return.decided": { family: "returns", recurs: true },
  "return.deadline": { family: "returns", recurs: true },
  // marketplace_orders.id, marketplace_refunds.id, marketplace_withdrawals.id
  "payment.reversed": { family: "money" },
  "refund.arrived": { family: "money" },
  "withdrawal.approved": { family: "money" },
  "withdrawal.rejected": { family: "money" },
  "withdrawal.paid": { family: "money" },
  "withdrawal.failed": { family: "money" },
  // marketplace_reviews.id
  "review.received": { family: "reviews" },
  "review.replied": { family: "reviews" },
  "review.hidden": { family: "reviews", recurs: true },
  // marketplace_stores.id
  "store.verified": { family: "store", recurs: true },
  "store.rejected": { family: "store", recurs: true },
  "store.suspended": { family: "store", recurs: true },
  "store.reopened": { family: "store", recurs: true },
  // marketplace_product_variants.id
  "stock.low": { family: "stock", recurs: true },
  // marketplace_messages.id
  "chat.message": { family: "chat" },
} as const satisfies Record<string, { family: string; recurs?: boolean }>;

export type NoticeKind = keyof typeof noticeKinds;
export type NoticeFamily = (typeof noticeKinds)[NoticeKind]["family"];

export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(noticeKinds, kind);
