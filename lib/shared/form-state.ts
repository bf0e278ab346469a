/**
 * What a form action answers. Messages arrive already in the reader's language; `values` keeps what was typed
 * (never secrets) so that a refused form is shown again as it was sent.
 */
export type FormState = {
  ok: boolean;
  message?: string;
  /** Field name → what is wrong with it. */
  fields?: Record<string, string>;
  values?: Record<string, string>;
  data?: unknown;
};

export type FormAction = (previous: FormState | null, form: FormData) => Promise<FormState>;
