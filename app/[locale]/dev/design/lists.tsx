import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Money } from "@/components/ui/price";
import { OrderStatusBadge } from "@/components/ui/status-badge";
import { Stepper } from "@/components/ui/stepper";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Timeline } from "@/components/ui/timeline";
import { Sample } from "./sides";

const rows = [
  { code: "OS-2611-0001", buyer: "Rina Wulandari", city: "Bandung", status: "diproses", total: 259300 },
  { code: "OS-2611-0002", buyer: "Budi Santoso", city: "Makassar", status: "dikirim", total: 1250000 },
  { code: "OS-2611-0003", buyer: "Ayu Lestari", city: "Jakarta Selatan", status: "menunggu_konfirmasi", total: 48000 },
] as const;

export function Lists() {
  return (
    <>
      <Sample title="Tabs">
        <Tabs
          label="Pesanan"
          items={[
            { href: "/dev/design", label: "Perlu diproses", count: 3, current: true },
            { href: "/dev/design?view=sent", label: "Dikirim", count: 12 },
            { href: "/dev/design?view=done", label: "Selesai" },
          ]}
        />
        <Table
          caption="Pesanan"
          rows={[...rows]}
          rowKey={(row) => row.code}
          columns={[
            { key: "code", label: "Kode", cell: (row) => row.code },
            { key: "buyer", label: "Pembeli", cell: (row) => row.buyer },
            { key: "city", label: "Kota", cell: (row) => row.city },
            { key: "status", label: "Status", cell: (row) => <OrderStatusBadge status={row.status} /> },
            { key: "total", label: "Total", end: true, cell: (row) => <Money amountRupiah={row.total} /> },
          ]}
        />
        <Pagination previous="/dev/design?before=1" next="/dev/design?after=3" />
      </Sample>
      <Sample title="Chips">
        <div className="flex flex-wrap gap-2">
          <ChipLink href="/dev/design" chosen>
            Terlaris
          </ChipLink>
          <ChipLink href="/dev/design?sort=price">Termurah</ChipLink>
          <ChipLink href="/dev/design?sort=new">Terbaru</ChipLink>
        </div>
      </Sample>
      <Sample title="Stepper">
        <Stepper steps={["Keranjang", "Checkout", "Bayar"]} current={1} />
      </Sample>
      <Sample title="Timeline">
        <Timeline
          items={[
            { id: "1", title: "Dibayar lewat BCA VA", at: "21 Nov, 09.12", state: "done" },
            { id: "2", title: "Diterima toko", at: "21 Nov, 09.40", state: "done" },
            {
              id: "3",
              title: "Dikirim",
              at: "21 Nov, 15.05",
              state: "current",
              detail: (
                <>
                  JNE Reguler, resi <span className="tabular font-medium text-ink">JT0012345678</span>
                </>
              ),
            },
            { id: "4", title: "Sampai di tanganmu", state: "ahead", detail: "Perkiraan 24–26 Nov" },
          ]}
        />
      </Sample>
      <Sample title="Disclosure">
        <Disclosure summary="Bagaimana uangku dijaga?">
          <p className="text-muted text-sm">Kami menahannya sampai kamu menekan Pesanan diterima.</p>
        </Disclosure>
      </Sample>
      <div className="grid gap-2 sm:grid-cols-2">
        <EmptyState
          drawing="cart"
          title="Keranjangmu masih kosong."
          action={<ButtonLink href="/">Mulai belanja</ButtonLink>}
        />
        <EmptyState
          drawing="parcel"
          title="Belum ada pesanan."
          text="Begitu kamu belanja, perjalanannya terlihat di sini."
        />
        <EmptyState drawing="heart" title="Belum ada yang kamu taksir." />
        <EmptyState drawing="purse" title="Dompetmu menunggu isi pertama." />
        <EmptyState drawing="search" title="Tidak ketemu, coba kata lain." />
        <EmptyState drawing="note" title="Belum ada ulasan." action={<Badge>nanti muncul di sini</Badge>} />
      </div>
    </>
  );
}
