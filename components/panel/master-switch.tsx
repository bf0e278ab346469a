import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { SelectField } from "@/components/ui/select-field";

type Switch = "aktif" | "nonaktif";

/** Whether something of the master data is offered. */
export async function MasterSwitch({ status }: { status: Switch }) {
  const t = await getTranslations("osa.master");
  return <Badge tone={status === "aktif" ? "ok" : "neutral"}>{t(status)}</Badge>;
}

export async function SwitchField({ name = "status", value = "aktif" }: { name?: string; value?: Switch }) {
  const t = await getTranslations("osa.master");
  return (
    <SelectField name={name} label={t("status")} defaultValue={value}>
      <option value="aktif">{t("aktif")}</option>
      <option value="nonaktif">{t("nonaktif")}</option>
    </SelectField>
  );
}
