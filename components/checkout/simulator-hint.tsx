import { getTranslations } from "next-intl/server";
import { ExternalLinkIcon } from "@/components/ui/icons";

/** Only where the gateway is the simulator: lets who tries the shop play the bank as well. */
export async function SimulatorHint({ href }: { href: string }) {
  const t = await getTranslations("checkout.payment");
  return (
    <aside aria-label={t("simulator")} className="rounded-lg border border-line-strong border-dashed px-4 py-3 text-sm">
      <p className="font-semibold">{t("simulator")}</p>
      <p className="text-muted">{t("simulatorText")}</p>
      <a
        href={href}
        target="_blank"
        rel="noreferrer"
        className="mt-1 inline-flex items-center gap-1.5 py-1 font-medium text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {t("simulatorOpen")}
        <ExternalLinkIcon size={16} />
      </a>
    </aside>
  );
}
