import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { type CheckoutProblem, Problems } from "./problems";

type Address = {
  id: string;
  label: string;
  recipientName: string;
  recipientPhone: string;
  detail: string;
  city: string;
  postalCode: string;
  isMain: boolean;
};

type AddressPickerProps = {
  addresses: Address[];
  chosenId: string | null;
  problems: CheckoutProblem[];
  addHref: string;
};

export async function AddressPicker({ addresses, chosenId, problems, addHref }: AddressPickerProps) {
  const t = await getTranslations("checkout.address");
  const add = (
    <ButtonLink href={addHref} variant={addresses.length > 0 ? "ghost" : "secondary"} size="sm">
      {t("add")}
    </ButtonLink>
  );
  return (
    <Card title={t("title")} action={addresses.length > 0 && add}>
      {addresses.length === 0 ? (
        <>
          <p className="mb-3 text-muted">{t("none")}</p>
          {add}
        </>
      ) : (
        <ChoiceGroup name="addressId" legend={t("title")} hideLegend>
          {addresses.map((address) => (
            <RadioCard
              key={address.id}
              name="addressId"
              value={address.id}
              defaultChecked={address.id === chosenId}
              label={
                <span className="flex flex-wrap items-center gap-2">
                  {address.label}
                  {address.isMain && <Badge tone="accent">{t("main")}</Badge>}
                </span>
              }
              detail={
                <>
                  <span className="block text-ink">
                    {address.recipientName} · {address.recipientPhone}
                  </span>
                  <span className="block break-words">
                    {address.detail}, {address.city} {address.postalCode}
                  </span>
                </>
              }
            />
          ))}
        </ChoiceGroup>
      )}
      <Problems all={problems} field="addressId" />
    </Card>
  );
}
