import { getLocale, getTranslations } from "next-intl/server";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import { formatInstant } from "@/lib/shared/jakarta-time";

type State =
  | "menunggu_bayar"
  | "menunggu_konfirmasi"
  | "diproses"
  | "dikirim"
  | "selesai"
  | "dibatalkan"
  | "dikembalikan";

type OrderTimelineProps = {
  history: { id: string; state: State; reason: string | null; at: Date }[];
  deadlines: { payBy: Date | null; acceptBy: Date | null; shipBy: Date | null; completeBy: Date | null };
  trackingNumber?: string | null;
  /** Why an order ended before its time: nobody paid, nobody could, or the money went back. */
  end?: "expired" | "failed" | "refunded";
};

const way: State[] = ["menunggu_bayar", "menunggu_konfirmasi", "diproses", "dikirim", "selesai"];

/** What happened to an order, and what is still to come with the time by which it must. */
export async function OrderTimeline({ history, deadlines, trackingNumber, end }: OrderTimelineProps) {
  const t = await getTranslations("orders.timeline");
  const status = await getTranslations("common.orderStatus");
  const locale = await getLocale();
  const by = (key: "payBy" | "acceptBy" | "shipBy" | "completeBy", at: Date | null) =>
    at && t(key, { at: formatInstant(at, locale) });
  const last = history.at(-1);
  const reached = last ? way.indexOf(last.state) : -1;

  const hints: Partial<Record<State, string | null | undefined>> = {
    menunggu_bayar: by("payBy", deadlines.payBy),
    menunggu_konfirmasi: by("acceptBy", deadlines.acceptBy),
    diproses: by("shipBy", deadlines.shipBy),
    dikirim: [trackingNumber && t("tracking", { number: trackingNumber }), by("completeBy", deadlines.completeBy)]
      .filter(Boolean)
      .join(". "),
    dibatalkan: end && t(end),
  };
  const past = history.map(({ id, state, reason, at }, index): TimelineItem => {
    const isLast = index === history.length - 1;
    const detail = [reason, isLast || state === "dikirim" ? hints[state] : null].filter(Boolean).join(" ");
    const open = isLast && state !== "selesai";
    return {
      id,
      title: status(state),
      at: formatInstant(at, locale),
      iso: at.toISOString(),
      detail: detail || undefined,
      state: open ? (way.includes(state) ? "current" : "bad") : "done",
    };
  });
  const ahead = reached < 0 ? [] : way.slice(reached + 1);
  return (
    <Timeline
      items={[...past, ...ahead.map((state): TimelineItem => ({ id: state, title: status(state), state: "ahead" }))]}
    />
  );
}
