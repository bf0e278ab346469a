import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { ListSearch } from "@/components/panel/list-search";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { now } from "@/lib/platform/clock";
import { routes } from "@/lib/platform/routes";
import { findPlatformVoucher, listPlatformVouchers } from "@/lib/reporting/platform-vouchers";
import { listQuery } from "@/lib/reporting/schemas";
import { voucherPhase } from "@/lib/vouchers/policy";
import { switchPlatformVoucherAction } from "./actions";
import { draftOf } from "./draft";
import { Simulated } from "./simulated";
import { VoucherForm } from "./voucher-form";

type VouchersProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.vouchers"))("title") };
}

/** Vouchers that OneSmile pays for, each reckoned before it is given. */
export default async function OsaVouchers({ searchParams }: VouchersProps) {
  const path = routes.osa("vouchers");
  const osa = await requireOsa("keuangan", path);
  const params = await searchParams;
  const query = listQuery.parse(params);
  const [t, list, page, chosen] = await Promise.all([
    getTranslations("osa.vouchers"),
    getTranslations("osa.list"),
    listPlatformVouchers(osa, query),
    typeof params.id === "string" ? findPlatformVoucher(osa, params.id) : null,
  ]);
  const draft = draftOf(params, chosen);
  const at = now();
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} actions={chosen && <TextLink href={path}>{t("new")}</TextLink>} />
      <div className="flex flex-col gap-6">
        {params.done && <Alert tone="ok">{t("saved")}</Alert>}
        <Simulated osa={osa} params={params} at={at} />
        <VoucherForm key={JSON.stringify(draft)} draft={draft} />
        <div>
          <ListSearch
            path={path}
            fields={[{ name: "q", label: list("search"), value: query.q, placeholder: t("hint") }]}
          />
          <KeysetList
            caption={t("title")}
            page={page}
            path={path}
            asked={{ q: query.q }}
            empty={{ title: t("none") }}
            columns={[
              {
                key: "code",
                label: t("code"),
                cell: (row) => <TextLink href={`${path}?id=${row.cursor}`}>{row.code}</TextLink>,
              },
              { key: "name", label: t("name"), cell: (row) => row.name },
              {
                key: "worth",
                label: t("worth"),
                cell: (row) =>
                  row.type === "persen" ? t("percent", { value: row.value }) : <Money amountRupiah={row.value} />,
              },
              {
                key: "used",
                label: t("used"),
                end: true,
                cell: (row) => (row.quota === null ? row.usedCount : `${row.usedCount} / ${row.quota}`),
              },
              { key: "end", label: t("end"), cell: (row) => <When at={row.endDate} /> },
              {
                key: "phase",
                label: t("phase"),
                cell: (row) => {
                  const period = { startDate: new Date(row.startDate), endDate: new Date(row.endDate) };
                  return t(`phases.${voucherPhase({ ...row, ...period }, at)}`);
                },
              },
              {
                key: "switch",
                label: t("switch"),
                hideLabel: true,
                cell: (row) => (
                  <ActionForm
                    action={switchPlatformVoucherAction}
                    hidden={{ voucherId: row.cursor, to: row.status === "aktif" ? "nonaktif" : "aktif" }}
                    label={t(row.status === "aktif" ? "stopOf" : "resumeOf", { code: row.code })}
                  >
                    <SubmitButton size="sm" variant="secondary">
                      {t(row.status === "aktif" ? "stop" : "resume")}
                    </SubmitButton>
                  </ActionForm>
                ),
              },
            ]}
          />
        </div>
      </div>
    </>
  );
}
