import { textOf } from "@/lib/platform/words";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { formatRupiah } from "@/lib/shared/rupiah";

type Params = Record<string, string | number>;

// Amounts and moments are kept as numbers and read in the reader's way of writing them.
const readable = (locale: "id" | "en", params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name.endsWith("Rupiah")) return [name, formatRupiah(Number(value))];
      return name.endsWith("At") ? [name, formatInstant(new Date(value), locale)] : [name, value];
    }),
  );

/** What a notice says, by the kind and parameters it was kept with. */
export function noticeText(locale: "id" | "en", kind: string, params: Params): { title: string; text: string } {
  const said = (part: "title" | "text") =>
    textOf(locale, `notifications.kinds.${kind}.${part}`, readable(locale, params)) ?? kind;
  return { title: said("title"), text: said("text") };
}
