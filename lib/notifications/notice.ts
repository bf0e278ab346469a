import type { Tx } from "@/db/client";
import type { NoticeKind } from "@/lib/shared/notice-kinds";
import type { Recipient } from "./recipients";

/** What an order is made of, for its mails. */
export type Bill = {
  lines: { name: string; variant: string; qty: number; price: number; subtotal: number }[];
  sums: { label: "goods" | "voucher" | "delivery" | "fees" | "total" | "earned"; amountRupiah: number }[];
};

/** One piece of news for one side; the words come from kind, audience and parameters in each reader's language. */
export type Notice = {
  audience: "buyer" | "store" | "osa";
  to: Recipient[];
  /** The store whose matter it is, where its staff are told. */
  storeId?: string;
  /** `…Rupiah` is an amount and `…At` a moment in milliseconds: each reader sees them in their way of writing. */
  params: Record<string, string | number>;
  href: string;
  bill?: Bill;
  /** A mail only if it is still news by then. */
  mailAfterMinutes?: number;
};

export type ReadNotices = (tx: Tx, kind: NoticeKind, subject: string) => Promise<Notice[]>;

/** A parameter for a moment that may be missing. */
export const momentParam = (at: Date | string | null): number => (at === null ? 0 : new Date(at).getTime());
