import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EventReason } from "@/components/panel/event-reason";
import { Facts } from "@/components/panel/facts";
import { RawText } from "@/components/panel/raw-text";
import { When } from "@/components/panel/when";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readEventDetail } from "@/lib/reporting/osa-payments";
import { EventState } from "../../states";
import { ChangeList } from "./change-list";
import { DryRun } from "./dry-run";
import { ReplayForm, ResolveForm } from "./event-forms";

type EventProps = {
  params: Promise<{ eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.payments"))("event") };
}

export default async function OsaPaymentEvent({ params, searchParams }: EventProps) {
  const { eventId } = await params;
  const path = routes.osa("payments/events", eventId);
  const osa = await requireOsa("keuangan", path);
  const event = (await readEventDetail(osa, Number(eventId))) ?? notFound();
  const dry = (await searchParams).dry === "1";
  const t = await getTranslations("osa.payments");
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("payments") }, { label: `#${event.cursor}` }]} />
      <PageHeader
        title={`${t("event")} #${event.cursor}`}
        actions={
          <>
            <EventState state={event.status} />
            <ButtonLink href={dry ? path : `${path}?dry=1`} variant="secondary" size="sm">
              {t(dry ? "dryRun.close" : "dryRun.open")}
            </ButtonLink>
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {dry && <DryRun osa={osa} event={event} />}
          <Card>
            <Facts
              items={[
                { label: t("says"), value: event.state },
                { label: t("amount"), value: <Money amountRupiah={event.amount} className="font-semibold" /> },
                { label: t("reason"), value: event.reason && <EventReason reason={event.reason} /> },
                { label: t("tries"), value: event.attempts },
                {
                  label: t("reference"),
                  value: event.paymentId ? (
                    <TextLink href={routes.osa("payments", event.paymentId)} className="break-all">
                      {event.gatewayOrderId}
                    </TextLink>
                  ) : (
                    event.gatewayOrderId
                  ),
                },
                { label: t("transaction"), value: event.transactionId },
                { label: t("received"), value: <When at={event.receivedAt} /> },
                { label: t("applied"), value: event.appliedAt && <When at={event.appliedAt} /> },
              ]}
            />
          </Card>
          <Card title={t("changes.title")}>
            <ChangeList changes={event.changes} caption={t("changes.title")} />
          </Card>
          <Card>
            <Disclosure summary={t("payload")}>
              <RawText text={event.payload} />
            </Disclosure>
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {event.status === "ditinjau" && event.suspense > 0 && <ResolveForm event={event} />}
          <ReplayForm event={event} />
        </div>
      </div>
    </>
  );
}
