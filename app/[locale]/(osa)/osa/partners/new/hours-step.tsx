import { getTranslations } from "next-intl/server";
import { CopyHours } from "@/components/partners/copy-hours";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { days } from "@/lib/stores/partner-fields";
import type { Typed } from "./partner-form";

const SUNDAY = 7;
// What most shops write; whoever opens otherwise changes it.
const usual = (day: number) => (day === SUNDAY ? { open: "", close: "" } : { open: "08:00", close: "17:00" });

/** Step 4: when the store is open, at most twice a day. */
export async function HoursStep({ values }: { values: Typed }) {
  const t = await getTranslations("partners.form.hours");
  const given = (name: string, fallback: string) => (values ? (values[name] ?? "") : fallback);
  return (
    <div className="flex flex-col gap-3">
      <CopyHours label={t("copy")} />
      {days.map((day) => {
        const name = t(`day.d${day}`);
        const slot = (open: string, close: string, first: boolean) => (
          <div className="grid grid-cols-2 gap-3">
            <Field
              name={`hours.${day}.${open}`}
              type="time"
              label={t("open", { day: name })}
              defaultValue={given(`hours.${day}.${open}`, first ? usual(day).open : "")}
            />
            <Field
              name={`hours.${day}.${close}`}
              type="time"
              label={t("close", { day: name })}
              defaultValue={given(`hours.${day}.${close}`, first ? usual(day).close : "")}
            />
          </div>
        );
        return (
          <fieldset key={day} className="rounded-md border border-line p-3">
            <legend className="px-1 font-semibold">{name}</legend>
            {slot("open", "close", true)}
            <Disclosure summary={t("second")} open={given(`hours.${day}.open2`, "") !== ""}>
              {slot("open2", "close2", false)}
            </Disclosure>
          </fieldset>
        );
      })}
    </div>
  );
}
