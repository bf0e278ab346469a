import { openBankInput, openNameInput, openPlaceInput } from "./schemas";

export const openingSteps = ["name", "place", "bank", "documents", "review"] as const;
export type OpeningStep = (typeof openingSteps)[number];

export type DraftValues = Record<string, string>;

// What a step has been told so far, read as its form reads it; null where something is missing or wrong.
export const readName = (values: DraftValues) => openNameInput.safeParse(values).data ?? null;
export const readPlace = (values: DraftValues) => openPlaceInput.safeParse(values).data ?? null;
export const readBank = (values: DraftValues) => openBankInput.safeParse(values).data ?? null;

const readers = { name: readName, place: readPlace, bank: readBank };

/** The steps that are done; the last one is done by sending. A store needs at least its owner's identity card. */
export function doneSteps(values: DraftValues, documents: readonly { kind: string }[]): OpeningStep[] {
  return openingSteps.filter((step) => {
    if (step === "review") return false;
    if (step === "documents") return documents.some(({ kind }) => kind === "ktp");
    return readers[step](values) !== null;
  });
}

/** Where somebody goes on: the first step that is not done. */
export const nextStep = (done: readonly OpeningStep[]): OpeningStep =>
  openingSteps.find((step) => !done.includes(step)) ?? "review";

/** As a form holds it: what a step has read, in words again. */
export const asTexts = (values: Record<string, string | number | null | undefined>): DraftValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value == null ? "" : String(value)]));
