import { getTranslations } from "next-intl/server";
import { FocusOnMount } from "@/components/checkout/focus-on-mount";
import { Alert } from "@/components/ui/alert";
import type { Change } from "@/lib/checkout/seen";
import { formatRupiah } from "@/lib/shared/rupiah";

type RefusalNoteProps = { changes: Change[]; isBlocked: boolean };

/** After a click that placed no order: what changed since, line by line, or that something is in the way. */
export async function RefusalNote({ changes, isBlocked }: RefusalNoteProps) {
  const t = await getTranslations("checkout");
  const text = isBlocked ? t("refused.text") : changes.length === 0 ? t("changed.again") : t("changed.text");
  const amount = ({ kind }: Change, value: number) => (kind === "qty" ? String(value) : formatRupiah(value));
  return (
    <FocusOnMount key={crypto.randomUUID()} className="mb-4">
      <Alert tone={isBlocked ? "bad" : "warn"} title={t(isBlocked ? "refused.title" : "changed.title")} live>
        {text}
        {changes.length > 0 && (
          <ul className="mt-2 list-disc ps-5">
            {changes.map((change) => (
              <li key={`${change.kind}${change.name}`}>
                {t("changed.line", {
                  what: [t(`changed.kinds.${change.kind}`), change.name].filter(Boolean).join(" "),
                  before: amount(change, change.before),
                  after: amount(change, change.after),
                })}
              </li>
            ))}
          </ul>
        )}
      </Alert>
    </FocusOnMount>
  );
}
