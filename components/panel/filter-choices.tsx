import { getLocale } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { localePath } from "@/i18n/path";

type FilterChoicesProps = {
  /** The list's own address, without language. */
  path: string;
  choices: { name: string; label: string; value?: string; options: { value: string; label: string }[] }[];
  /** What else the address carries, such as the words looked for. */
  keep: Record<string, string | undefined>;
  words: { any: string; apply: string };
};

/** Narrows a list by a plain GET: one select a question, "all" first. */
export async function FilterChoices({ path, choices, keep, words }: FilterChoicesProps) {
  const kept = Object.entries(keep).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return (
    <form action={localePath(await getLocale(), path)} className="mb-4 flex flex-wrap items-end gap-3">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choices.map(({ name, label, value, options }) => (
        <SelectField
          key={name}
          name={name}
          label={label}
          defaultValue={value ?? ""}
          className="min-w-36 grow sm:grow-0"
        >
          <option value="">{words.any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </SelectField>
      ))}
      <Button type="submit" variant="secondary">
        {words.apply}
      </Button>
    </form>
  );
}
