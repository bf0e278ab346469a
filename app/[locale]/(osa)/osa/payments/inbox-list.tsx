import { getTranslations } from "next-intl/server";
import { EventReason } from "@/components/panel/event-reason";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { StateTabs } from "@/components/panel/state-tabs";
import { When } from "@/components/panel/when";
import { Money } from "@/components/ui/price";
import type { Column } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Osa } from "@/lib/auth/actors";
import { routes } from "@/lib/platform/routes";
import { type EventRow, eventStates, listEvents } from "@/lib/reporting/osa-payments";
import type { ListQuery } from "@/lib/reporting/schemas";
import { EventState } from "./states";

type InboxListProps = { osa: Osa; path: string; query: ListQuery };

/** What the gateway said, and what became of it. */
export async function InboxList({ osa, path, query }: InboxListProps) {
  const [t, list, page] = await Promise.all([
    getTranslations("osa.payments"),
    getTranslations("osa.list"),
    listEvents(osa, query),
  ]);
  const { q, state } = query;
  const columns: Column<EventRow>[] = [
    {
      key: "event",
      label: t("event"),
      cell: (row) => (
        <span className="block sm:min-w-52">
          <TextLink href={routes.osa("payments/events", row.cursor)} className="break-all">
            #{row.cursor} {row.gatewayOrderId}
          </TextLink>
        </span>
      ),
    },
    { key: "says", label: t("says"), cell: (row) => row.state },
    { key: "status", label: t("status"), cell: (row) => <EventState state={row.status} /> },
    { key: "reason", label: t("reason"), cell: (row) => <EventReason reason={row.reason} /> },
    { key: "received", label: t("received"), cell: (row) => <When at={row.receivedAt} /> },
    { key: "amount", label: t("amount"), end: true, cell: (row) => <Money amountRupiah={row.amount} /> },
  ];
  return (
    <>
      <StateTabs
        path={path}
        keep={{ view: "inbox", q }}
        current={state}
        states={eventStates.map((name) => ({ name, label: t(`eventState.${name}`) }))}
      />
      <ListSearch
        path={path}
        fields={[{ name: "q", label: list("search"), value: q, placeholder: t("hintEvents") }]}
        keep={{ view: "inbox", state }}
      />
      <KeysetList caption={t("inbox")} columns={columns} page={page} path={path} asked={{ view: "inbox", q, state }} />
    </>
  );
}
