import type { Tone } from "@/components/ui/badge";
import type { VoucherPhase } from "@/lib/vouchers/policy";

export const phaseTones: Record<VoucherPhase, Tone> = {
  berjalan: "ok",
  terjadwal: "accent",
  habis: "warn",
  berakhir: "neutral",
  nonaktif: "neutral",
};
