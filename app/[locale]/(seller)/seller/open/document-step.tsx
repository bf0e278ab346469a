import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/platform/routes";
import type { StoreDocument } from "@/lib/stores/opening-queries";
import { DocumentForms } from "../document-forms";

type DocumentStepProps = { documents: StoreDocument[]; asked: Record<string, string | string[] | undefined> };

export async function DocumentStep({ documents, asked }: DocumentStepProps) {
  const [t, words] = await Promise.all([getTranslations("storefront.open"), getTranslations("common.actions")]);
  const isReady = documents.some(({ kind }) => kind === "ktp");
  return (
    <div className="flex flex-col gap-5">
      <DocumentForms documents={documents} next={routes.openStore("documents")} asked={asked} />
      {isReady ? (
        <ButtonLink href={routes.openStore("review")} block>
          {words("continue")}
        </ButtonLink>
      ) : (
        <p className="text-muted text-sm">{t("ktpFirst")}</p>
      )}
      <TextLink href={routes.openStore("bank")}>{words("back")}</TextLink>
    </div>
  );
}
