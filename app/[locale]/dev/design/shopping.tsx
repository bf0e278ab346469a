import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Countdown } from "@/components/ui/countdown";
import { Link } from "@/components/ui/link";
import { Price } from "@/components/ui/price";
import { ProductPhoto } from "@/components/ui/product-photo";
import { Rating, Stars } from "@/components/ui/rating";
import { Skeleton } from "@/components/ui/skeleton";
import { OrderStatusBadge, ProductStatusBadge } from "@/components/ui/status-badge";
import { SummaryList } from "@/components/ui/summary-list";
import { Sample } from "./sides";

const orderStates = [
  "menunggu_bayar",
  "menunggu_konfirmasi",
  "diproses",
  "dikirim",
  "selesai",
  "dibatalkan",
  "dikembalikan",
] as const;
const productStates = ["aktif", "nonaktif", "draft", "habis"] as const;

const photo = [{ src: "/icon.svg", width: 512 }];

export function Shopping() {
  return (
    <>
      <Sample title="Breadcrumb, Price, Rating">
        <Breadcrumb
          items={[
            { label: "Beranda", href: "/" },
            { label: "Fashion", href: "/categories/fashion" },
            { label: "Kaos" },
          ]}
        />
        <p className="font-semibold text-lg">Kaos katun senyum lebar</p>
        <Price amountRupiah={89000} wasRupiah={120000} size="xl" />
        <div className="mt-2 flex flex-wrap items-center gap-4 text-sm">
          <Price amountRupiah={1250000} />
          <Rating value={4.8} count={1204} />
          <Stars value={4.3} />
        </div>
      </Sample>
      <Sample title="A product's card">
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          <ProductSample name="Kaos katun senyum lebar lengan pendek" was={120000} />
          <ProductSample name="Kopi Gayo 250 g" />
          <li className="flex flex-col gap-2 max-sm:hidden">
            <Skeleton className="aspect-square w-full rounded-lg" />
            <Skeleton className="h-4 w-full" />
            <Skeleton className="h-5 w-2/3" />
          </li>
        </ul>
      </Sample>
      <Sample title="Badges">
        <div className="flex flex-wrap gap-2">
          {orderStates.map((status) => (
            <OrderStatusBadge key={status} status={status} />
          ))}
          {productStates.map((status) => (
            <ProductStatusBadge key={status} status={status} />
          ))}
          <Badge tone="smile">Baru</Badge>
          <Badge tone="sale">−25%</Badge>
        </div>
      </Sample>
      <Sample title="Alert">
        <div className="flex flex-col gap-2">
          <Alert title="Toko libur sampai 3 Nov">Pesananmu tetap kami simpan, dikirim setelah toko buka.</Alert>
          <Alert tone="ok" title="Pembayaran diterima" />
          <Alert tone="warn" title="Harga berubah">
            Kaos katun naik Rp5.000 sejak kamu masukkan ke keranjang.
          </Alert>
          <Alert tone="bad" title="Kartu ditolak bank">
            Pesananmu masih tersimpan. Coba metode lain sebelum <Countdown remainingSeconds={86399} overLabel="habis" />
            .
          </Alert>
        </div>
      </Sample>
      <Card title="Ringkasan belanja">
        <SummaryList
          rows={[
            { id: "items", label: "Harga barang", amount: 267000 },
            {
              id: "delivery",
              label: "Ongkir",
              amount: 18000,
              why: "JNE Reguler, Bandung ke Jakarta: 1.200 g dibulatkan 2 kg × Rp9.000.",
            },
            {
              id: "voucher",
              label: "Voucher SENYUM10",
              amount: 26700,
              saves: true,
              why: "10% dari Rp267.000, paling banyak Rp50.000.",
            },
            { id: "fee", label: "Biaya layanan", amount: 1000 },
          ]}
          total={{ label: "Total", amount: 259300 }}
        />
      </Card>
      <Sample title="Avatar">
        <div className="flex gap-3">
          {["Rina Wulandari", "Toko Kopi Ceria", "Budi", "Ayu Lestari"].map((name) => (
            <Avatar key={name} name={name} />
          ))}
        </div>
      </Sample>
    </>
  );
}

function ProductSample({ name, was }: { name: string; was?: number }) {
  return (
    <li>
      <Link
        href="/dev/design"
        className="group flex h-full flex-col overflow-hidden rounded-lg border border-line bg-raised"
      >
        <ProductPhoto sources={photo} alt="" priority />
        <span className="flex grow flex-col gap-1 p-3">
          <span className="line-clamp-2 text-sm group-hover:underline">{name}</span>
          <Price amountRupiah={89000} wasRupiah={was} size="lg" />
          <span className="mt-auto flex flex-wrap items-center gap-x-2 text-muted text-xs">
            <Rating value={4.8} />
            terjual 1,2 rb
          </span>
          <span className="text-muted text-xs">Bandung</span>
        </span>
      </Link>
    </li>
  );
}
