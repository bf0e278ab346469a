import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { Money } from "@/components/ui/price";
import type { ServiceBlock } from "@/lib/shipping/options";
import { type CheckoutProblem, Problems } from "./problems";

type Delivery = {
  serviceId: number;
  courierName: string;
  serviceName: string;
  kind: "reguler" | "ekonomi" | "ekspres" | "instan";
  quote: { total: number; estimatedDays: number };
  isCheapest: boolean;
  isFastest: boolean;
};

type Blocked = {
  serviceId: number;
  courierName: string;
  serviceName: string;
  block: ServiceBlock;
};

type DeliveryPickerProps = {
  store: { storeId: string; name: string };
  /** Cheapest first. */
  deliveries: Delivery[];
  /** Those that cannot take this parcel, with the reason. */
  blocked: Blocked[];
  /** What the chosen one promised, as the form carries it. */
  quote: string | null;
  chosenId: number | null;
  hasAddress: boolean;
  problems: CheckoutProblem[];
};

/** Beyond these, what is neither among the cheapest nor the fastest is folded away. */
const FEW = 4;

export async function DeliveryPicker({
  store,
  deliveries,
  blocked,
  quote: promised,
  chosenId,
  hasAddress,
  problems,
}: DeliveryPickerProps) {
  const t = await getTranslations("checkout.delivery");
  const field = `service.${store.storeId}`;
  // A choice never moves to another place on the page: whoever is at it would lose it.
  const first = deliveries.length > FEW ? deliveries.filter((each, i) => i < FEW - 1 || each.isFastest) : deliveries;
  const others = deliveries.filter((delivery) => !first.includes(delivery));
  const card = (delivery: Delivery) => {
    const { serviceId, quote, kind } = delivery;
    const days = quote.estimatedDays;
    return (
      <RadioCard
        key={serviceId}
        name={field}
        value={String(serviceId)}
        defaultChecked={serviceId === chosenId}
        label={
          <span className="flex flex-wrap items-center gap-x-2">
            {delivery.courierName} {delivery.serviceName}
            {deliveries.length > 1 && delivery.isCheapest && <Badge tone="ok">{t("cheapest")}</Badge>}
            {deliveries.length > 1 && delivery.isFastest && <Badge tone="smile">{t("fastest")}</Badge>}
          </span>
        }
        detail={kind === "instan" ? t("today") : t("days", { from: days, to: days + 1 })}
        aside={<Money amountRupiah={quote.total} className="font-semibold" />}
      />
    );
  };
  return (
    <div>
      <ChoiceGroup
        name={field}
        legend={
          <>
            {t("title")}
            <span className="sr-only">, {t("for", { store: store.name })}</span>
          </>
        }
      >
        {first.map(card)}
        {others.length > 0 && (
          <Disclosure
            summary={t("others", { count: others.length })}
            open={others.some(({ serviceId }) => serviceId === chosenId)}
          >
            <div className="flex flex-col gap-3">{others.map(card)}</div>
          </Disclosure>
        )}
      </ChoiceGroup>
      {promised && <input type="hidden" name={`quote.${store.storeId}`} value={promised} />}
      {blocked.length > 0 && (
        <Disclosure summary={t("blockedTitle", { count: blocked.length })}>
          <ul className="flex flex-col gap-2 text-muted text-sm">
            {blocked.map(({ serviceId, courierName, serviceName, block }) => (
              <li key={serviceId}>
                <span className="font-medium text-ink">
                  {courierName} {serviceName}
                </span>
                <span className="block">{t(`blocked.${block.code}`, { ...block.params })}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {!hasAddress && <p className="text-muted text-sm">{t("needsAddress")}</p>}
      <Problems all={problems} field={field} />
    </div>
  );
}
