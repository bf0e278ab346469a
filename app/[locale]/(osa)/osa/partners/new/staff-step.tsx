import { getTranslations } from "next-intl/server";
import { RadioCard } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { INVITE_DAYS, PASSWORD_MIN } from "@/lib/accounts/policy";
import type { Typed } from "./partner-form";

/** Step 1: the first staff member. */
export async function StaffStep({ values }: { values: Typed }) {
  const [t, words] = await Promise.all([getTranslations("partners.form.staff"), getTranslations("common.actions")]);
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="staffName"
          label={t("name")}
          defaultValue={values?.staffName}
          maxLength={100}
          autoComplete="off"
          required
        />
        <Field
          name="phone"
          type="tel"
          label={t("phone")}
          defaultValue={values?.phone}
          autoComplete="off"
          optional={words("optional")}
        />
        <Field
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          defaultValue={values?.email}
          maxLength={120}
          autoComplete="off"
          autoCapitalize="none"
          required
        />
        <Field
          name="username"
          label={t("username")}
          hint={t("usernameHint")}
          defaultValue={values?.username}
          maxLength={50}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      </div>
      <div className="group/access flex flex-col gap-4">
        <ChoiceGroup name="access" legend={t("access")}>
          <RadioCard
            name="access"
            value="password"
            label={t("byPassword")}
            detail={t("byPasswordText")}
            defaultChecked={values?.access !== "invite"}
          />
          <RadioCard
            name="access"
            value="invite"
            label={t("byInvite")}
            detail={t("byInviteText", { days: INVITE_DAYS })}
            defaultChecked={values?.access === "invite"}
          />
        </ChoiceGroup>
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("passwordHint", { min: PASSWORD_MIN })}
          autoComplete="new-password"
          words={{ show: words("show"), hide: words("hide") }}
          className="max-w-md group-has-[input[value=invite]:checked]/access:hidden"
        />
      </div>
    </div>
  );
}
