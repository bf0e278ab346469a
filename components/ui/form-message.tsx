import type { FormState } from "@/lib/shared/form-state";

type FormMessageProps = { state: FormState; linkTo: (field: string) => string };

/** What became of the form, with a link to each field that needs attention. */
export function FormMessage({ state, linkTo }: FormMessageProps) {
  const problems = Object.entries(state.fields ?? {});
  if (!state.message && problems.length === 0) return null;
  if (state.ok) {
    return (
      <p role="status" className="rounded-md bg-ok-soft px-4 py-3 font-medium text-ok">
        {state.message}
      </p>
    );
  }
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-form-message
      className="rounded-md bg-bad-soft px-4 py-3 text-bad outline-none"
    >
      {state.message && <p className="font-semibold">{state.message}</p>}
      {problems.length > 0 && (
        <ul className="mt-1 list-disc ps-5 text-sm">
          {problems.map(([name, problem]) => (
            <li key={name}>
              <a href={linkTo(name)} className="underline underline-offset-3">
                {problem}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
