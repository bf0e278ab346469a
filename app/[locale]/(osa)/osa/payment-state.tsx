import { getTranslations } from "next-intl/server";
import { Badge, type Tone } from "@/components/ui/badge";

const states = {
  0: ["s0", "neutral"],
  1: ["s1", "warn"],
  2: ["s2", "ok"],
  3: ["s3", "neutral"],
  4: ["s4", "neutral"],
  5: ["s5", "bad"],
  6: ["s6", "bad"],
  7: ["s7", "bad"],
  9: ["s9", "bad"],
} as const satisfies Record<number, readonly [string, Tone]>;

const isKnown = (state: number): state is keyof typeof states => state in states;

/** The payment side of an order in words. */
export async function PaymentState({ state }: { state: number }) {
  const t = await getTranslations("osa.paymentState");
  if (!isKnown(state)) return <Badge>{t("other")}</Badge>;
  const [word, tone] = states[state];
  return <Badge tone={tone}>{t(word)}</Badge>;
}
