import { openBankInput, openNameInput, openPlaceInput } from "./schemas";

export const openingSteps = ["name", "place", "bank", "documents", "review"] as const;
export type OpeningStep = (typeof openingSteps)[number];

export type DraftValues = Record<string, string>;

const forms = { name: openNameInput, place: openPlaceInput, bank: openBankInput } as const;

/** What a step has been told so far, read as its form reads it; null where something is missing or wrong. */
export function readStep<Step extends keyof typeof forms>(step: Step, values: DraftValues) {
  const parsed = forms[step].safeParse(values);
  return parsed.success ? parsed.data : null;
}

/** The steps that are done; the last one is done by sending. A store needs at least its owner's identity card. */
export function doneSteps(values: DraftValues, documents: readonly { kind: string }[]): OpeningStep[] {
  return openingSteps.filter((step) => {
    if (step === "review") return false;
    if (step === "documents") return documents.some(({ kind }) => kind === "ktp");
    return readStep(step, values) !== null;
  });
}

/** Where somebody goes on: the first step that is not done. */
export const nextStep = (done: readonly OpeningStep[]): OpeningStep =>
  openingSteps.find((step) => !done.includes(step)) ?? "review";

/** As a form holds it: what a step has read, in words again. */
export const asTexts = (values: Record<string, string | number | null | undefined>): DraftValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value == null ? "" : String(value)]));
