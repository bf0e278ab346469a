import { isWallet, type Transaction } from "../model";
import { type Html, html } from "./html";
import { style } from "./style";

const mark = html`<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true"><circle cx="14" cy="14" r="14" fill="#FFB21A"/><path d="M7 15a7.5 7.5 0 0 0 14 0" fill="none" stroke="#1C1B33" stroke-width="3" stroke-linecap="round"/></svg>`;

export function layout(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title} · Simulator pembayaran</title><style>${style}</style></head>
<body>
<header class="top"><div class="bar"><a class="mark" href="/">${mark} Simulator</a><nav aria-label="Utama"><a href="/va">Bayar VA</a><a href="/payouts">Payout</a><a href="/parcels">Paket</a><a href="/control">Kendali</a></nav></div></header>
<div class="notice"><p>Bank dan dompet di sini pura-pura. Tidak ada uang sungguhan yang berpindah.</p></div>
<main>${content}</main>
</body>
</html>`.markup;
}

export function rupiah(amount: number): string {
  return `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;
}

const clockFormat = new Intl.DateTimeFormat("id-ID", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Jakarta",
});

export function jakartaClock(at: number): string {
  return `${clockFormat.format(at)} WIB`;
}

export const channelNames: Record<Transaction["channel"], string> = {
  bca: "BCA Virtual Account",
  bni: "BNI Virtual Account",
  bri: "BRI Virtual Account",
  permata: "Permata Virtual Account",
  echannel: "Mandiri Bill",
  mandiri: "Mandiri Virtual Account",
  gopay: "GoPay",
  shopeepay: "ShopeePay",
  dana: "DANA",
  ovo: "OVO",
  linkaja: "LinkAja",
  qris: "QRIS",
};

const stateNames: Record<Transaction["status"], [string, string]> = {
  pending: ["Menunggu pembayaran", "warn"],
  settlement: ["Lunas", "ok"],
  deny: ["Ditolak", "bad"],
  cancel: ["Dibatalkan", "bad"],
  expire: ["Kedaluwarsa", "bad"],
  refund: ["Dikembalikan", ""],
  partial_refund: ["Dikembalikan sebagian", ""],
};

export function stateBadge(transaction: Transaction): Html {
  const [name, tone] = stateNames[transaction.status];
  return html`<span class="state ${tone}">${name}</span>`;
}

export function stateName(transaction: Transaction): string {
  return stateNames[transaction.status][0];
}

/** Where a customer would go to pay this: a bank's form, the wallet, or the scanned code. */
export function payPath(transaction: Transaction): string {
  if (transaction.channel === "qris") return `/qr/${transaction.transactionId}`;
  if (isWallet(transaction.channel)) {
    return `/wallet/${transaction.transactionId}`;
  }
  return `/va?number=${transaction.accountNumber}`;
}

export function shopAddress(transaction: Transaction): string | undefined {
  if (transaction.callbackUrl) return transaction.callbackUrl;
  const [notifyUrl] = transaction.notifyUrls;
  return notifyUrl ? `${new URL(notifyUrl).origin}/` : undefined;
}
