import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { MOST_WAREHOUSES } from "@/lib/stores/policy";
import { listWarehouses, type Warehouse } from "@/lib/stores/settings-queries";
import { CityList, PlaceFields } from "../../../place-fields";
import { settlesStore } from "../require-settings";
import { SettingsFrame } from "../settings-frame";
import { chooseMainWarehouseAction, removeWarehouseAction, saveWarehouseAction } from "./actions";

type WarehousesProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.warehouses"))("title") };
}

export default async function StoreWarehousesPage({ params, searchParams }: WarehousesProps) {
  const { store: slug } = await params;
  const seller = settlesStore(await requireSeller(slug, routes.sellerSettings(slug, "warehouses")));
  const [t, asked, warehouses] = await Promise.all([
    getTranslations("storefront.warehouses"),
    searchParams,
    listWarehouses(seller),
  ]);
  const hidden = { _store: seller.storeSlug };
  return (
    <SettingsFrame seller={seller} part="warehouses" done={asked.done}>
      {warehouses.map((warehouse) => (
        <WarehouseCard key={warehouse.id} warehouse={warehouse} hidden={hidden} />
      ))}
      <CityList />
      {warehouses.length < MOST_WAREHOUSES && (
        <Card title={t("add")}>
          <WarehouseForm hidden={hidden} isFirst={warehouses.length === 0} />
        </Card>
      )}
    </SettingsFrame>
  );
}

type Hidden = Record<string, string>;

async function WarehouseCard({ warehouse, hidden }: { warehouse: Warehouse; hidden: Hidden }) {
  const [t, words] = await Promise.all([getTranslations("storefront.warehouses"), getTranslations("common.actions")]);
  const own = { ...hidden, warehouseId: warehouse.id };
  return (
    <Card title={warehouse.warehouseName} action={warehouse.isMain && <Badge tone="ok">{t("main")}</Badge>}>
      <p>
        {warehouse.detail}, {warehouse.city} {warehouse.postalCode}
      </p>
      {warehouse.phone && <p className="text-muted">{warehouse.phone}</p>}
      {!warehouse.isMain && (
        <div className="mt-3 flex flex-wrap gap-2">
          <ActionForm action={chooseMainWarehouseAction} hidden={own} summary="bottom">
            <SubmitButton variant="secondary" size="sm">
              {t("chooseMain")}
            </SubmitButton>
          </ActionForm>
          <ActionForm action={removeWarehouseAction} hidden={own} summary="bottom">
            <SubmitButton variant="ghost" size="sm">
              {words("delete")}
            </SubmitButton>
          </ActionForm>
        </div>
      )}
      <Disclosure summary={t("change")}>
        <WarehouseForm hidden={own} warehouse={warehouse} />
      </Disclosure>
    </Card>
  );
}

type WarehouseFormProps = { hidden: Hidden; warehouse?: Warehouse; isFirst?: boolean };

async function WarehouseForm({ hidden, warehouse, isFirst }: WarehouseFormProps) {
  const [t, words] = await Promise.all([getTranslations("storefront.warehouses"), getTranslations("common.actions")]);
  const { latitude, longitude, phone, detail, city, postalCode } = warehouse ?? {};
  const text = (value?: number | string | null) => (value == null ? undefined : String(value));
  return (
    <ActionForm
      action={saveWarehouseAction}
      hidden={hidden}
      label={warehouse?.warehouseName ?? t("add")}
      className="flex flex-col gap-5"
    >
      <Field
        name="warehouseName"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={warehouse?.warehouseName}
        maxLength={60}
        required
      />
      <PlaceFields
        values={{ detail, city, postalCode, phone: text(phone), latitude: text(latitude), longitude: text(longitude) }}
      />
      {!warehouse && !isFirst && <Checkbox name="isMain" value="1" label={t("makeMain")} />}
      <SubmitButton className="self-start">{words("save")}</SubmitButton>
    </ActionForm>
  );
}
