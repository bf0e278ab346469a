import { formatRupiah } from "@/lib/shared/rupiah";
import type { DeliveryEstimate } from "@/lib/shipping/estimate-delivery";

export type DeliveryWords = {
  days: string;
  cheapest: string;
  fastest: string;
  to: string;
  none: string;
  others: string;
};

export type DeliveryListProps = { estimate: DeliveryEstimate; words: DeliveryWords };

const FIRST = 4;

/** The services that can take it, cheapest first; on the product page and on the page for readers without scripts. */
export function DeliveryList({ estimate, words }: DeliveryListProps) {
  const isFirst = (index: number) => index < FIRST || estimate.services[index]?.isFastest;
  const first = estimate.services.filter((_, index) => isFirst(index));
  const others = estimate.services.filter((_, index) => !isFirst(index));
  return (
    <div className="mt-3 text-sm">
      <p className="text-muted">{words.to.replace("{city}", estimate.city)}</p>
      {estimate.services.length === 0 && <p className="mt-1 font-medium text-warn">{words.none}</p>}
      <Services services={first} words={words} />
      {others.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1.5 font-medium text-accent">
            {words.others.replace("{count}", String(others.length))}
          </summary>
          <Services services={others} words={words} />
        </details>
      )}
    </div>
  );
}

function Services({ services, words }: { services: DeliveryEstimate["services"]; words: DeliveryWords }) {
  return (
    <ul className="mt-1 flex flex-col divide-y divide-line">
      {services.map((service) => (
        <li key={service.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <span>
            {service.name} <span className="text-muted">{words.days.replace("{days}", String(service.days))}</span>
            {service.isCheapest && <strong className="ms-2 font-semibold text-ok">{words.cheapest}</strong>}
            {service.isFastest && <strong className="ms-2 font-semibold text-accent">{words.fastest}</strong>}
          </span>
          <span className="money font-semibold">{formatRupiah(service.priceRupiah)}</span>
        </li>
      ))}
    </ul>
  );
}
