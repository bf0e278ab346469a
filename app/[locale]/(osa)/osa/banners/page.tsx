import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MasterSwitch } from "@/components/panel/master-switch";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { listBanners } from "@/lib/banners/queries";
import { renditionUrl } from "@/lib/platform/image-sources";
import { routes } from "@/lib/platform/routes";
import { removeBannerAction } from "./actions";
import { BannerForm } from "./banner-form";

type BannersProps = { searchParams: Promise<{ id?: string | string[]; done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.banners"))("title") };
}

export default async function OsaBanners({ searchParams }: BannersProps) {
  const path = routes.osa("banners");
  const osa = await requireOsa("katalog", path);
  const [t, rows, { id, done }] = await Promise.all([getTranslations("osa.banners"), listBanners(osa), searchParams]);
  const chosen = rows.find((row) => row.id === id);
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} actions={chosen && <TextLink href={path}>{t("new")}</TextLink>} />
      <div className="flex flex-col gap-6">
        {(done === "saved" || done === "removed") && <Alert tone="ok">{t(`done.${done}`)}</Alert>}
        <BannerForm key={chosen?.id ?? "new"} banner={chosen} />
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={(row) => row.id}
          empty={<EmptyState drawing="note" title={t("none")} />}
          columns={[
            {
              key: "title",
              label: t("name"),
              cell: (row) => (
                <>
                  <img
                    src={renditionUrl(row.image, 320)}
                    alt=""
                    width={180}
                    height={60}
                    className="mb-1 aspect-3/1 w-45 rounded-md bg-sunken object-cover"
                  />
                  <TextLink href={`${path}?id=${row.id}`}>{row.title}</TextLink>
                </>
              ),
            },
            { key: "link", label: t("link"), cell: (row) => <span className="break-all">{row.href}</span> },
            { key: "position", label: t("position"), end: true, cell: (row) => row.position },
            { key: "start", label: t("start"), cell: (row) => <When at={row.startsAt.toISOString()} /> },
            {
              key: "end",
              label: t("end"),
              cell: (row) => (row.endsAt ? <When at={row.endsAt.toISOString()} /> : "–"),
            },
            { key: "status", label: t("status"), cell: (row) => <MasterSwitch status={row.status} /> },
            {
              key: "remove",
              label: t("remove"),
              hideLabel: true,
              cell: (row) => (
                <ActionForm
                  action={removeBannerAction}
                  hidden={{ bannerId: row.id }}
                  label={t("removeOf", { name: row.title })}
                >
                  <SubmitButton size="sm" variant="danger">
                    {t("remove")}
                  </SubmitButton>
                </ActionForm>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
