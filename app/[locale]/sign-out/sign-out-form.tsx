import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutAction } from "./actions";

/** The way out, for menus and side navigation of every surface. */
export async function SignOutForm() {
  const t = await getTranslations("common.nav");
  return (
    <ActionForm action={signOutAction}>
      <SubmitButton variant="ghost" size="sm" block className="justify-start px-3">
        {t("logout")}
      </SubmitButton>
    </ActionForm>
  );
}
