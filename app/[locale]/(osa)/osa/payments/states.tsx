import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";
import type { EventState as Event, PaymentState as Payment } from "@/lib/reporting/osa-payments";

const paymentTones: Record<Payment, Tone> = {
  diminta: "warn",
  menunggu: "warn",
  dibayar: "ok",
  gagal: "bad",
  kedaluwarsa: "neutral",
  dibatalkan: "neutral",
  ditinjau: "bad",
  dibalik: "bad",
  dikembalikan: "neutral",
};

const eventTones: Record<Event, Tone> = {
  diterima: "warn",
  diterapkan: "ok",
  diabaikan: "neutral",
  yatim: "warn",
  ditinjau: "bad",
};

export async function AttemptState({ state }: { state: Payment }) {
  const t = await getTranslations("osa.payments.state");
  return <Badge tone={paymentTones[state]}>{t(state)}</Badge>;
}

export async function EventState({ state }: { state: Event }) {
  const t = await getTranslations("osa.payments.eventState");
  return <Badge tone={eventTones[state]}>{t(state)}</Badge>;
}
