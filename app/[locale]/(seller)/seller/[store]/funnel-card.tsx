import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { Funnel } from "@/lib/reporting/seller-sales";

/** From looking to buying: three bars, each a share of the first, and what goes on from one to the next. */
export async function FunnelCard({ funnel }: { funnel: Funnel }) {
  const t = await getTranslations("storefront.overview");
  const steps = ["lookers", "carters", "buyers"] as const;
  const whole = Math.max(1, funnel.lookers);
  const percent = (part: number, of: number) => (of === 0 ? 0 : Math.round((part * 1000) / of) / 10);
  return (
    <Card title={t("funnel")}>
      <p className="mb-3 text-muted text-sm">{t("funnelText")}</p>
      <ol className="flex flex-col gap-3">
        {steps.map((step) => (
          <li key={step}>
            <p className="flex items-baseline justify-between gap-3 text-sm">
              <span>{t(step)}</span>
              <span className="tabular font-semibold">
                {funnel[step]} <span className="font-normal text-muted">({percent(funnel[step], whole)}%)</span>
              </span>
            </p>
            <svg aria-hidden="true" width="100%" height="12" className="mt-1">
              <rect width="100%" height="12" rx="4" className="fill-sunken" />
              <rect width={`${percent(funnel[step], whole)}%`} height="12" rx="4" className="fill-accent" />
            </svg>
          </li>
        ))}
      </ol>
    </Card>
  );
}
