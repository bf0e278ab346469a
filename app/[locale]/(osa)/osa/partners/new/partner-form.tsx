import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { partnerFormAction } from "../actions";
import { HoursStep } from "./hours-step";
import { LinkStep } from "./link-step";
import { SocialsStep } from "./socials-step";
import { StaffStep } from "./staff-step";
import { StoreStep } from "./store-step";

/** What was typed before, by the name of its field; null for a new form. */
export type Typed = Record<string, string> | null;

type PartnerFormProps = {
  registrationKey: string;
  preview: { slug: string; code: string };
  values: Typed;
  percentage: number;
  cities: string[];
  banks: { id: number; name: string }[];
};

const steps = ["staff", "store", "link", "hours", "socials"] as const;

/** The five steps of the document in their order, on one page: nothing is written before all of them are sent. */
export async function PartnerForm({ registrationKey, preview, values, percentage, cities, banks }: PartnerFormProps) {
  const [t, words] = await Promise.all([getTranslations("partners.form"), getTranslations("common.actions")]);
  const parts = {
    staff: <StaffStep values={values} />,
    store: <StoreStep {...{ registrationKey, preview, values, percentage, cities, banks }} />,
    link: <LinkStep values={values} />,
    hours: <HoursStep values={values} />,
    socials: <SocialsStep values={values} />,
  };
  return (
    <ActionForm action={partnerFormAction} hidden={{ registrationKey }} className="flex max-w-3xl flex-col gap-5">
      <nav aria-label={t("steps")} className="overflow-x-auto">
        <ol className="flex gap-2 text-sm">
          {steps.map((step, index) => (
            <li key={step}>
              <a
                href={`#${step}`}
                className="flex min-h-10 items-center gap-2 whitespace-nowrap rounded-full border border-line bg-raised px-3 font-medium hover:bg-sunken"
              >
                <span className="tabular grid size-6 place-items-center rounded-full bg-accent-soft text-accent text-xs">
                  {index + 1}
                </span>
                {t(`${step}.short`)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {steps.map((step, index) => (
        <Card key={step} id={step} title={`${index + 1}. ${t(`${step}.title`)}`}>
          <p className="-mt-1 mb-4 text-muted text-sm">{t(`${step}.text`)}</p>
          {parts[step]}
        </Card>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton name="intent" value="register" pendingLabel={words("sending")}>
          {t("register")}
        </SubmitButton>
        <Button type="submit" name="intent" value="draft" variant="secondary">
          {t("draft")}
        </Button>
        <p className="text-muted text-sm">{t("draftHint")}</p>
      </div>
    </ActionForm>
  );
}
