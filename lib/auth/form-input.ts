import { z } from "zod";

/** A secret is never sent back to the page, under whatever name it comes. */
const secret = /password|secret|token|sandi/i;

// Ours, not the form's: React's action ids and the hidden fields that steer the wrappers.
const steering = (name: string) =>
  name.startsWith("$ACTION") || name === "_locale" || name === "_store" || name === "_next";

/** A form as an object: a name that comes several times is a list, a file input without a file is not there. */
export function readForm(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (steering(name)) continue;
    const given = form.getAll(name).filter((value) => typeof value === "string" || value.size > 0);
    if (given.length > 0) input[name] = given.length === 1 ? given[0] : given;
  }
  return { ...input };
}

/** What was typed, to fill the refused form again. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !steering(name) && !secret.test(name)) values[name] = value;
  }
  return values;
}

export function hiddenField(form: FormData, name: "_locale" | "_store" | "_next"): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** For checkboxes and the like, of which none, one or several may come. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]), z.array(item));
