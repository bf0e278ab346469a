import type { Payout } from "../model";
import { type Html, html } from "./html";
import { jakartaClock, layout, rupiah } from "./layout";

const SHOWN = 50;

const tones: Record<Payout["status"], string> = {
  ACCEPTED: "warn",
  REQUESTED: "warn",
  SUCCEEDED: "ok",
  FAILED: "bad",
  CANCELLED: "bad",
  REVERSED: "bad",
};

const scenarios: [string, string, Payout["status"][]][] = [
  ["send", "Kirim ke bank", ["ACCEPTED"]],
  ["succeed", "Berhasil", ["ACCEPTED", "REQUESTED"]],
  ["fail", "Gagal", ["ACCEPTED", "REQUESTED"]],
  ["never", "Berhasil, tanpa kabar", ["ACCEPTED", "REQUESTED"]],
  ["reverse", "Tarik kembali", ["SUCCEEDED"]],
  ["duplicate", "Ulangi kabar", ["SUCCEEDED", "FAILED", "REVERSED"]],
];

export function payoutsPage(payouts: Payout[], note: string): string {
  const latest = payouts.toSorted((one, other) => other.createdAt - one.createdAt).slice(0, SHOWN);
  return layout(
    "Payout",
    html`<h1>Payout</h1>${note !== "" && html`<p class="flash warn" role="status">${note}</p>`}
<p class="muted">Uang yang dikirim toko ke rekening bank. Tanpa campur tangan, payout sampai dengan sendirinya.</p>
<section class="card">${latest.length === 0 ? html`<p class="muted">Belum ada payout.</p>` : html`<ul class="list">${latest.map(line)}</ul>`}</section>`,
  );
}

function line(payout: Payout): Html {
  return html`<li class="entry"><div class="row spread"><strong>${rupiah(payout.amount)} · ${payout.bank}</strong><span class="state ${tones[payout.status]}">${payout.status}</span></div>
<p class="small">${payout.holderName} · ${payout.accountNumber}</p><p class="mono muted">${payout.reference}</p>
<p class="small muted">${jakartaClock(payout.createdAt)}${payout.failureCode && ` · ${payout.failureCode}`}</p>
<div class="row">${scenarios
    .filter(([, , states]) => states.includes(payout.status))
    .map(
      ([name, label]) =>
        html`<form method="post" action="/control/payouts/${payout.id}/${name}"><button class="quiet">${label}</button></form>`,
    )}</div></li>`;
}
