import { type Delivery, isVirtualAccount, type Mode, type Transaction } from "../model";
import { transactionList } from "./home";
import { type Html, html } from "./html";
import { channelNames, jakartaClock, layout, payPath, rupiah, stateBadge } from "./layout";

const SHOWN = 50;

type When = (transaction: Transaction) => boolean;

const whilePending: When = ({ status }) => status === "pending";
const always: When = () => true;
const whilePaid: When = ({ status }) => status === "settlement" || status === "partial_refund";
const notPaid: When = ({ status }) => status === "pending" || status === "expire" || status === "cancel";
const reversible: When = ({ status, channel, vendor }) =>
  vendor === "midtrans" && status === "settlement" && (channel === "permata" || channel === "echannel");

const scenarioNames: [string, string, string, When][] = [
  ["pay", "Bayar", "Lunas dan langsung dikabarkan", whilePending],
  ["deny", "Tolak", "Pembayaran ditolak", whilePending],
  ["expire", "Kedaluwarsakan", "Waktu bayar dianggap habis", whilePending],
  ["cancel", "Batalkan", "Dibatalkan dari sisi gateway", whilePending],
  ["delay", "Bayar, kabar telat", "Lunas, notifikasi 30 detik kemudian", whilePending],
  ["never", "Bayar, tanpa kabar", "Lunas, notifikasi tidak pernah dikirim", whilePending],
  ["out-of-order", "Bayar, urutan terbalik", "Kabar lama datang sesudah kabar lunas", whilePending],
  ["wrong-amount", "Bayar kurang", "Jumlah yang masuk Rp1.000 lebih kecil", whilePending],
  ["late-pay", "Bayar telat", "Dibayar setelah kedaluwarsa", notPaid],
  ["reverse", "Balikkan", "Settlement berubah menjadi deny", reversible],
  [
    "refund",
    "Refund",
    "Seluruh sisa dikembalikan dari dasbor",
    (transaction) => whilePaid(transaction) && !isVirtualAccount(transaction.channel),
  ],
  [
    "refund-twice",
    "Refund, kabar ganda",
    "Refund yang sama dikabarkan dua kali",
    (transaction) => whilePaid(transaction) && !isVirtualAccount(transaction.channel),
  ],
  [
    "refund-fails",
    "Refund gagal",
    "Refund terakhir ditolak bank",
    ({ vendor, refunds }) => vendor === "xendit" && refunds.some((one) => !one.failed),
  ],
  ["duplicate", "Ulangi notifikasi", "Notifikasi terakhir dikirim tiga kali lagi", always],
  ["bad-signature", "Tanda tangan palsu", "Kabar lunas dengan kunci yang salah", always],
  ["altered-status", "Status diubah", "Tanda tangan sah, statusnya bohong", always],
];

export function controlPage(transactions: Transaction[], mode: Mode, note: string): string {
  const latest = transactions.toSorted((one, other) => other.chargedAt - one.chargedAt).slice(0, SHOWN);
  return layout(
    "Kendali",
    html`<h1>Kendali</h1>${flash(note)}
<div class="two"><section class="card"><h2>Cuaca gateway</h2>
<form method="post" action="/control/mode">
<p><label><input type="checkbox" name="down"${mode.down && html` checked`}>Gateway mati (koneksi diputus, kabar ditahan)</label></p>
<div class="fields">
${numberField("slowMs", "Lambat (ms)", mode.slowMs)}
${numberField("fail5xx", "Peluang gagal 5xx (0–1)", mode.fail5xx)}
<div><label for="failStage">Gagal terjadi</label><select id="failStage" name="failStage">
${option("either", "Acak", mode.failStage)}${option("before", "Sebelum diproses", mode.failStage)}${option("after", "Sesudah diproses", mode.failStage)}</select></div>
<div><label for="only">Hanya untuk</label><select id="only" name="only">${option("", "Semua panggilan", mode.only ?? "")}
${["charge", "status", "cancel", "expire", "refund", "payout", "courier"].map((name) => option(name, name, mode.only ?? ""))}</select></div>
${numberField("dropNotifications", "Peluang kabar hilang (0–1)", mode.dropNotifications)}
${numberField("duplicateNotifications", "Peluang kabar ganda (0–1)", mode.duplicateNotifications)}
${numberField("seed", "Benih acak", mode.seed)}
<div><label><input type="checkbox" name="holdPayouts"${mode.holdPayouts && html` checked`}>Tahan payout</label> <label><input type="checkbox" name="holdParcels"${mode.holdParcels && html` checked`}>Tahan paket</label></div>
<div><label for="times">Berapa panggilan lagi</label><input id="times" name="times" inputmode="numeric" placeholder="Terus" value="${mode.times ?? ""}"></div>
</div><button>Terapkan</button></form></section>
<section class="card"><h2>Mulai dari kosong</h2><p class="muted">Menghapus semua transaksi dan kabar di simulator. Data toko tidak berubah.</p>
<form method="post" action="/control/reset"><button class="danger">Kosongkan simulator</button></form></section></div>
<section class="card"><h2>Transaksi</h2>${latest.length === 0 ? html`<p class="muted">Belum ada transaksi.</p>` : transactionList(latest)}</section>`,
  );
}

export function transactionPage(transaction: Transaction, deliveries: Delivery[], note: string): string {
  const path = `/control/transactions/${encodeURIComponent(transaction.orderId)}`;
  return layout(
    transaction.orderId,
    html`<div class="row spread"><h1>${rupiah(transaction.amount)}</h1>${stateBadge(transaction)}</div>
<p class="mono muted">${transaction.orderId}</p>${flash(note)}
<div class="two"><div><section class="card"><h2>Transaksi</h2><dl>
<dt>Gateway</dt><dd>${transaction.vendor === "xendit" ? "Xendit" : "Midtrans"}</dd>
<dt>Cara bayar</dt><dd>${channelNames[transaction.channel]}</dd>
<dt>ID</dt><dd class="mono">${transaction.transactionId}</dd>
<dt>Dibuat</dt><dd>${jakartaClock(transaction.chargedAt)}</dd>
<dt>Berakhir</dt><dd>${jakartaClock(transaction.expiresAt)}</dd>
${transaction.settledAt !== undefined && html`<dt>Dibayar</dt><dd>${jakartaClock(transaction.settledAt)}</dd>`}
${transaction.refunds.map((refund) => html`<dt>Refund</dt><dd>${rupiah(refund.amount)} · ${refund.key}</dd>`)}</dl>
${transaction.status === "pending" && html`<a class="button wide" href="${payPath(transaction)}">Buka sebagai pembeli</a>`}</section>
<section class="card"><div class="row spread"><h2>Kabar ke toko</h2><a class="small" href="?">Muat ulang</a></div>${
      deliveries.length === 0
        ? html`<p class="muted">Belum ada kabar yang dikirim.</p>`
        : html`<ul class="list">${deliveries.toReversed().map(deliveryLine)}</ul>`
    }</section></div>
<section class="card"><h2>Skenario</h2><ul class="list">${scenarioNames
      .filter(([, , , isPossible]) => isPossible(transaction))
      .map(
        ([name, label, meaning]) =>
          html`<li class="choice"><span class="small muted">${meaning}</span><form method="post" action="${path}/${name}"><button class="quiet">${label}</button></form></li>`,
      )}</ul></section></div>`,
  );
}

function deliveryLine(delivery: Delivery): Html {
  const states: Record<Delivery["state"], [string, string]> = {
    waiting: ["Menunggu dikirim", "warn"],
    delivered: ["Diterima", "ok"],
    gave_up: ["Menyerah", "bad"],
    dropped: ["Sengaja hilang", "bad"],
  };
  const [name, tone] = states[delivery.state];
  return html`<li class="entry"><div class="row spread"><strong>${delivery.label}</strong><span class="state ${tone}">${name}</span></div>
<p class="mono muted">${delivery.url}</p>
${delivery.attempts.map((attempt) => html`<p class="small">${jakartaClock(attempt.at)} · ${attempt.status ?? attempt.error} · ${attempt.tookMs} ms</p>`)}
${delivery.state === "waiting" && html`<p class="small">Dikirim ${jakartaClock(delivery.dueAt)}</p>`}
<details><summary class="small">Isi kabar</summary><p class="mono">${delivery.body}</p></details></li>`;
}

function flash(note: string): Html | false {
  return note !== "" && html`<p class="flash warn" role="status">${note}</p>`;
}

function numberField(name: string, label: string, value: number): Html {
  return html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" inputmode="decimal" value="${value}"></div>`;
}

function option(value: string, label: string, chosen: string): Html {
  return html`<option value="${value}"${value === chosen && html` selected`}>${label}</option>`;
}
