import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import type { CaseState, Outcome } from "@/lib/returns/status";

const tones: Record<CaseState, Tone> = {
  diajukan: "warn",
  ditawarkan: "warn",
  ditolak: "bad",
  disetujui: "accent",
  dikirim_balik: "accent",
  diganti: "accent",
  pengganti_dikirim: "accent",
  ditinjau: "smile",
  selesai: "ok",
};

/** Where a complaint stands, and once it is closed, how it ended. */
export async function CaseStateBadge({ status, outcome }: { status: CaseState; outcome: Outcome | null }) {
  const t = await getTranslations("returns");
  if (outcome)
    return (
      <Badge tone={outcome === "ditolak" || outcome === "dicabut" ? "neutral" : "ok"}>{t(`outcome.${outcome}`)}</Badge>
    );
  return <Badge tone={tones[status]}>{t(`state.${status}`)}</Badge>;
}
