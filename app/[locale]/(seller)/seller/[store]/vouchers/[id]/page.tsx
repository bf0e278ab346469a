import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readManagedVoucher } from "@/lib/reporting/voucher-lists";
import { mayManageVouchers } from "@/lib/vouchers/policy";
import { switchVoucherAction } from "../actions";
import { phaseTones } from "../phase-tones";
import { VoucherForm } from "./voucher-form";
import { VoucherUse } from "./voucher-use";

type VoucherProps = {
  params: Promise<{ store: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const deeds = ["saved", "nonaktif", "aktif"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.vouchers"))("one") };
}

export default async function StoreVoucher({ params, searchParams }: VoucherProps) {
  const { store, id } = await params;
  const seller = await requireSeller(store, routes.sellerVoucher(store, id));
  if (!mayManageVouchers(seller)) forbidden();
  const isNew = id === "new";
  const [t, asked, voucher] = await Promise.all([
    getTranslations("storefront.vouchers"),
    searchParams,
    isNew ? null : readManagedVoucher(seller, id),
  ]);
  if (!isNew && !voucher) notFound();
  const done = deeds.find((deed) => deed === asked.done);
  const list = routes.sellerStore(seller.storeSlug, "vouchers");
  const to = voucher?.status === "aktif" ? "nonaktif" : "aktif";
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: list }, { label: voucher?.name ?? t("new") }]} />
      <PageHeader
        title={voucher?.name ?? t("new")}
        text={voucher?.code}
        actions={voucher && <Badge tone={phaseTones[voucher.phase]}>{t(`phases.${voucher.phase}`)}</Badge>}
      />
      {done && (
        <div className="mb-4" role="status">
          <Alert tone="ok">{t(`done.${done}`)}</Alert>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={t("terms")}>
          <VoucherForm seller={seller} voucher={voucher} />
        </Card>
        {voucher && (
          <div className="flex min-w-0 flex-col gap-4">
            <VoucherUse seller={seller} voucher={voucher} />
            {voucher.phase !== "berakhir" && (
              <ActionForm
                action={switchVoucherAction}
                hidden={{ _store: seller.storeSlug, voucherId: voucher.id, to }}
                label={t(`switch.${to}`)}
                summary="bottom"
              >
                <SubmitButton variant={to === "nonaktif" ? "danger" : "secondary"} block>
                  {t(`switch.${to}`)}
                </SubmitButton>
                <p className="mt-2 text-muted text-sm">{t(`switchText.${to}`)}</p>
              </ActionForm>
            )}
          </div>
        )}
      </div>
    </>
  );
}
