import { getTranslations } from "next-intl/server";
import { ButtonLink } from "./button-link";
import { ChevronLeftIcon, ChevronRightIcon } from "./icons";

/** Keyset pages know only their neighbours. A missing one leaves no dead button. */
export async function Pagination({ previous, next }: { previous?: string; next?: string }) {
  if (!previous && !next) return null;
  const t = await getTranslations("common.pagination");
  return (
    <nav aria-label={t("label")} className="mt-8 flex items-center justify-center gap-3">
      {previous && (
        <ButtonLink href={previous} variant="secondary" rel="prev">
          <ChevronLeftIcon size={18} />
          {t("previous")}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next} variant="secondary" rel="next">
          {t("next")}
          <ChevronRightIcon size={18} />
        </ButtonLink>
      )}
    </nav>
  );
}
