import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";

type OrderSearchProps = { action: string; q?: string; state?: string };

export async function OrderSearch({ action, q, state }: OrderSearchProps) {
  const t = await getTranslations("orders.search");
  return (
    <search className="mb-4">
      <form action={action} className="flex max-w-xl items-end gap-2">
        {state && <input type="hidden" name="state" value={state} />}
        <Field
          name="q"
          type="search"
          label={t("label")}
          hideLabel
          placeholder={t("placeholder")}
          defaultValue={q}
          maxLength={100}
          className="grow"
        />
        <Button type="submit" variant="secondary">
          {t("submit")}
        </Button>
      </form>
      {q && (
        <p className="mt-2 text-sm">
          <TextLink href={routes.orders({ state })}>{t("clear")}</TextLink>
        </p>
      )}
    </search>
  );
}
