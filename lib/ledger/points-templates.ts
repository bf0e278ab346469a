import { account } from "./accounts";
import { credit, debit, type Line } from "./templates";

/** Points become wallet balance, at the platform's expense (D-48). */
export function pointsConvertedLines(memberUuid: string, amount: number): Line[] {
  return [
    debit(account.pointsExpense, amount, "penukaran poin"),
    credit(account.buyerWallet(memberUuid), amount, "penukaran poin"),
  ];
}
