import { getLocale, getTranslations } from "next-intl/server";
import { listAddress } from "@/components/panel/list-address";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { localePath } from "@/i18n/path";
import type { SellerOrdersQuery } from "@/lib/reporting/schemas";

type OrderFiltersProps = { path: string; query: SellerOrdersQuery; couriers: { code: string; name: string }[] };

/** Words, days, courier and order of the list, by a plain GET; the state stays as its tab says. */
export async function OrderFilters({ path, query, couriers }: OrderFiltersProps) {
  const [t, actions, locale] = await Promise.all([
    getTranslations("seller.orders"),
    getTranslations("common.actions"),
    getLocale(),
  ]);
  const { state, q, from, to, courier, sort } = query;
  return (
    <search className="mb-4">
      <form action={localePath(locale, path)} className="flex flex-wrap items-end gap-3">
        {state && <input type="hidden" name="state" value={state} />}
        <Field
          type="search"
          name="q"
          label={t("search")}
          placeholder={t("searchHint")}
          defaultValue={q}
          maxLength={80}
          autoComplete="off"
          className="min-w-56 grow"
        />
        <Field type="date" name="from" label={t("from")} defaultValue={from} className="w-40" />
        <Field type="date" name="to" label={t("to")} defaultValue={to} className="w-40" />
        <SelectField name="courier" label={t("courier")} defaultValue={courier ?? ""} className="w-40">
          <option value="">{t("anyCourier")}</option>
          {couriers.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="sort" label={t("sort")} defaultValue={sort ?? ""} className="w-44">
          <option value="">{t("newest")}</option>
          <option value="deadline">{t("nearest")}</option>
        </SelectField>
        <Button type="submit" variant="secondary">
          {actions("search")}
        </Button>
        {(q || from || to || courier || sort) && (
          <TextLink href={listAddress(path, { state })} className="py-2">
            {actions("reset")}
          </TextLink>
        )}
      </form>
    </search>
  );
}
