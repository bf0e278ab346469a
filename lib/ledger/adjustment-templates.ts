import { credit, debit, type Line } from "./templates";

/** What two people agreed to move by hand. */
export function adjustmentLines(adjustment: { debitAccount: string; creditAccount: string; amount: number }): Line[] {
  return [
    debit(adjustment.debitAccount, adjustment.amount, "penyesuaian"),
    credit(adjustment.creditAccount, adjustment.amount, "penyesuaian"),
  ];
}
