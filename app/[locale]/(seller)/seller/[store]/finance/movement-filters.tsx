import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import { routes } from "@/lib/platform/routes";
import { groupNames } from "@/lib/reporting/movement-kinds";

type Asked = { from?: string; to?: string; kind?: string; q?: string };

/** Which days, which kind, which order: a plain GET, and the same choice as a file. */
export async function MovementFilters({ storeSlug, asked }: { storeSlug: string; asked: Asked }) {
  const [t, actions, locale] = await Promise.all([
    getTranslations("finance"),
    getTranslations("common.actions"),
    getLocale(),
  ]);
  const { from, to, kind, q } = asked;
  const path = routes.sellerStore(storeSlug, "finance");
  return (
    <search className="mb-4">
      <form action={localePath(locale, path)} className="grid grid-cols-2 items-end gap-3 lg:grid-cols-12">
        <Field type="date" name="from" label={t("filter.from")} defaultValue={from} className="min-w-0 lg:col-span-2" />
        <Field type="date" name="to" label={t("filter.to")} defaultValue={to} className="min-w-0 lg:col-span-2" />
        <SelectField
          name="kind"
          label={t("filter.kind")}
          defaultValue={kind ?? ""}
          className="col-span-2 min-w-0 lg:col-span-2"
        >
          <option value="">{t("filter.all")}</option>
          {groupNames.map((name) => (
            <option key={name} value={name}>
              {t(`group.${name}`)}
            </option>
          ))}
        </SelectField>
        <Field
          type="search"
          name="q"
          label={t("filter.order")}
          defaultValue={q}
          maxLength={80}
          autoComplete="off"
          className="col-span-2 min-w-0 lg:col-span-3"
        />
        <div className="col-span-2 flex flex-wrap items-center gap-3 lg:col-span-3">
          <Button type="submit" variant="secondary">
            {t("filter.apply")}
          </Button>
          <a
            href={localePath(locale, routes.sellerStatementFile(storeSlug, { from, to, kind, q }))}
            className={buttonClass({ variant: "ghost" })}
            download
          >
            {t("filter.csv")}
          </a>
          {(from || to || kind || q) && <TextLink href={path}>{actions("reset")}</TextLink>}
        </div>
      </form>
    </search>
  );
}
