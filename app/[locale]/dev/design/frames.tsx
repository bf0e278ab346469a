import { getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";

/** The frames take the whole page, so each has its own. */
export async function Frames() {
  const t = await getTranslations("design");
  return (
    <section>
      <h2 className="mb-4 font-bold text-xl">{t("frames")}</h2>
      <ul className="flex flex-wrap gap-6">
        {(["seller", "osa", "account"] as const).map((frame) => (
          <li key={frame}>
            <TextLink href={`/dev/design/${frame}`}>{t(frame)}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
