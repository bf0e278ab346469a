import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { formatRupiah } from "@/lib/shared/rupiah";
import { type CheckoutProblem, Problems, problemText } from "./problems";

type Method = {
  id: number;
  name: string;
  nameEn: string;
  channel: "va" | "ewallet" | "qris" | "manual" | "cod" | "dompet";
  minAmount: number;
  maxAmount: number;
  /** Why it cannot pay so much, or not this. */
  block?: CheckoutProblem | null;
};

type MethodPickerProps = {
  methods: Method[];
  chosenId: number | null;
  /** The wallet pays all of it. */
  isPaid?: boolean;
  /** What is to be paid, where the methods do not say themselves what they are good for. */
  total?: number;
  problems: CheckoutProblem[];
};

const channels = ["va", "ewallet", "qris", "manual", "cod"] as const;

export async function MethodPicker({ methods, chosenId, isPaid, total, problems }: MethodPickerProps) {
  const t = await getTranslations("checkout.method");
  const groups = channels
    .map((channel) => ({ channel, methods: methods.filter((method) => method.channel === channel) }))
    .filter((group) => group.methods.length > 0);
  return (
    <Card title={t("title")}>
      {isPaid && <p className="mb-3 font-medium text-ok">{t("paidByWallet")}</p>}
      <ChoiceGroup name="mpId" legend={t("title")} hideLegend>
        {groups.map(({ channel, methods: offered }) => (
          <fieldset key={channel} className="min-w-0">
            <legend className="mb-2 font-medium text-muted text-sm">{t(channel)}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              {offered.map((method) => (
                <MethodCard
                  key={method.id}
                  method={{ ...method, block: blockOf(method, total) }}
                  isChosen={method.id === chosenId}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </ChoiceGroup>
      <Problems all={problems} field="mpId" />
    </Card>
  );
}

function blockOf({ block, name, minAmount: min, maxAmount: max }: Method, total: number | undefined) {
  if (block || total === undefined || (total >= min && total <= max)) return block;
  return { code: "amount_out_of_range" as const, params: { method: name, min, max }, field: "mpId" };
}

async function MethodCard({ method, isChosen }: { method: Method; isChosen: boolean }) {
  const t = await getTranslations("checkout.method");
  const locale = await getLocale();
  const { block } = method;
  const limits = { min: formatRupiah(method.minAmount), max: formatRupiah(method.maxAmount) };
  const why = block
    ? block.code === "amount_out_of_range"
      ? t("limits", limits)
      : await problemText(block)
    : undefined;
  return (
    <RadioCard
      name="mpId"
      value={String(method.id)}
      defaultChecked={isChosen}
      // One that is chosen stays sendable, so that its problem is said and not silently dropped.
      disabled={Boolean(block) && !isChosen}
      label={locale === "en" ? method.nameEn : method.name}
      detail={why}
    />
  );
}
