import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { diffOf } from "@/lib/reporting/audit-diff";

/** What was, and what is: a line for each thing that differs. */
export async function AuditChange({ before, after }: { before: unknown; after: unknown }) {
  const t = await getTranslations("osa.audit");
  const lines = diffOf(before, after);
  if (lines.length === 0) return "–";
  return (
    <Disclosure
      summary={<span className="text-accent">{t("changes", { count: lines.length })}</span>}
      className="min-w-56 text-start"
    >
      <dl className="flex flex-col gap-2 text-xs">
        {lines.map(({ name, before: was, after: is }) => (
          <div key={name}>
            <dt className="text-muted">
              <code>{name}</code>
            </dt>
            <dd className="break-words">
              {was !== undefined && <del className="text-bad">{was}</del>}
              {was !== undefined && is !== undefined && " → "}
              {is !== undefined && <ins className="text-ok no-underline">{is}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
