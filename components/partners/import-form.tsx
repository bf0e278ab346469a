"use client";

import { use } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { FileField } from "@/components/ui/file-field";
import { FormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { toCsv } from "@/lib/shared/csv";
import type { FormAction } from "@/lib/shared/form-state";

type Line = {
  line: number;
  storeName: string;
  outcome: "new" | "known" | "wrong";
  problems: { column: string; text: string }[];
};
type Said = { lines: Line[]; dry: boolean; text: string };

type Words = Record<
  | "file"
  | "fileHint"
  | "try"
  | "run"
  | "line"
  | "store"
  | "outcome"
  | "isNew"
  | "known"
  | "wrong"
  | "wouldBe"
  | "were"
  | "errors"
  | "nothing"
  | "busy",
  string
>;

/** A file is tried first; what it would do stands beneath, with the button that does it. */
export function ImportForm({ action, words }: { action: FormAction; words: Words }) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      <FileField name="file" label={words.file} hint={words.fileHint} accept=".csv,text/csv" />
      <SubmitButton name="intent" value="dry" className="self-start" pendingLabel={words.busy}>
        {words.try}
      </SubmitButton>
      <Outcome words={words} />
    </ActionForm>
  );
}

function Outcome({ words }: { words: Words }) {
  const said = saidIn(use(FormContext)?.state?.data);
  if (!said) return null;
  const count = (outcome: Line["outcome"]) => said.lines.filter((line) => line.outcome === outcome).length;
  const wrong = said.lines.filter((line) => line.outcome === "wrong");
  const names = { new: words.isNew, known: words.known, wrong: words.wrong };
  return (
    <div className="flex flex-col gap-4" role="status">
      <p className="font-semibold">{said.dry ? words.wouldBe : words.were}</p>
      <dl className="grid grid-cols-3 gap-3">
        {(["new", "known", "wrong"] as const).map((outcome) => (
          <div key={outcome} className="rounded-md bg-sunken p-3">
            <dt className="text-muted text-xs">{names[outcome]}</dt>
            <dd className="tabular font-bold text-lg">{count(outcome)}</dd>
          </div>
        ))}
      </dl>
      {wrong.length > 0 && (
        <>
          <ul className="flex flex-col gap-2">
            {wrong.map((line) => (
              <li key={line.line} className="rounded-md bg-bad-soft p-3">
                <span className="font-semibold">
                  {words.line} {line.line}: {line.storeName}
                </span>
                <ul className="list-disc ps-5">
                  {line.problems.map(({ column, text }) => (
                    <li key={`${column}${text}`}>
                      {column}: {text}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          <a
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(errorFile(wrong, words))}`}
            download="partner-errors.csv"
            className="self-start text-accent underline"
          >
            {words.errors}
          </a>
        </>
      )}
      {said.dry && count("new") > 0 && (
        <>
          <input type="hidden" name="text" value={said.text} />
          <SubmitButton name="intent" value="run" className="self-start" pendingLabel={words.busy}>
            {words.run}
          </SubmitButton>
        </>
      )}
      {said.dry && count("new") === 0 && <p className="text-muted">{words.nothing}</p>}
    </div>
  );
}

const errorFile = (wrong: Line[], words: Words) =>
  toCsv(
    [words.line, words.store, words.outcome],
    wrong.map((line) => [line.line, line.storeName, line.problems.map((p) => `${p.column}: ${p.text}`).join("; ")]),
  );

function saidIn(data: unknown): Said | null {
  if (typeof data !== "object" || data === null || !("lines" in data) || !Array.isArray(data.lines)) return null;
  const { lines } = data;
  return { lines, dry: "dry" in data && data.dry === true, text: "text" in data ? String(data.text) : "" };
}
