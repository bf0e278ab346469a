import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { ShoppingCartIcon } from "@/components/ui/frame-icons";
import { Menu } from "@/components/ui/menu";
import { TextLink } from "@/components/ui/text-link";
import { FormSample } from "./form-sample";
import { Sample } from "./sides";

export async function Controls() {
  const t = await getTranslations("common.actions");
  const words = {
    show: t("show"),
    hide: t("hide"),
    increase: t("increase"),
    decrease: t("decrease"),
    optional: t("optional"),
  };
  return (
    <>
      <Sample title="Button">
        <div className="flex flex-wrap items-center gap-3">
          <Button>
            <ShoppingCartIcon size={18} />+ ke keranjang
          </Button>
          <Button variant="secondary">Beli sekarang</Button>
          <Button variant="ghost">Lihat semua</Button>
          <Button variant="danger">Batalkan pesanan</Button>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button size="lg">Bayar sekarang</Button>
          <Button disabled>Stok habis</Button>
          <Button variant="secondary" disabled>
            Beli sekarang
          </Button>
          <Button size="sm" variant="secondary">
            Pakai
          </Button>
          <ButtonLink href="/cart" variant="secondary" size="sm">
            Ke keranjang
          </ButtonLink>
          <CopyButton value="8808123456789012" label={t("copy")} copiedLabel={t("copied")} />
        </div>
      </Sample>
      <Sample title="Link, Menu, Dialog">
        <div className="flex flex-wrap items-center gap-4">
          <p>
            Ongkir dihitung dari <TextLink href="/account/addresses">alamat utamamu</TextLink>.
          </p>
          <Menu label="Urutkan" summary="Urutkan">
            <p className="p-4">Terlaris, termurah, terbaru</p>
          </Menu>
          <Dialog title="Batalkan pesanan ini?" closeLabel={t("close")} trigger="Buka dialog">
            <p>Uangmu kembali penuh ke dompet hari ini juga.</p>
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <Button variant="danger">Batalkan pesanan</Button>
            </div>
          </Dialog>
          <Dialog sheet title="Saring" closeLabel={t("close")} trigger="Buka lembar">
            <p>Kota, harga, nilai.</p>
          </Dialog>
        </div>
      </Sample>
      <Sample title="Form, at first">
        <FormSample words={words} />
      </Sample>
      <Sample title="Form, refused">
        <FormSample words={words} refused />
      </Sample>
      <div className="dense">
        <Sample title="Dense, as in the panels">
          <div className="flex flex-wrap items-center gap-3">
            <Button>Terima pesanan</Button>
            <Button variant="secondary">Cetak label</Button>
            <Button variant="danger">Tolak pesanan</Button>
          </div>
        </Sample>
      </div>
    </>
  );
}
