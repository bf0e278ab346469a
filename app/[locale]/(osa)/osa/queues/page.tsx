import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { When } from "@/components/panel/when";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { isQueue, queuesFor } from "@/lib/desk/policy";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { listQuery } from "@/lib/reporting/schemas";
import { countQueues, listColleagues, listQueue } from "@/lib/reporting/work-queues";
import { Age } from "./age";
import { OwnerForms } from "./owner-forms";
import { stepPath } from "./steps";
import { isWord } from "./words";

type QueuesProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.queues"))("title") };
}

/** What waits for OneSmile's people: since when, who looks after it, and what comes next. */
export default async function OsaQueues({ searchParams }: QueuesProps) {
  const path = routes.osa("queues");
  const osa = await requireOsa(undefined, path);
  const query = listQuery.parse(await searchParams);
  const own = queuesFor(osa);
  const queue = own.find((name) => name === query.view) ?? own.find(isQueue);
  const t = await getTranslations("osa.queues");
  if (!queue) return <EmptyState drawing="note" title={t("nothingYours")} />;
  const [counts, page, colleagues] = await Promise.all([
    countQueues(osa),
    listQueue(osa, queue, query),
    listColleagues(osa, queue),
  ]);
  const at = now();
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <Tabs
        label={t("title")}
        items={counts.map(({ queue: name, count }) => ({
          href: `${path}?view=${name}`,
          label: t(`name.${name}`),
          count,
          current: name === queue,
        }))}
      />
      <div className="mt-4">
        <KeysetList
          caption={t(`name.${queue}`)}
          page={page}
          path={path}
          asked={{ view: queue }}
          empty={{ title: t("empty") }}
          columns={[
            {
              key: "title",
              label: t("what"),
              cell: (row) => (
                <>
                  <span className="block min-w-32 break-words">{row.title || row.subject}</span>
                  <span className="block break-words text-muted text-xs">
                    {isWord(row.word) ? t(`word.${row.word}`) : row.word}
                  </span>
                </>
              ),
            },
            {
              key: "amount",
              label: t("amount"),
              end: true,
              cell: (row) => (row.amount === null ? "–" : <Money amountRupiah={row.amount} />),
            },
            {
              key: "age",
              label: t("age"),
              cell: (row) => (
                <>
                  <Age since={row.at} now={at} />
                  <span className="block text-muted text-xs">
                    <When at={row.at} />
                  </span>
                </>
              ),
            },
            {
              key: "owner",
              label: t("owner"),
              cell: (row) => <OwnerForms row={row} queue={queue} colleagues={colleagues} me={osa.userId} />,
            },
            {
              key: "step",
              label: t("step"),
              cell: (row) => <TextLink href={stepPath(queue, row)}>{t(`do.${queue}`)}</TextLink>,
            },
          ]}
        />
      </div>
    </>
  );
}
