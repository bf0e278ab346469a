import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ChoiceGroup, RadioCard } from "@/components/ui/choice";
import { formatRupiah } from "@/lib/shared/rupiah";
import { type CheckoutProblem, Problems } from "./problems";

type Method = {
  id: number;
  name: string;
  nameEn: string;
  channel: "va" | "ewallet" | "qris" | "manual" | "cod" | "dompet";
  minAmount: number;
  maxAmount: number;
};

type MethodPickerProps = { methods: Method[]; chosenId: number | null; total: number; problems: CheckoutProblem[] };

const channels = ["va", "ewallet", "qris", "manual", "cod"] as const;

export async function MethodPicker({ methods, chosenId, total, problems }: MethodPickerProps) {
  const t = await getTranslations("checkout.method");
  const locale = await getLocale();
  const groups = channels
    .map((channel) => ({ channel, methods: methods.filter((method) => method.channel === channel) }))
    .filter((group) => group.methods.length > 0);
  return (
    <Card title={t("title")}>
      <ChoiceGroup name="mpId" legend={t("title")} hideLegend>
        {groups.map(({ channel, methods: offered }) => (
          <fieldset key={channel} className="min-w-0">
            <legend className="mb-2 font-medium text-muted text-sm">{t(channel)}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              {offered.map((method) => {
                const fits = total >= method.minAmount && total <= method.maxAmount;
                const isChosen = method.id === chosenId;
                const limits = { min: formatRupiah(method.minAmount), max: formatRupiah(method.maxAmount) };
                return (
                  <RadioCard
                    key={method.id}
                    name="mpId"
                    value={String(method.id)}
                    defaultChecked={isChosen}
                    // One that is chosen stays sendable, so that its problem is said and not silently dropped.
                    disabled={!fits && !isChosen}
                    label={locale === "en" ? method.nameEn : method.name}
                    detail={fits ? undefined : t("limits", limits)}
                  />
                );
              })}
            </div>
          </fieldset>
        ))}
      </ChoiceGroup>
      <Problems all={problems} field="mpId" />
    </Card>
  );
}
