import { createHash } from "node:crypto";

/** What a store has: held for open orders, free to withdraw, and on its way to a bank. */
export type SellerBalances = { held: number; available: number; withdrawing: number };

/** One journal as one store sees it. */
export type Movement = SellerBalances & {
  journalId: number;
  key: string;
  kind: string;
  at: Date;
  billingCode: string | null;
};

/** All that a monthly statement says. */
export type StatementContent = {
  storeId: string;
  month: string;
  storeName: string;
  storeCode: string;
  storeAddress: string;
  opening: SellerBalances;
  closing: SellerBalances;
  lines: Movement[];
};

export const plus = (a: SellerBalances, b: SellerBalances): SellerBalances => ({
  held: a.held + b.held,
  available: a.available + b.available,
  withdrawing: a.withdrawing + b.withdrawing,
});

export const nothing: SellerBalances = { held: 0, available: 0, withdrawing: 0 };

/** One number for the whole content, in an order of its own, so that nothing of it can change unnoticed. */
export function hashOf(content: StatementContent): string {
  const { storeId, month, storeName, storeCode, storeAddress, opening, closing, lines } = content;
  const three = ({ held, available, withdrawing }: SellerBalances) => [held, available, withdrawing];
  const said = [
    [storeId, month, storeName, storeCode, storeAddress],
    three(opening),
    three(closing),
    ...lines.map((line) => [
      line.journalId,
      line.key,
      line.kind,
      line.at.toISOString(),
      line.billingCode,
      ...three(line),
    ]),
  ];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
