import { notFound } from "next/navigation";
import { AccountShell } from "@/components/layout/account-shell";
import { ShopShell } from "@/components/layout/shop-shell";
import { OsaPanel } from "@/components/panel/osa-panel";
import { SellerPanel } from "@/components/panel/seller-panel";
import { PageHeader } from "@/components/ui/page-header";
import { Lists } from "../lists";

type FramePageProps = { params: Promise<{ frame: string }> };

export default async function FramePage({ params }: FramePageProps) {
  if (process.env.NODE_ENV === "production" && process.env.TEST_CLOCK !== "1") notFound();
  const page = (
    <>
      <PageHeader title="Pesanan" text="Yang menunggumu hari ini." />
      <div className="flex flex-col gap-8">
        <Lists />
      </div>
    </>
  );
  switch ((await params).frame) {
    case "seller":
      return (
        <SellerPanel
          store={{ slug: "kopi-ceria", name: "Toko Kopi Ceria" }}
          otherStores={[{ slug: "kaos-senyum", name: "Kaos Senyum" }]}
          waiting={{ orders: 3, chats: 1, complaints: 0, lowStock: 2, reviews: 0 }}
          may={{ money: true, goods: true, vouchers: true, settings: true, staff: true, activity: true }}
        >
          {page}
        </SellerPanel>
      );
    case "osa":
      return (
        <OsaPanel
          name="Sari Dewi"
          may={{ partner: true, katalog: true, keuangan: true, cs: true, super: true }}
          waiting={2}
        >
          {page}
        </OsaPanel>
      );
    case "account":
      return (
        <ShopShell>
          <AccountShell>{page}</AccountShell>
        </ShopShell>
      );
    default:
      notFound();
  }
}
