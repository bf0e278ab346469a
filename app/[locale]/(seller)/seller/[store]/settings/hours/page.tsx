import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { days } from "@/lib/stores/partner-fields";
import { listHours, readStoreSettings } from "@/lib/stores/settings-queries";
import { settlesStore } from "../require-settings";
import { SettingsFrame } from "../settings-frame";
import { saveHoursAction } from "./actions";
import { HolidayCard } from "./holiday-card";

type HoursProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.hours"))("title") };
}

export default async function StoreHoursPage({ params, searchParams }: HoursProps) {
  const { store: slug } = await params;
  const seller = settlesStore(await requireSeller(slug, routes.sellerSettings(slug, "hours")));
  const [t, words, asked, slots, store] = await Promise.all([
    getTranslations("storefront.hours"),
    getTranslations("common.actions"),
    searchParams,
    listHours(seller),
    readStoreSettings(seller),
  ]);
  if (!store) notFound();
  return (
    <SettingsFrame seller={seller} part="hours" done={asked.done}>
      <Card title={t("week")}>
        <p className="mb-4 text-muted text-sm">{t("weekText", { zone: store.zone })}</p>
        <ActionForm
          action={saveHoursAction}
          hidden={{ _store: seller.storeSlug }}
          label={t("week")}
          className="flex flex-col gap-4"
        >
          {days.map((day) => {
            const [first, second] = slots.filter((slot) => slot.day === day);
            const field = (name: "open" | "close" | "open2" | "close2", value?: string) => (
              <Field
                type="time"
                name={`hours.${day}.${name}`}
                label={t("slot", { day: t(`days.${day}`), what: t(name) })}
                hideLabel
                defaultValue={value}
                className="min-w-0"
              />
            );
            return (
              <fieldset key={day} className="min-w-0 border-line border-t pt-3">
                <legend className="float-left w-full font-semibold">{t(`days.${day}`)}</legend>
                <div className="clear-both grid grid-cols-[1fr_auto_1fr] items-center gap-2 sm:grid-cols-[1fr_auto_1fr_1rem_1fr_auto_1fr]">
                  {field("open", first?.open)}
                  <span aria-hidden="true">–</span>
                  {field("close", first?.close)}
                  <span className="max-sm:hidden" />
                  {field("open2", second?.open)}
                  <span aria-hidden="true">–</span>
                  {field("close2", second?.close)}
                </div>
              </fieldset>
            );
          })}
          <SubmitButton className="self-start">{words("save")}</SubmitButton>
        </ActionForm>
      </Card>
      <HolidayCard seller={seller} />
    </SettingsFrame>
  );
}
