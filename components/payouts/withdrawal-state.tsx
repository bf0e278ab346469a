import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import type { WithdrawalState } from "@/lib/payouts/status";

const tones = {
  diminta: "warn",
  disetujui: "accent",
  diproses: "accent",
  dibayar: "ok",
  ditolak: "bad",
  gagal: "bad",
  dibalik: "bad",
  dibatalkan: "neutral",
} as const satisfies Record<WithdrawalState, Tone>;

export async function WithdrawalStateBadge({ state }: { state: WithdrawalState }) {
  const t = await getTranslations("payouts.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
