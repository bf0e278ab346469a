import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import type { OsaMemberRow } from "@/lib/reporting/osa-members";

const tones = { aktif: "ok", nonaktif: "neutral", ban: "bad" } as const satisfies Record<string, Tone>;

export async function AccountStatus({ status }: Pick<OsaMemberRow, "status">) {
  const t = await getTranslations("osa.members");
  return <Badge tone={tones[status]}>{t(`statusName.${status}`)}</Badge>;
}
