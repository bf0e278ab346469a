import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/auth/actors";
import { refusal } from "@/lib/shared/errors";
import { account } from "./accounts";
import { lockBalance } from "./lock-balance";
import { postJournal } from "./post-journal";
import { walletHoldLines, walletReleaseLines } from "./wallet-templates";

type WalletPart = { checkoutId: string; memberUuid: string; amount: number; at: Date };

/**
 * Sets wallet balance apart for a checkout. The row is locked before it is read: of two checkouts that want the same
 * rupiah one gets them, and the other is told how much there is.
 */
export async function holdWallet(tx: Tx, actor: Actor, part: WalletPart, key = `wallet_hold:${part.checkoutId}`) {
  if (part.amount === 0) return;
  const balance = await lockBalance(tx, account.buyerWallet(part.memberUuid));
  if (balance < part.amount) throw refusal("wallet_short", { params: { balance }, field: "wallet" });
  await postJournal(tx, actor, {
    key,
    kind: "wallet_hold",
    refType: "checkout",
    refId: part.checkoutId,
    occurredAt: part.at,
    lines: walletHoldLines(part.memberUuid, part.amount),
  });
}

/** Takes the same balance again for a checkout that lives again after it was given back. */
export const retakeWallet = (tx: Tx, actor: Actor, part: WalletPart) =>
  holdWallet(tx, actor, part, `wallet_retake:${part.checkoutId}`);

/** Gives back what was set apart. Said again, it gives nothing more. */
export async function releaseWallet(tx: Tx, actor: Actor, part: WalletPart) {
  if (part.amount === 0) return;
  await postJournal(tx, actor, {
    key: `wallet_release:${part.checkoutId}`,
    kind: "wallet_release",
    refType: "checkout",
    refId: part.checkoutId,
    occurredAt: part.at,
    lines: walletReleaseLines(part.memberUuid, part.amount),
  });
}
