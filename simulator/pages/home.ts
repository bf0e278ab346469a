import type { Transaction } from "../model";
import { type Html, html } from "./html";
import { channelNames, jakartaClock, layout, payPath, rupiah, stateBadge } from "./layout";

const SHOWN = 20;

export function homePage(transactions: Transaction[]): string {
  const latest = transactions.toSorted((one, other) => other.chargedAt - one.chargedAt).slice(0, SHOWN);
  return layout(
    "Beranda",
    html`<h1>Bayar pesanan tanpa uang sungguhan</h1>
<p class="muted">Buat pesanan di toko, lalu selesaikan pembayarannya di sini. Toko menerima kabarnya seperti dari gateway yang sebenarnya.</p>
<div class="steps">
<section class="card"><h2>Virtual account</h2><p>Salin nomor VA atau kode bayar Mandiri dari halaman pembayaran toko.</p><div><a class="button" href="/va">Masukkan nomor VA</a></div></section>
<section class="card"><h2>E-wallet</h2><p>Tombol di toko membuka dompet di sini. Pilih Bayar atau Batal, lalu kamu kembali ke toko.</p><div class="small muted">Mulai dari halaman pembayaran toko</div></section>
<section class="card"><h2>QRIS</h2><p>Anggap kode sudah kamu pindai: pilih transaksinya di daftar bawah, lalu bayar.</p><div class="small muted">Mulai dari daftar transaksi</div></section>
</div>
<section class="card"><h2>Transaksi terbaru</h2>${
      latest.length === 0
        ? html`<p class="muted">Belum ada transaksi. Pesanan pertamamu akan muncul di sini.</p>`
        : transactionList(latest)
    }</section>`,
  );
}

export function transactionList(transactions: Transaction[]): Html {
  return html`<ul class="list">${transactions.map(
    (transaction) => html`<li class="entry">
<div class="row spread"><strong>${rupiah(transaction.amount)} · ${channelNames[transaction.channel]}</strong>${stateBadge(transaction)}</div>
<div class="row spread"><div><p class="mono muted">${transaction.orderId}</p><p class="small muted">${jakartaClock(transaction.chargedAt)}</p></div>
<div class="row">${
      transaction.status === "pending" && html`<a class="button" href="${payPath(transaction)}">Buka pembayaran</a>`
    }<a class="button quiet" href="/transactions/${encodeURIComponent(transaction.orderId)}">Atur</a></div></div>
</li>`,
  )}</ul>`;
}
