import { getTranslations } from "next-intl/server";
import { EventReason } from "@/components/panel/event-reason";
import { RawText } from "@/components/panel/raw-text";
import { When } from "@/components/panel/when";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Money } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { PaymentDetail } from "@/lib/reporting/osa-payments";
import { EventState } from "../states";

/** What the gateway said about one payment, in the order it came, byte for byte. */
export async function EventList({ events }: { events: PaymentDetail["events"] }) {
  const t = await getTranslations("osa.payments");
  return (
    <Card title={t("events")}>
      {events.length === 0 && <p className="text-muted">{t("eventsNone")}</p>}
      <ol className="divide-y divide-line">
        {events.map((event) => (
          <li key={event.cursor} className="py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <TextLink href={routes.osa("payments/events", event.cursor)} className="font-semibold">
                #{event.cursor} {event.state}
              </TextLink>
              <EventState state={event.status} />
              <Money amountRupiah={event.amount} />
              <span className="text-muted">
                {t("received")} <When at={event.receivedAt} />
              </span>
              {event.appliedAt && (
                <span className="text-muted">
                  {t("applied")} <When at={event.appliedAt} />
                </span>
              )}
              <span className="text-muted">
                {t("tries")}: {event.attempts}
              </span>
            </div>
            {event.reason && (
              <p className="mt-1">
                <EventReason reason={event.reason} />
              </p>
            )}
            <Disclosure summary={t("payload")}>
              <RawText text={event.payload} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </Card>
  );
}
