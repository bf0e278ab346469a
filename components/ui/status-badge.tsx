import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "./badge";

const orderTones = {
  menunggu_bayar: "warn",
  menunggu_konfirmasi: "warn",
  diproses: "accent",
  dikirim: "accent",
  selesai: "ok",
  dibatalkan: "neutral",
  dikembalikan: "bad",
} as const satisfies Record<string, Tone>;

const productTones = {
  aktif: "ok",
  nonaktif: "neutral",
  draft: "neutral",
  habis: "bad",
} as const satisfies Record<string, Tone>;

export async function OrderStatusBadge({ status }: { status: keyof typeof orderTones }) {
  const t = await getTranslations("common.orderStatus");
  return <Badge tone={orderTones[status]}>{t(status)}</Badge>;
}

export async function ProductStatusBadge({ status }: { status: keyof typeof productTones }) {
  const t = await getTranslations("common.productStatus");
  return <Badge tone={productTones[status]}>{t(status)}</Badge>;
}
