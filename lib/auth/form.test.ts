import { describe, expect, it } from "vitest";
import { z } from "zod";
import { textOf } from "@/lib/platform/words";
import { refusalCodes } from "@/lib/shared/errors";
import en from "@/messages/en";
import id from "@/messages/id";
import { listOf, readForm, typedValues } from "./form-input";
import { fieldProblems } from "./form-problems";

function form(...entries: [string, string | File][]) {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("reading a form", () => {
  it("keeps values, lists and files, and drops what steers the wrappers", () => {
    const photo = new File(["x"], "a.webp");
    const empty = new File([], "");
    const sent = form(
      ["$ACTION_ID_1", ""],
      ["_locale", "en"],
      ["q", "a"],
      ["id", "1"],
      ["id", "2"],
      ["photo", photo],
      ["none", empty],
    );
    expect(readForm(sent)).toEqual({ q: "a", id: ["1", "2"], photo: expect.any(File) });
  });

  it("gives back what was typed, never secrets", () => {
    const sent = form(
      ["email", "a@b.c"],
      ["password", "x"],
      ["currentPassword", "x"],
      ["resetToken", "x"],
      ["kataSandi", "x"],
    );
    expect(typedValues(sent)).toEqual({ email: "a@b.c" });
  });

  it("takes a name that means something to objects as just a name", () => {
    const input = readForm(form(["__proto__", "x"], ["constructor", "y"]));
    expect(Object.keys(input).sort()).toEqual(["__proto__", "constructor"]);
  });

  it("reads none, one or several as a list", () => {
    const schema = z.object({ id: listOf(z.string()) });
    expect([{}, { id: "1" }, { id: ["1", "2"] }].map((input) => schema.parse(input).id)).toEqual([
      [],
      ["1"],
      ["1", "2"],
    ]);
  });
});

describe("saying what is wrong", () => {
  const schema = z.object({
    name: z.string().min(1).max(5),
    code: z.string().min(3),
    email: z.email(),
    qty: z.coerce.number().int().min(1).max(9),
    kind: z.enum(["a", "b"]),
    phone: z.string().refine(() => false, "phone"),
  });
  const say = (input: Record<string, unknown>, locale: "id" | "en" = "id") => {
    const parsed = schema.safeParse(input);
    return fieldProblems(parsed.error?.issues ?? [], input, (key, params) =>
      textOf(locale, `errors.field.${key}`, params),
    );
  };

  it("in the reader's words, beside the field", () => {
    const input = { name: "terlalu", code: "ab", email: "bukan", qty: "12", kind: "c", phone: "1" };
    expect(say(input)).toEqual({
      name: "Terlalu panjang: maksimal 5 karakter.",
      code: "Terlalu pendek: minimal 3 karakter.",
      email: "Tulis alamat email yang lengkap, misalnya nama@contoh.id.",
      qty: "Paling banyak 9.",
      kind: "Pilih salah satu.",
      phone: "Nomor HP belum benar. Contoh: 0812 3456 7890.",
    });
    expect(say({ ...input, qty: "dua" }, "en").qty).toBe("Enter a number.");
  });

  it("asks for what is missing before it judges it", () => {
    expect(Object.values(say({ name: "", email: "", qty: undefined }))).toEqual(
      Array.from({ length: 6 }, () => "Bagian ini wajib diisi."),
    );
  });
});

describe("messages", () => {
  it.each(refusalCodes)("there are words for the refusal %s", (code) => {
    for (const [locale, sentences] of [
      ["id", new Map<string, unknown>(Object.entries(id.errors))],
      ["en", new Map<string, unknown>(Object.entries(en.errors))],
    ] as const) {
      // Whatever a sentence asks for, it is given.
      const gaps = [...JSON.stringify(sentences.get(code) ?? "").matchAll(/\{(\w+)/g)].map(([, gap]) => [gap, 1]);
      const anything = Object.fromEntries(gaps);
      expect(textOf(locale, `errors.${code}`, anything)).not.toBeNull();
      expect(textOf(locale, `errors.${code}`, anything)).not.toContain("errors.");
    }
  });
});
