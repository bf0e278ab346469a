import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { textOf } from "@/lib/platform/words";
import type { StoreDocument } from "@/lib/stores/opening-queries";
import { documentKinds } from "@/lib/stores/schemas";

type DocumentFormsProps = {
  documents: StoreDocument[];
  /** The page to come back to, with what was done or what went wrong in its address. */
  next: string;
  store?: string;
  asked: Record<string, string | string[] | undefined>;
};

/** One plain form a document: it works on every telephone, and each picture is kept at once. */
export async function DocumentForms({ documents, next, store, asked }: DocumentFormsProps) {
  const [t, words, locale] = await Promise.all([
    getTranslations("storefront.documents"),
    getTranslations("common.actions"),
    getLocale(),
  ]);
  const problem = typeof asked.problem === "string" && /^[a-z_]{1,40}$/.test(asked.problem) ? asked.problem : null;
  const done = documentKinds.find((kind) => kind === asked.done);
  const trouble = problem && (textOf(locale, `errors.${problem}`, { megabytes: 10, minutes: 60 }) ?? t("failed"));
  return (
    <div className="flex flex-col gap-5">
      {trouble && (
        <Alert tone="bad" live>
          {trouble}
        </Alert>
      )}
      {done && (
        <div role="status">
          <Alert tone="ok">{t("kept", { kind: t(`kinds.${done}`) })}</Alert>
        </div>
      )}
      <p className="text-muted text-sm">{t("private")}</p>
      {documentKinds.map((kind) => {
        const kept = documents.find((document) => document.kind === kind);
        return (
          <form
            key={kind}
            method="post"
            action="/api/store-documents"
            encType="multipart/form-data"
            className="flex flex-col gap-2 border-line border-t pt-4"
          >
            <input type="hidden" name="_locale" value={locale} />
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="next" value={next} />
            {store && <input type="hidden" name="store" value={store} />}
            <FileField
              name="file"
              accept="image/*"
              label={
                <span className="inline-flex flex-wrap items-center gap-2">
                  {t(`kinds.${kind}`)}
                  {kept && <Badge tone="ok">{t("there")}</Badge>}
                </span>
              }
              hint={t(`hints.${kind}`)}
              optional={kind === "ktp" ? undefined : words("optional")}
              required
            />
            <span className="flex flex-wrap items-center gap-3">
              <Button type="submit" variant="secondary" size="sm">
                {kept ? t("replace") : t("send")}
              </Button>
              {kept && (
                <a href={`/api/store-documents/${kept.id}`} className="font-medium text-accent text-sm underline">
                  {t("look")} <span className="sr-only">{t(`kinds.${kind}`)}</span>
                </a>
              )}
            </span>
          </form>
        );
      })}
    </div>
  );
}
