import "server-only";
import { randomBytes } from "node:crypto";
import { headers } from "next/headers";
import { notFound, redirect, unstable_rethrow } from "next/navigation";
import { hasLocale } from "next-intl";
import type { z } from "zod";
import { localePath, stripLocale } from "@/i18n/path";
import { type Locale, routing } from "@/i18n/routing";
import { routes, safeNext } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";
import { isRefusal, type Refusal, refusal } from "@/lib/shared/errors";
import type { FormAction, FormState } from "@/lib/shared/form-state";
import type { Buyer, Osa, OsaScope, Person, Seller, Visitor } from "./actors";
import { hiddenField, readForm, typedValues } from "./form-input";
import { fieldProblems } from "./form-problems";
import type { SignedIn } from "./queries";
import { asBuyer, asOsa, asPerson, asSeller } from "./roles";
import { currentPerson, visitor } from "./session";
import { touchSession } from "./touch-session";

export type ActionContext = {
  locale: Locale;
  /** Who is signed in, asked once. */
  person: SignedIn | null;
  /** Leads on to a path without language, in the reader's language. */
  redirect: (path: string) => never;
  form: FormData;
};

/** What an action may answer; nothing at all is a plain success. */
export type ActionAnswer = Promise<Partial<FormState> | undefined> | Promise<void>;

type Run<Input, Who> = (input: Input, who: Who, context: ActionContext) => ActionAnswer;

export function publicAction<S extends z.ZodType>(schema: S, run: Run<z.output<S>, Visitor>): FormAction {
  return action(schema, visitor, run);
}

/** `whileViewing` is for the one thing that an admin who looks as somebody else may do: stop looking. */
export function personAction<S extends z.ZodType>(
  schema: S,
  run: Run<z.output<S>, Person>,
  may: { whileViewing?: boolean } = {},
): FormAction {
  return action(schema, async (context) => asPerson(context.person ?? (await toLogin(context))), run, may);
}

export function buyerAction<S extends z.ZodType>(schema: S, run: Run<z.output<S>, Buyer>): FormAction {
  const who = async (context: ActionContext) =>
    asBuyer(await ready(context)) ?? context.redirect(routes.accountStart(await cameFrom(context)));
  return action(schema, who, run);
}

/** For carts: a buyer, or somebody who has not signed in and shops all the same. */
export function shopperAction<S extends z.ZodType>(schema: S, run: Run<z.output<S>, Buyer | Visitor>): FormAction {
  const who = async (context: ActionContext) => {
    if (!context.person) return visitor();
    return asBuyer(await ready(context)) ?? context.redirect(routes.accountStart(await cameFrom(context)));
  };
  return action(schema, who, run);
}

/** The store is named by the hidden field `_store` and must be one of the person's own. */
export function sellerAction<S extends z.ZodType>(schema: S, run: Run<z.output<S>, Seller>): FormAction {
  const who = async (context: ActionContext) =>
    asSeller(await ready(context), hiddenField(context.form, "_store") ?? "") ?? notFound();
  return action(schema, who, run);
}

export function osaAction<S extends z.ZodType>(
  scope: OsaScope | undefined,
  schema: S,
  run: Run<z.output<S>, Osa>,
): FormAction {
  const who = async (context: ActionContext) => {
    const person = await ready(context);
    if (person.osa?.gate === "code") context.redirect(routes.loginCode(await cameFrom(context)));
    if (person.osa?.gate === "enrol") context.redirect(routes.secondFactor(await cameFrom(context)));
    const osa = asOsa(person, scope);
    if (!osa) throw refusal("forbidden");
    await touchSession(person.sessionId);
    return osa;
  };
  return action(schema, who, run);
}

/** Form in, state out: who asks, is it valid, do it; every failure in the reader's language beside its field. */
function action<S extends z.ZodType, Who>(
  schema: S,
  who: (context: ActionContext) => Promise<Who>,
  run: Run<z.output<S>, Who>,
  { whileViewing = false } = {},
): FormAction {
  return async (_previous, form) => {
    const asked = hiddenField(form, "_locale");
    const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
    const leadOn = (path: string) => redirect(localePath(locale, path));
    const context: ActionContext = { locale, form, person: null, redirect: leadOn };
    try {
      context.person = await currentPerson();
      if (!whileViewing && context.person?.view) throw refusal("view_only");
      const caller = await who(context);
      const input = readForm(form);
      const parsed = await schema.safeParseAsync(input);
      if (!parsed.success) return invalid(parsed.error.issues, input, context);
      return { ok: true, ...(await run(parsed.data, caller, context)) };
    } catch (error) {
      unstable_rethrow(error);
      return isRefusal(error) ? refused(error, context) : failed(error, context);
    }
  };
}

function invalid(
  issues: z.core.$ZodIssue[],
  input: Record<string, unknown>,
  { locale, form }: ActionContext,
): FormState {
  const words = (key: string, params: Record<string, string | number>) => textOf(locale, `errors.field.${key}`, params);
  const { "": whole, ...fields } = fieldProblems(issues, input, words);
  return { ok: false, message: whole, fields, values: typedValues(form) };
}

function refused(error: Refusal, { locale, form }: ActionContext): FormState {
  // Somebody else's thing and a thing that never was look the same.
  if (error.code === "not_found") notFound();
  const text = textOf(locale, `errors.${error.code}`, error.params) ?? error.code;
  const where = error.field ? { fields: { [error.field]: text } } : { message: text };
  return { ok: false, ...where, values: typedValues(form), data: error.data };
}

function failed(error: unknown, { locale, form }: ActionContext): FormState {
  const id = randomBytes(4).toString("hex");
  console.error(`action failed, id ${id}`, error);
  return { ok: false, message: textOf(locale, "errors.unexpected", { id }) ?? id, values: typedValues(form) };
}

async function ready(context: ActionContext): Promise<SignedIn> {
  const person = context.person ?? (await toLogin(context));
  return person.passwordMustChange ? context.redirect(routes.password(await cameFrom(context))) : person;
}

async function toLogin(context: ActionContext): Promise<never> {
  return context.redirect(routes.login(await cameFrom(context)));
}

/** The page that the form stands on, unless the form says where to return. */
async function cameFrom({ form }: ActionContext): Promise<string> {
  const named = hiddenField(form, "_next");
  if (named) return stripLocale(safeNext(named));
  const referer = URL.parse((await headers()).get("referer") ?? "");
  return referer ? stripLocale(referer.pathname) + referer.search : "/";
}
