import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import type { VerificationState } from "@/lib/stores/opening-queries";

type VerificationNoteProps = { slug: string; state: VerificationState };

/** Whether the store sells, and if not, why and what to do about it; nothing where all is well. */
export async function VerificationNote({ slug, state }: VerificationNoteProps) {
  const [t, locale] = await Promise.all([getTranslations("storefront.verification"), getLocale()]);
  const link = <TextLink href={routes.sellerStore(slug, "verification")}>{t("open")}</TextLink>;
  if (state.status === "ditangguhkan") {
    return (
      <Alert tone="bad" title={t("suspended")}>
        {state.reason ?? t("suspendedText")}
      </Alert>
    );
  }
  if (state.verification === "verif") return null;
  if (state.verification === "proses") {
    return (
      <Alert tone="info" title={t("proses")} action={link}>
        {t("prosesText", { at: state.at ? formatInstant(state.at, locale) : "" })}
      </Alert>
    );
  }
  const refused = state.verification === "ditolak";
  return (
    <Alert tone="warn" title={t(refused ? "ditolak" : "belum")} action={link}>
      {refused ? (state.reason ?? t("ditolakText")) : t("belumText")}
    </Alert>
  );
}
