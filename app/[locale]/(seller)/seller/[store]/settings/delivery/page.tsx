import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { type DeliveryChoice, listDeliveryChoices } from "@/lib/shipping/delivery-choices";
import { settlesStore } from "../require-settings";
import { SettingsFrame } from "../settings-frame";
import { chooseDeliveryAction } from "./actions";

type DeliveryProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.delivery"))("title") };
}

export default async function StoreDeliveryPage({ params, searchParams }: DeliveryProps) {
  const { store: slug } = await params;
  const seller = settlesStore(await requireSeller(slug, routes.sellerSettings(slug, "delivery")));
  const [t, words, asked, services] = await Promise.all([
    getTranslations("storefront.delivery"),
    getTranslations("common.actions"),
    searchParams,
    listDeliveryChoices(seller),
  ]);
  const couriers = [...new Set(services.map(({ courier }) => courier))];
  return (
    <SettingsFrame seller={seller} part="delivery" done={asked.done}>
      <ActionForm
        action={chooseDeliveryAction}
        hidden={{ _store: seller.storeSlug }}
        label={t("title")}
        className="flex flex-col gap-4"
      >
        {couriers.map((courier) => (
          <Card key={courier} title={courier}>
            <p className="mb-3 text-muted text-sm">{services.find((service) => service.courier === courier)?.note}</p>
            <ul className="flex flex-col gap-4">
              {services
                .filter((service) => service.courier === courier)
                .map((service) => (
                  <li key={service.id}>
                    <ServiceRow service={service} />
                  </li>
                ))}
            </ul>
          </Card>
        ))}
        <SubmitButton className="self-start">{words("save")}</SubmitButton>
      </ActionForm>
    </SettingsFrame>
  );
}

async function ServiceRow({ service }: { service: DeliveryChoice }) {
  const t = await getTranslations("storefront.delivery");
  const rate = (name: string) => `rates.${service.id}.${name}`;
  // Dots part thousands when it is read again.
  const typed = (value: number | null) => (value === null ? undefined : String(value).replace(".", ","));
  return (
    <>
      <Checkbox
        name="services"
        value={service.id}
        defaultChecked={service.isOn}
        label={
          <span className="inline-flex flex-wrap items-center gap-2">
            {service.name}
            <Badge>{t(`kinds.${service.kind}`)}</Badge>
            {service.codEnabled && <Badge tone="accent">COD</Badge>}
          </span>
        }
        hint={service.maxDistanceKm === null ? t("anywhere") : t("upTo", { km: service.maxDistanceKm })}
      />
      {service.deliveryIncome === "store" && (
        <div className="mt-2 grid gap-3 ps-8 sm:grid-cols-3">
          <Field
            name={rate("pricePerKm")}
            label={t("perKm")}
            before="Rp"
            inputMode="decimal"
            defaultValue={typed(service.pricePerKm)}
          />
          <Field
            name={rate("pricePerKg")}
            label={t("perKg")}
            before="Rp"
            inputMode="decimal"
            defaultValue={typed(service.pricePerKg)}
          />
          <Field
            name={rate("maxDistanceKm")}
            label={t("reach")}
            after="km"
            inputMode="decimal"
            defaultValue={typed(service.maxDistanceKm)}
          />
        </div>
      )}
    </>
  );
}
