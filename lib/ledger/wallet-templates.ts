import { account } from "./accounts";
import { credit, debit, type Line } from "./templates";

/** Wallet balance is set apart for a checkout: still the buyer's, but not to be spent twice. */
export function walletHoldLines(memberUuid: string, amount: number): Line[] {
  return [
    debit(account.buyerWallet(memberUuid), amount, "disisihkan untuk pesanan"),
    credit(account.walletHeld(memberUuid), amount, "disisihkan untuk pesanan"),
  ];
}

/** The checkout came to nothing: what was set apart may be spent again. */
export function walletReleaseLines(memberUuid: string, amount: number): Line[] {
  return [
    debit(account.walletHeld(memberUuid), amount, "kembali ke dompet"),
    credit(account.buyerWallet(memberUuid), amount, "kembali ke dompet"),
  ];
}
