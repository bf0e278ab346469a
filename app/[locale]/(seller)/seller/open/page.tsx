import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ShopShell } from "@/components/layout/shop-shell";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Stepper } from "@/components/ui/stepper";
import { requirePerson } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { doneSteps, nextStep, type OpeningStep, openingSteps } from "@/lib/stores/opening";
import { findStoreDraft, previewStore, type StoreDraft } from "@/lib/stores/opening-queries";
import { BankStep } from "./bank-step";
import { DocumentStep } from "./document-step";
import { NameStep } from "./name-step";
import { PlaceStep } from "./place-step";
import { ReviewStep } from "./review-step";

type OpenProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.open"))("title") };
}

export default async function OpenStorePage({ searchParams }: OpenProps) {
  const person = await requirePerson(routes.openStore());
  const [t, asked, draft] = await Promise.all([
    getTranslations("storefront.open"),
    searchParams,
    findStoreDraft(person),
  ]);
  const done = draft ? doneSteps(draft.values, draft.documents) : [];
  const wanted = openingSteps.find((step) => step === asked.step);
  // Nobody is sent to a step whose foundation is missing.
  const furthest = openingSteps.indexOf(nextStep(done));
  const step = wanted && openingSteps.indexOf(wanted) <= furthest ? wanted : nextStep(done);
  const preview = draft && step !== "name" ? await previewStore(draft) : null;
  return (
    <ShopShell>
      <div className="mx-auto max-w-xl">
        <PageHeader title={t("title")} text={t("text")} />
        <Stepper steps={openingSteps.map((name) => t(`steps.${name}`))} current={openingSteps.indexOf(step)} />
        {preview && (
          <p className="mb-4 break-words text-muted text-sm">
            {t("preview", { address: routes.store(preview.slug), code: preview.code })}
          </p>
        )}
        <Card title={t(`titles.${step}`)}>
          <Step step={step} draft={draft} asked={asked} />
        </Card>
      </div>
    </ShopShell>
  );
}

type StepProps = { step: OpeningStep; draft: StoreDraft | null; asked: Awaited<OpenProps["searchParams"]> };

function Step({ step, draft, asked }: StepProps) {
  const values = draft?.values ?? {};
  if (step === "name" || !draft) return <NameStep values={values} />;
  if (step === "place") return <PlaceStep values={values} />;
  if (step === "bank") return <BankStep values={values} />;
  if (step === "documents") return <DocumentStep documents={draft.documents} asked={asked} />;
  return <ReviewStep draft={draft} />;
}
