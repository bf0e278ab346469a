import { getTranslations } from "next-intl/server";
import { Field } from "@/components/ui/field";
import { platforms } from "@/lib/stores/partner-fields";
import type { Typed } from "./partner-form";

/** Step 5: where else the store is found; one account a platform. */
export async function SocialsStep({ values }: { values: Typed }) {
  const [t, words] = await Promise.all([getTranslations("partners.form.socials"), getTranslations("common.actions")]);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {platforms.map((platform) => (
        <Field
          key={platform}
          name={`socials.${platform}`}
          label={t(`platform.${platform}`)}
          placeholder={t(`example.${platform}`)}
          defaultValue={values?.[`socials.${platform}`]}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          optional={words("optional")}
        />
      ))}
    </div>
  );
}
