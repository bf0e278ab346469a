import { getTranslations } from "next-intl/server";
import { FocusOnMount } from "@/components/checkout/focus-on-mount";
import { Alert } from "@/components/ui/alert";
import { formatRupiah } from "@/lib/shared/rupiah";

type RefusalNoteProps = { before: number; after: number; isBlocked: boolean };

/** After a click that placed no order: what changed since, or that something is in the way. */
export async function RefusalNote({ before, after, isBlocked }: RefusalNoteProps) {
  const t = await getTranslations("checkout");
  const amounts = { before: formatRupiah(before), after: formatRupiah(after) };
  const text = isBlocked ? t("refused.text") : before === after ? t("changed.again") : t("changed.text", amounts);
  return (
    <FocusOnMount key={crypto.randomUUID()} className="mb-4">
      <Alert tone={isBlocked ? "bad" : "warn"} title={t(isBlocked ? "refused.title" : "changed.title")} live>
        {text}
      </Alert>
    </FocusOnMount>
  );
}
