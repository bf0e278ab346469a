import { getLocale, getTranslations } from "next-intl/server";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { OrderJourney } from "@/lib/orders/queries/journey";
import { formatInstant } from "@/lib/shared/jakarta-time";

type State = OrderJourney["state"];

type OrderTimelineProps = {
  journey: OrderJourney;
  /** Why an order ended before its time: nobody paid, nobody could, or the money went back. */
  end?: "expired" | "failed" | "refunded";
};

const way: State[] = ["menunggu_bayar", "menunggu_konfirmasi", "diproses", "dikirim", "selesai"];
type Deadline = "payBy" | "acceptBy" | "shipBy" | "completeBy";
const deadlines: Partial<Record<State, Deadline>> = {
  menunggu_bayar: "payBy",
  menunggu_konfirmasi: "acceptBy",
  diproses: "shipBy",
  dikirim: "completeBy",
};

/**
 * The one story of an order, told alike to its buyer, its store and OneSmile: what happened, by whom and why, and what
 * is still to come with the time by which it must (paid, accepted, shipped, delivered, completed, money released).
 */
export async function OrderTimeline({ journey, end }: OrderTimelineProps) {
  const t = await getTranslations("orders.timeline");
  const status = await getTranslations("common.orderStatus");
  const locale = await getLocale();
  const written = (at: string) => formatInstant(new Date(at), locale);
  const dated = (at: string) => ({ at: written(at), iso: new Date(at).toISOString() });
  const { history, state, complaint, releaseAt, releasedAt, deliveredAt } = journey;

  const frozen = complaint ? t("frozen") : null;
  const hintOf = (step: State) => {
    if (step === "dikirim" && complaint) return frozen;
    const deadline = deadlines[step];
    const by = deadline && journey[deadline];
    if (deadline && by) return t(deadline, { at: written(by) });
    return step === "dikirim" ? t("untilArrival") : null;
  };

  const past = history.flatMap((step, index): TimelineItem[] => {
    const last = index === history.length - 1;
    const isNote = history[index - 1]?.state === step.state;
    const arrived = step.state === "dikirim" && history[index + 1]?.state !== "dikirim" ? deliveredAt : null;
    const open = last && step.state !== "selesai" && !arrived;
    const who = step.reason ? `${t(`by.${step.by}`)}: ${step.reason}` : t(`by.${step.by}`);
    const hint = last ? (step.state === "dibatalkan" ? end && t(end) : hintOf(step.state)) : null;
    const item: TimelineItem = {
      id: step.id,
      title: isNote ? t("note") : status(step.state),
      ...dated(step.at),
      detail: [who, !arrived && hint].filter(Boolean).join(". "),
      state: open ? (way.includes(step.state) ? "current" : "bad") : "done",
    };
    if (!arrived) return [item];
    return [item, { ...arrival(arrived), detail: hint ?? undefined, state: last ? "current" : "done" }];
  });

  function arrival(at: string): Omit<TimelineItem, "state"> {
    return { id: "delivered", title: t("delivered"), ...dated(at) };
  }

  const place = way.indexOf(state);
  const ahead =
    place < 0
      ? []
      : way.slice(place + 1).map((next): TimelineItem => ({ id: next, title: status(next), state: "ahead" }));
  if (place >= 0 && place <= way.indexOf("dikirim") && !deliveredAt) {
    ahead.splice(-1, 0, { id: "delivered", title: t("delivered"), state: "ahead" });
  }
  const release: TimelineItem[] = [];
  if (releasedAt) release.push({ id: "released", title: t("released"), ...dated(releasedAt), state: "done" });
  else if (place >= 0) {
    const detail = frozen ?? (releaseAt ? t("releaseBy", { at: written(releaseAt) }) : undefined);
    release.push({ id: "released", title: t("released"), detail, state: "ahead" });
  }
  return <Timeline items={[...past, ...ahead, ...release]} />;
}
