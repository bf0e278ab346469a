import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Stat, StatGrid } from "@/components/panel/stat";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { readDays, spanBefore, spanOf } from "@/lib/reporting/figures";
import { hasScope } from "@/lib/reporting/policy";
import { countQueues } from "@/lib/reporting/work-queues";
import { Health } from "./figures/health";
import { SumStats } from "./figures/sum-stats";
import { Age } from "./queues/age";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.osa"))("overview") };
}

/** First what waits, then how the shop does. */
export default async function OsaOverview() {
  const osa = await requireOsa();
  const at = now();
  const span = spanOf({}, at);
  const seesMoney = hasScope(osa, "keuangan");
  const [t, queues, words, days, before] = await Promise.all([
    getTranslations("osa.overview"),
    getTranslations("osa.queues"),
    countQueues(osa),
    seesMoney ? readDays(osa, span) : [],
    seesMoney ? readDays(osa, spanBefore(span)) : [],
  ]);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="flex flex-col gap-8">
        <StatGrid label={t("queues")}>
          {words.map(({ queue, count, more, oldest }) => (
            <Stat
              key={queue}
              label={queues(`name.${queue}`)}
              value={more ? `${count}+` : count}
              detail={
                oldest ? queues.rich("oldestIn", { age: () => <Age since={oldest} now={at} /> }) : queues("empty")
              }
              href={`${routes.osa("queues")}?view=${queue}`}
              urgent={count > 0}
            />
          ))}
        </StatGrid>
        {seesMoney && (
          <section>
            <div className="mb-2 flex items-baseline justify-between gap-4">
              <h2 className="font-bold text-lg">{t("thirtyDays")}</h2>
              <TextLink href={routes.osa("figures")}>{t("allFigures")}</TextLink>
            </div>
            <SumStats days={days} before={before} />
          </section>
        )}
        {seesMoney && <Health osa={osa} />}
      </div>
    </>
  );
}
