import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { PointsDesk } from "@/lib/payouts/queries";
import { routes } from "@/lib/platform/routes";
import { formatRupiah } from "@/lib/shared/rupiah";
import { convertPointsAction } from "./actions";

const next = { bronze: "silver", silver: "gold", gold: "platinum", platinum: null } as const;

/** Points and level, what they rest on, and their way into the wallet. */
export async function PointsCard({ desk, requestKey }: { desk: PointsDesk; requestKey: string }) {
  const [t, levels] = await Promise.all([getTranslations("payouts.points"), getTranslations("account.level")]);
  const above = next[desk.level];
  return (
    <Card title={t("title")}>
      <p className="font-bold text-2xl">{t("count", { points: desk.points })}</p>
      <p className="mt-1 text-muted text-sm">
        {t("why", { rupiah: formatRupiah(desk.rupiahPerPoint) })}{" "}
        {t("level", { level: levels(desk.level), count: desk.transactions })}{" "}
        {above && t("next", { left: Math.max(0, desk.tiers[above] - desk.transactions), level: levels(above) })}
      </p>
      {desk.valueRupiah > 0 && desk.points > 0 && (
        <ActionForm
          action={convertPointsAction}
          hidden={{ requestKey }}
          className="mt-3 flex max-w-md flex-col gap-3"
          label={t("convert")}
        >
          <Field
            name="points"
            label={t("convert")}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={desk.points}
            hint={t("worth", { value: formatRupiah(desk.valueRupiah) })}
            required
          />
          <SubmitButton variant="secondary" className="self-start">
            {t("do")}
          </SubmitButton>
        </ActionForm>
      )}
      {desk.lines.length > 0 && (
        <Disclosure summary={t("history")} className="mt-2">
          <ul className="divide-y divide-line text-sm">
            {desk.lines.map((line) => (
              <li key={line.id} className="flex justify-between gap-3 py-2">
                <span className="min-w-0">
                  {t(`kind.${line.kind}`)}{" "}
                  {line.billingCode && (
                    <TextLink href={routes.order(line.billingCode)} className="break-all">
                      {line.billingCode}
                    </TextLink>
                  )}
                  <span className="block text-muted">
                    <When at={line.at} />
                  </span>
                </span>
                <span className="tabular">{line.points > 0 ? `+${line.points}` : line.points}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}
