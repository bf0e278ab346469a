"use client";

import { useParams, useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, startTransition, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { FormAction, FormState } from "@/lib/shared/form-state";

type Result = { code: string; ok: boolean; text: string };

type BulkFormProps = {
  action: FormAction;
  storeSlug: string;
  /** Nothing is left to choose; what became of the last choice is still said. */
  isEmpty: boolean;
  /** What can be done with the chosen orders; each is the value of a button. */
  deeds: { value: string; label: string }[];
  /** Files of the chosen orders, by a plain address. */
  papers: { kind: string; label: string }[];
  papersPath: string;
  words: { choose: string; results: string; progress: string };
  children: ReactNode;
};

/**
 * Many orders at once, by the checkboxes of a list. As a plain form all go in one request and the answer names what
 * became of each; with a script they go one after another, and the page says how far it is.
 */
export function BulkForm({ action, storeSlug, isEmpty, deeds, papers, papersPath, words, children }: BulkFormProps) {
  const [answer, send] = useActionState<FormState | null, FormData>(action, null);
  const [run, setRun] = useState<{ total: number; results: Result[]; refused: FormState | null } | null>(null);
  const router = useRouter();
  const { locale } = useParams();
  const results = run ? run.results : resultsOf(answer);
  const refused = run ? run.refused : answer;
  const busy = run !== null && run.results.length < run.total;

  async function oneByOne(event: FormEvent<HTMLFormElement>) {
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (!(button instanceof HTMLButtonElement) || button.name !== "do") return;
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const codes = form.getAll("code").map(String);
    const done: Result[] = [];
    setRun({ total: codes.length, results: [], refused: null });
    for (const code of codes.length > 0 ? codes : [""]) {
      const state = await action(null, ofOne(form, button.value, code));
      done.push(...resultsOf(state));
      setRun({ total: codes.length, results: [...done], refused: state.ok ? null : state });
    }
    startTransition(() => router.refresh());
  }

  return (
    <form action={send} onSubmit={oneByOne}>
      <input type="hidden" name="_locale" value={typeof locale === "string" ? locale : "id"} />
      <input type="hidden" name="_store" value={storeSlug} />
      <div className="mb-3 flex flex-wrap items-center gap-2" hidden={isEmpty}>
        <span className="text-muted text-sm">{words.choose}</span>
        {deeds.map(({ value, label }) => (
          <Button key={value} type="submit" name="do" value={value} size="sm" aria-disabled={busy}>
            {label}
          </Button>
        ))}
        {papers.map(({ kind, label }) => (
          <Button
            key={kind}
            type="submit"
            name="kind"
            value={kind}
            formAction={papersPath}
            formMethod="get"
            size="sm"
            variant="secondary"
          >
            {label}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {run && busy && (
          <p className="mb-3 flex items-center gap-3 text-sm">
            <progress className="progress progress-primary max-w-60" value={run.results.length} max={run.total} />
            {words.progress.replace("{done}", String(run.results.length)).replace("{total}", String(run.total))}
          </p>
        )}
        {refused && !refused.ok && <FormMessage state={refused} linkTo={() => "#"} />}
        {results.length > 0 && (
          <section aria-label={words.results} className="mb-3 rounded-md border border-line bg-raised p-3 text-sm">
            <h2 className="mb-1 font-semibold">{words.results}</h2>
            <ul className="flex flex-col gap-1">
              {results.map(({ code, ok, text }) => (
                <li key={code} className={ok ? undefined : "text-bad"}>
                  <span className="break-all font-medium">{code}</span>: {text}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {children}
    </form>
  );
}

function ofOne(form: FormData, deed: string, code: string): FormData {
  const one = new FormData();
  const fields = {
    _locale: form.get("_locale"),
    _store: form.get("_store"),
    [`tracking-${code}`]: form.get(`tracking-${code}`),
  };
  for (const [name, value] of Object.entries(fields)) if (typeof value === "string") one.append(name, value);
  one.append("do", deed);
  if (code) one.append("code", code);
  return one;
}

function resultsOf(state: FormState | null): Result[] {
  const data = state?.data;
  if (typeof data !== "object" || data === null || !("results" in data) || !Array.isArray(data.results)) return [];
  return data.results.filter(isResult);
}

const isResult = (one: unknown): one is Result =>
  typeof one === "object" && one !== null && "code" in one && "ok" in one && "text" in one;
