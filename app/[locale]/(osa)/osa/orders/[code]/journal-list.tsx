import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { When } from "@/components/panel/when";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { Journal } from "@/lib/reporting/osa-orders";

/** What an order did to the ledger, line by line; debits and credits of each journal are the same sum. */
export async function JournalList({ journals }: { journals: Journal[] }) {
  const t = await getTranslations("osa.orders");
  return (
    <Section title={t("journals")}>
      {journals.length === 0 && <p className="text-muted">{t("journalsNone")}</p>}
      <div className="flex flex-col gap-5">
        {journals.map((journal) => (
          <div key={journal.id}>
            <p className="mb-2 flex flex-wrap items-baseline gap-x-3">
              <span className="font-semibold">
                #{journal.id} {journal.kind}
              </span>
              <When at={journal.occurredAt} className="text-muted" />
              <span className="break-all text-muted">{t("by", { name: journal.by })}</span>
            </p>
            <Table
              caption={`#${journal.id} ${journal.kind}`}
              rows={journal.entries.map((entry, index) => ({ ...entry, index }))}
              rowKey={(entry) => String(entry.index)}
              columns={[
                {
                  key: "account",
                  label: t("account"),
                  cell: (entry) => <span className="break-all font-normal">{entry.account}</span>,
                },
                { key: "memo", label: t("memo"), cell: (entry) => entry.memo },
                {
                  key: "debit",
                  label: t("debit"),
                  end: true,
                  cell: (entry) => (entry.amount > 0 ? <Money amountRupiah={entry.amount} /> : "–"),
                },
                {
                  key: "credit",
                  label: t("credit"),
                  end: true,
                  cell: (entry) => (entry.amount < 0 ? <Money amountRupiah={-entry.amount} /> : "–"),
                },
              ]}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
