// Not by next-intl: its server entry brings client parts along, which only a bundler can keep apart from the worker.
import { createTranslator } from "use-intl/core";
import en from "@/messages/en";
import id from "@/messages/id";

const messages = { id, en };

/** The texts of one language, also where there is no page: in actions, jobs and mails. */
export function wordsIn(locale: "id" | "en") {
  return createTranslator({ locale, messages: messages[locale], timeZone: "Asia/Jakarta" });
}

type Params = Record<string, string | number>;

/** The text of a key that is only known at run time, or null where there is none. */
export function textOf(locale: "id" | "en", key: string, params: Params = {}): string | null {
  const words = wordsIn(locale);
  if (!Reflect.apply(words.has, words, [key])) return null;
  return String(Reflect.apply(words, undefined, [key, params]));
}
