import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { listAddress } from "./list-address";

type ListSearchProps = {
  /** The list's own address, without language. */
  path: string;
  fields: { name: string; label: string; value?: string; placeholder?: string; type?: "search" | "date" }[];
  /** Choices that stay while one searches, such as the tab. */
  keep?: Record<string, string | undefined>;
};

/** Looks through a list by a plain GET: what was asked stands in the address, and there is a way back to everything. */
export async function ListSearch({ path, fields, keep = {} }: ListSearchProps) {
  const t = await getTranslations("common.actions");
  const kept = Object.entries(keep).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const searched = fields.some((field) => field.value);
  const everything = listAddress(path, keep);
  return (
    <search className="mb-4">
      <form action={localePath(await getLocale(), path)} className="flex flex-wrap items-end gap-3">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <Field
            key={field.name}
            type={field.type ?? "search"}
            name={field.name}
            label={field.label}
            defaultValue={field.value}
            placeholder={field.placeholder}
            maxLength={80}
            autoComplete="off"
            className="min-w-0 grow sm:max-w-sm"
          />
        ))}
        <Button type="submit" variant="secondary">
          {t("search")}
        </Button>
        {searched && (
          <TextLink href={everything} className="py-2">
            {t("reset")}
          </TextLink>
        )}
      </form>
    </search>
  );
}
