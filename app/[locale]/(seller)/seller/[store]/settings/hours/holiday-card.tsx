import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Seller } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { formatDate, jakartaParts } from "@/lib/shared/jakarta-time";
import { listHolidays } from "@/lib/stores/settings-queries";
import { removeHolidayAction, saveHolidayAction } from "./actions";

/** Dates on which the week does not hold. */
export async function HolidayCard({ seller }: { seller: Seller }) {
  const { year, month, day } = jakartaParts(now());
  const today = `${year}-${month}-${day}`;
  const [t, words, locale, holidays] = await Promise.all([
    getTranslations("storefront.hours"),
    getTranslations("common.actions"),
    getLocale(),
    listHolidays(seller, today),
  ]);
  const hidden = { _store: seller.storeSlug };
  return (
    <Card title={t("holidays")}>
      <p className="mb-4 text-muted text-sm">{t("holidaysText")}</p>
      {holidays.length === 0 && <p className="mb-4 text-muted">{t("holidaysNone")}</p>}
      <ul className="mb-4 divide-y divide-line">
        {holidays.map(({ id, onDate, open, close, note }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="min-w-0">
              <span className="font-semibold">{formatDate(new Date(`${onDate}T12:00:00+07:00`), locale)}</span>
              <span className="block text-muted text-sm">
                {[open && close ? `${open} – ${close}` : t("closed"), note].filter(Boolean).join(" · ")}
              </span>
            </span>
            <ActionForm action={removeHolidayAction} hidden={{ ...hidden, holidayId: id }} summary="bottom">
              <SubmitButton variant="ghost" size="sm" aria-label={`${words("delete")} ${onDate}`}>
                {words("delete")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm
        action={saveHolidayAction}
        hidden={hidden}
        label={t("addHoliday")}
        className="flex flex-col gap-4 border-line border-t pt-4"
      >
        <Field type="date" name="onDate" label={t("date")} min={today} required />
        <div className="grid grid-cols-2 gap-3">
          <Field type="time" name="openTime" label={t("open")} hint={t("closedHint")} optional={words("optional")} />
          <Field type="time" name="closeTime" label={t("close")} optional={words("optional")} />
        </div>
        <Field name="note" label={t("note")} optional={words("optional")} maxLength={100} />
        <SubmitButton variant="secondary" className="self-start">
          {t("addHoliday")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
