import { isOver } from "../courier";
import type { Parcel, ParcelStatus } from "../model";
import { type Html, html } from "./html";
import { jakartaClock, layout, rupiah } from "./layout";

const SHOWN = 50;

const names: Record<ParcelStatus, [string, string]> = {
  registered: ["Terdaftar", ""],
  picked_up: ["Dijemput", "warn"],
  in_transit: ["Dalam perjalanan", "warn"],
  out_for_delivery: ["Sedang diantar", "warn"],
  delivery_failed: ["Gagal diantar", "bad"],
  delivered: ["Sampai", "ok"],
  refused: ["Ditolak penerima", "bad"],
  returned: ["Kembali ke toko", "bad"],
  lost: ["Hilang", "bad"],
};

const scenarios: [string, string][] = [
  ["picked-up", "Jemput"],
  ["in-transit", "Di perjalanan"],
  ["out-for-delivery", "Antar"],
  ["failed-attempt", "Gagal antar"],
  ["refused", "Ditolak di pintu"],
  ["returned", "Kembalikan"],
  ["lost", "Hilang"],
  ["never", "Sampai, tanpa kabar"],
  ["out-of-order", "Sampai, urutan terbalik"],
];

export function parcelsPage(parcels: Parcel[], note: string): string {
  const latest = parcels.toSorted((one, other) => other.registeredAt - one.registeredAt).slice(0, SHOWN);
  return layout(
    "Paket",
    html`<h1>Paket</h1>${note !== "" && html`<p class="flash warn" role="status">${note}</p>`}
<p class="muted">Paket yang dikirim toko. Tanpa campur tangan, paket berjalan dan sampai dengan sendirinya; tahan paket untuk menggerakkannya sendiri.</p>
<section class="card">${latest.length === 0 ? html`<p class="muted">Belum ada paket. Kirim pesanan di panel penjual, lalu paketnya muncul di sini.</p>` : html`<ul class="list">${latest.map(line)}</ul>`}</section>`,
  );
}

const form = (parcel: Parcel, name: string, label: string): Html =>
  html`<form method="post" action="/control/parcels/${encodeURIComponent(parcel.reference)}/${name}"><button class="quiet">${label}</button></form>`;

function line(parcel: Parcel): Html {
  const [name, tone] = names[parcel.status];
  return html`<li class="entry"><div class="row spread"><strong>${parcel.courier} · ${parcel.trackingNumber}</strong><span class="state ${tone}">${name}</span></div>
<p class="small">${parcel.recipientName} · ${parcel.recipientCity}${parcel.codAmount > 0 && html` · <strong>COD ${rupiah(parcel.codAmount)}</strong>`}</p>
<p class="small muted">${parcel.events.map((event) => html`${jakartaClock(event.at)} · ${event.note}${event.receivedBy && ` (${event.receivedBy})`}<br>`)}</p>
${
  isOver(parcel)
    ? html`<div class="row">${form(parcel, "duplicate", "Ulangi kabar")}${parcel.status === "delivered" && html`<a class="button quiet" href="/parcels/${parcel.reference}/proof.png">Lihat bukti</a>`}</div>`
    : html`<form class="row" method="post" action="/control/parcels/${encodeURIComponent(parcel.reference)}/delivered"><label class="small" for="by-${parcel.reference}">Diterima oleh</label><input id="by-${parcel.reference}" name="received_by" value="${parcel.recipientName}" maxlength="60"><button>Sampai</button></form>
<div class="row">${scenarios.map(([action, label]) => form(parcel, action, label))}${parcel.held ? form(parcel, "go", "Jalan sendiri") : form(parcel, "hold", "Tahan")}</div>`
}</li>`;
}
