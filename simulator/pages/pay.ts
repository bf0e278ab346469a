import type { Transaction } from "../model";
import { customerNumber } from "../shapes";
import { type Html, html } from "./html";
import { channelNames, jakartaClock, layout, rupiah, shopAddress, stateBadge, stateName } from "./layout";

export function vaPage(asked: string, transaction: Transaction | undefined, merchantName: string): string {
  return layout(
    "Bayar virtual account",
    html`<div class="narrow"><h1>Bayar virtual account</h1>
<form class="card" method="get" action="/va"><label for="number">Nomor VA atau kode bayar</label>
<input id="number" name="number" value="${asked}" inputmode="numeric" autocomplete="off" required${asked !== "" && !transaction && html` aria-invalid="true" aria-describedby="not-found"`}>
${asked !== "" && !transaction && html`<p id="not-found" class="flash bad" style="margin-top:12px">Nomor ini tidak ada di simulator. Periksa lagi angkanya di halaman pembayaran toko.</p>`}
<button class="quiet wide" style="margin:12px 0 0">Cek tagihan</button></form>
${transaction && html`<section class="card">${bill(transaction, merchantName)}${payForm(transaction, `/va/pay`)}</section>`}</div>`,
  );
}

export function walletPage(transaction: Transaction, merchantName: string): string {
  return layout(
    channelNames[transaction.channel],
    html`<div class="narrow"><h1>${channelNames[transaction.channel]}</h1><section class="card">${bill(transaction, merchantName)}
${payForm(transaction, `/wallet/${transaction.transactionId}/pay`)}
${transaction.status === "pending" && html`<form method="post" action="/wallet/${transaction.transactionId}/cancel"><button class="danger wide">Batal</button></form>`}</section></div>`,
  );
}

export function qrPage(transaction: Transaction, merchantName: string): string {
  return layout(
    "Kode QR dipindai",
    html`<div class="narrow"><h1>Kode QR dipindai</h1><section class="card">
<img class="qr" src="/qr/${transaction.transactionId}.png" width="480" height="480" alt="Kode QR untuk ${rupiah(transaction.amount)}">
${bill(transaction, merchantName)}${payForm(transaction, `/qr/${transaction.transactionId}/pay`)}</section></div>`,
  );
}

export function resultPage(transaction: Transaction): string {
  const shop = shopAddress(transaction);
  return layout(
    "Hasil",
    html`<div class="narrow center"><section class="card"><p>${stateBadge(transaction)}</p>
<h1>${resultTitle(transaction)}</h1><p class="amount">${rupiah(transaction.amount)}</p>
<p class="mono muted">${transaction.orderId}</p>
${shop && html`<a class="button wide" href="${shop}">Kembali ke toko</a>`}
<a class="button quiet wide" href="/transactions/${encodeURIComponent(transaction.orderId)}">Lihat transaksi</a></section></div>`,
  );
}

export function missingPage(): string {
  return layout(
    "Tidak ditemukan",
    html`<div class="narrow center"><section class="card"><h1>Transaksi tidak ada</h1>
<p class="muted">Mungkin simulator baru dikosongkan, atau tautannya terpotong.</p><a class="button" href="/">Lihat semua transaksi</a></section></div>`,
  );
}

function bill(transaction: Transaction, merchantName: string): Html {
  const number = customerNumber(transaction);
  return html`<div class="row spread"><span class="muted">Total tagihan</span>${stateBadge(transaction)}</div>
<p class="amount">${rupiah(transaction.amount)}</p>
<dl><dt>Penerima</dt><dd>${merchantName}</dd>
${transaction.customerName !== "" && html`<dt>Pembeli</dt><dd>${transaction.customerName}</dd>`}
<dt>Cara bayar</dt><dd>${channelNames[transaction.channel]}</dd>
${number && html`<dt>Nomor</dt><dd class="mono">${number}</dd>`}
<dt>Pesanan</dt><dd class="mono">${transaction.orderId}</dd>
<dt>Bayar sebelum</dt><dd>${jakartaClock(transaction.expiresAt)}</dd></dl>`;
}

function payForm(transaction: Transaction, action: string): Html {
  if (transaction.status !== "pending") {
    return html`<p class="flash warn">Tagihan ini sudah berstatus ${stateName(transaction).toLowerCase()}, jadi tidak bisa dibayar.</p>`;
  }
  return html`<form method="post" action="${action}"><input type="hidden" name="transaction_id" value="${transaction.transactionId}"><button class="wide">Bayar</button></form>`;
}

function resultTitle(transaction: Transaction): string {
  if (transaction.status === "settlement") return "Pembayaran berhasil";
  if (transaction.status === "pending") return "Belum dibayar";
  return `Tagihan ${stateName(transaction).toLowerCase()}`;
}
