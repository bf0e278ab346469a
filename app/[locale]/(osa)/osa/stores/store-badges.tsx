import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import type { OsaStoreRow } from "@/lib/reporting/osa-stores";

const statusTones = { aktif: "ok", nonaktif: "neutral", ditangguhkan: "bad" } as const satisfies Record<string, Tone>;
const verifiedTones = { belum: "neutral", proses: "warn", verif: "ok", ditolak: "bad" } as const satisfies Record<
  string,
  Tone
>;

export async function StoreStatus({ status }: Pick<OsaStoreRow, "status">) {
  const t = await getTranslations("osa.stores");
  return <Badge tone={statusTones[status]}>{t(`statusName.${status}`)}</Badge>;
}

export async function StoreVerification({ verification }: Pick<OsaStoreRow, "verification">) {
  const t = await getTranslations("osa.stores");
  return <Badge tone={verifiedTones[verification]}>{t(`verificationName.${verification}`)}</Badge>;
}
