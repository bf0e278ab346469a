import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OsaStore } from "@/lib/reporting/osa-stores";
import { listStoreDocuments } from "@/lib/stores/opening-queries";
import { decideVerificationAction } from "../actions";

/** What the applicant sent in, and the decision about it. */
export async function VerifyCard({ store }: { store: OsaStore }) {
  const [t, documents] = await Promise.all([getTranslations("osa.stores.verify"), listStoreDocuments(store.id)]);
  return (
    <Card title={t("title")}>
      {store.verification === "proses" && <p className="mb-3">{t("waiting")}</p>}
      <h3 className="font-semibold">{t("documents")}</h3>
      {documents.length === 0 && <p className="text-muted">{t("documentsNone")}</p>}
      <ul className="mb-4 divide-y divide-line">
        {documents.map((document) => (
          <li key={document.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>
              {t(`kind.${document.kind}`)} <When at={document.at.toISOString()} className="text-muted" />
            </span>
            <a
              href={`/api/store-documents/${document.id}`}
              target="_blank"
              rel="noreferrer"
              className="text-accent underline"
              aria-label={`${t("open")} ${t(`kind.${document.kind}`)}`}
            >
              {t("open")}
            </a>
          </li>
        ))}
      </ul>
      {store.verification === "proses" && (
        <ActionForm action={decideVerificationAction} hidden={{ storeId: store.id }} className="flex flex-col gap-3">
          <Field name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={300} autoComplete="off" />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="decision" value="approve">
              {t("approve")}
            </SubmitButton>
            <SubmitButton name="decision" value="reject" variant="secondary">
              {t("reject")}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
