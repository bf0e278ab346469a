import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { banks } from "@/db/schema/accounts";
import { resolveCity } from "@/lib/accounts/resolve-city";
import type { Osa } from "@/lib/auth/actors";
import { fieldProblems } from "@/lib/auth/form-problems";
import { hashPassword } from "@/lib/auth/passwords";
import { newToken } from "@/lib/auth/tokens";
import { textOf } from "@/lib/platform/words";
import { isRefusal, refusal } from "@/lib/shared/errors";
import { columnOf, type PartnerLine, readPartnerFile } from "./partner-file";
import { registerPartnerInput } from "./schemas";
import { type PartnerToRegister, writeRegistration } from "./write-registration";

export type ImportLine = {
  line: number;
  storeName: string;
  outcome: "new" | "known" | "wrong";
  problems: { column: string; text: string }[];
};

export const MOST_PARTNERS = 200;

type Import = { text: string; dry: boolean; locale: "id" | "en" };

/**
 * Registers every partner of a file, each for itself: what is wrong in one line does not keep the others out, and a
 * line that was registered before is left as it is. A dry run does all of it in one transaction and takes it back, so
 * that it says what the import would say.
 */
export async function importPartners(osa: Osa, { text, dry, locale }: Import): Promise<ImportLine[]> {
  const lines = readPartnerFile(text);
  if (!lines) throw refusal("file_unreadable", { field: "file" });
  if (lines.length > MOST_PARTNERS)
    throw refusal("partner_file_long", { field: "file", params: { most: MOST_PARTNERS } });
  // Each chooses a password by the link; until then nobody knows one.
  const passwordHash = await hashPassword(newToken());
  const one = (line: PartnerLine, within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>) =>
    importLine(osa, line, { locale, passwordHash, within });
  const said: ImportLine[] = [];
  if (!dry) {
    for (const line of lines) said.push(await one(line, (work) => db.transaction(work)));
    return said;
  }
  const rehearsed = new Error("a dry run takes everything back");
  await db
    .transaction(async (tx) => {
      for (const line of lines) said.push(await one(line, (work) => tx.transaction(work)));
      throw rehearsed;
    })
    .catch((error: unknown) => {
      if (error !== rehearsed) throw error;
    });
  return said;
}

type Setting = {
  locale: "id" | "en";
  passwordHash: string;
  within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

async function importLine(osa: Osa, line: PartnerLine, setting: Setting): Promise<ImportLine> {
  const { locale, passwordHash, within } = setting;
  const words = (key: string, params: Record<string, string | number>) => textOf(locale, `errors.field.${key}`, params);
  const said = { line: line.line, storeName: line.form.storeName ?? "" };
  const wrong = (problems: ImportLine["problems"]): ImportLine => ({ ...said, outcome: "wrong", problems });
  const bankId = await bankOf(line.bankCode);
  const form = { ...line.form, bankId };
  const parsed = registerPartnerInput.safeParse(form);
  const found = parsed.success ? {} : fieldProblems(parsed.error.issues, form, words);
  const problems = Object.entries(found).map(([field, problem]) => ({ column: columnOf(field), text: problem }));
  if (line.hoursWrong) problems.push({ column: "jam_buka", text: words("hours_text", {}) ?? "" });
  if (!parsed.success || problems.length > 0) return wrong(problems);
  const input: PartnerToRegister = parsed.data;
  try {
    const city = await resolveCity(input.city);
    const { isNew } = await within((tx) => writeRegistration(tx, osa, input, { city, passwordHash }));
    return { ...said, outcome: isNew ? "new" : "known", problems: [] };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const text = textOf(locale, `errors.${error.code}`, error.params) ?? error.code;
    return wrong([{ column: columnOf(error.field ?? "email"), text }]);
  }
}

async function bankOf(code: string): Promise<number | undefined> {
  const [bank] = await db
    .select({ id: banks.id })
    .from(banks)
    .where(eq(banks.code, code.padStart(3, "0")));
  return bank?.id;
}
