import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listPartnerDrafts } from "@/lib/stores/partner-queries";
import { dropPartnerDraftAction } from "./actions";

type Draft = Awaited<ReturnType<typeof listPartnerDrafts>>[number];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("title") };
}

export default async function Partners() {
  const osa = await requireOsa("partner", routes.osa("partners"));
  const [t, words, drafts] = await Promise.all([
    getTranslations("partners"),
    getTranslations("common.actions"),
    listPartnerDrafts(osa),
  ]);
  const columns: Column<Draft>[] = [
    {
      key: "store",
      label: t("draft.store"),
      cell: (row) => (
        <TextLink href={`${routes.osa("partners", "new")}?draft=${row.registrationKey}`}>
          {row.storeName || t("draft.nameless")}
        </TextLink>
      ),
    },
    { key: "staff", label: t("draft.staff"), cell: (row) => row.staffName || "–" },
    { key: "at", label: t("draft.at"), cell: (row) => <When at={row.updatedAt} /> },
    {
      key: "drop",
      label: t("draft.drop"),
      hideLabel: true,
      cell: (row) => (
        <ActionForm
          action={dropPartnerDraftAction}
          hidden={{ registrationKey: row.registrationKey }}
          label={t("draft.dropOf", { name: row.storeName || t("draft.nameless") })}
        >
          <SubmitButton variant="secondary" size="sm">
            {words("delete")}
          </SubmitButton>
        </ActionForm>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t("title")}
        text={t("text")}
        actions={
          <>
            <ButtonLink href={routes.osa("partners", "import")} variant="secondary">
              {t("import.title")}
            </ButtonLink>
            <ButtonLink href={routes.osa("partners", "new")}>{t("new.title")}</ButtonLink>
          </>
        }
      />
      <Section title={t("draft.title")}>
        <Table
          caption={t("draft.title")}
          columns={columns}
          rows={drafts}
          rowKey={(row) => row.registrationKey}
          empty={<EmptyState drawing="note" title={t("draft.none")} text={t("draft.noneText")} />}
        />
      </Section>
    </>
  );
}
