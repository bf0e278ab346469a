import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import type { Typed } from "./partner-form";

/** Step 3 has nothing to type: the server links the staff member of step 1 with the store of step 2. */
export async function LinkStep({ values }: { values: Typed }) {
  const t = await getTranslations("partners.form.link");
  return (
    <Facts
      items={[
        { label: t("staff"), value: values?.staffName || t("fromStaff") },
        { label: t("store"), value: values?.storeName || t("fromStore") },
        { label: t("role"), value: t("owner") },
      ]}
    />
  );
}
