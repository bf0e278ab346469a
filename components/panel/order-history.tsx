import { getLocale, getTranslations } from "next-intl/server";
import { Timeline } from "@/components/ui/timeline";
import type { OrderHistoryLine } from "@/lib/orders/seller-queries";
import type { OrderState } from "@/lib/orders/status";
import { formatInstant } from "@/lib/shared/jakarta-time";

const path: OrderState[] = ["menunggu_bayar", "menunggu_konfirmasi", "diproses", "dikirim", "selesai"];
const ends: OrderState[] = ["selesai", "dibatalkan", "dikembalikan"];

/** What happened to an order, by whom and why; where it is not over, also what comes. */
export async function OrderHistory({ history, state }: { history: OrderHistoryLine[]; state: OrderState }) {
  const [t, states, locale] = await Promise.all([
    getTranslations("seller.order"),
    getTranslations("common.orderStatus"),
    getLocale(),
  ]);
  const past = history.map((line, index) => {
    const last = index === history.length - 1;
    const broken = line.state === "dibatalkan" || line.state === "dikembalikan";
    return {
      id: line.id,
      title: states(line.state),
      at: formatInstant(new Date(line.at), locale),
      iso: new Date(line.at).toISOString(),
      detail: line.reason ? `${t(`by.${line.by}`)}: ${line.reason}` : t(`by.${line.by}`),
      state: broken ? ("bad" as const) : last && line.state !== "selesai" ? ("current" as const) : ("done" as const),
    };
  });
  const ahead = ends.includes(state) ? [] : path.slice(path.indexOf(state) + 1);
  return (
    <Timeline items={[...past, ...ahead.map((next) => ({ id: next, title: states(next), state: "ahead" as const }))]} />
  );
}
