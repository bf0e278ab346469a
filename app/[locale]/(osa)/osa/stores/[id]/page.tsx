import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { When } from "@/components/panel/when";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Money } from "@/components/ui/price";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { readStoreDetail } from "@/lib/reporting/osa-stores";
import { StoreStatus, StoreVerification } from "../store-badges";
import { StoreDecision } from "../store-decision";
import { FeeCard } from "./fee-card";
import { TermsCard } from "./terms-card";
import { VerifyCard } from "./verify-card";

type StoreProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.stores"))("title") };
}

export default async function OsaStorePage({ params }: StoreProps) {
  const { id } = await params;
  const osa = await requireOsa("partner", routes.osa("stores", id));
  const one = (await readStoreDetail(osa, id)) ?? notFound();
  const [t, detail] = await Promise.all([getTranslations("osa.stores"), getTranslations("osa.stores.detail")]);
  return (
    <>
      <Breadcrumb items={[{ label: t("title"), href: routes.osa("stores") }, { label: one.name }]} />
      <PageHeader
        title={one.name}
        text={
          <span className="flex flex-wrap items-center gap-2">
            <span className="tabular">{one.code}</span>
            <StoreStatus status={one.status} />
            <StoreVerification verification={one.verification} />
          </span>
        }
        actions={<StoreDecision store={one} />}
      />
      <div className="gap-4 *:mb-4 *:break-inside-avoid lg:columns-2">
        {(one.verification === "proses" || one.verification === "ditolak") && <VerifyCard store={one} />}
        <Card title={detail("facts")}>
          <Facts
            items={[
              { label: t("type"), value: t(`typeName.${one.storeType}`) },
              { label: t("city"), value: one.city },
              { label: detail("address"), value: one.address },
              {
                label: detail("owner"),
                value: (
                  <TextLink href={routes.osa("members", one.ownerId)}>{`${one.owner} · ${one.ownerEmail}`}</TextLink>
                ),
              },
              { label: detail("phone"), value: one.ownerPhone },
              { label: detail("bank"), value: [one.bank, one.accountNumber].filter(Boolean).join(" · ") },
              {
                label: detail("minimum"),
                value: (
                  <>
                    {detail("minimumOf", { items: one.minimalProduct })} · <Money amountRupiah={one.minimalPrice} />
                  </>
                ),
              },
              {
                label: detail("contract"),
                value: (
                  <>
                    {detail("contractOf", { version: one.contractVersion })} · <When at={one.contractAt} />
                  </>
                ),
              },
              { label: detail("opened"), value: <When at={one.createdAt} /> },
              { label: detail("orders"), value: detail("ordersOf", one.orders) },
              { label: detail("sold"), value: <Money amountRupiah={one.orders.sold} /> },
              { label: t("saldo"), value: <Money amountRupiah={one.saldo} /> },
              { label: t("held"), value: <Money amountRupiah={one.saldoHeld} /> },
              { label: t("products"), value: one.products },
            ]}
          />
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            <TextLink href={routes.store(one.slug)}>{detail("public")}</TextLink>
            <TextLink href={`${routes.osa("orders")}?q=${encodeURIComponent(one.name)}`}>{detail("all")}</TextLink>
          </p>
        </Card>
        <FeeCard store={one} adminId={osa.userId} />
        <TermsCard store={one} />
        <Card title={detail("staff")}>
          <ul className="divide-y divide-line">
            {one.staff.map((staff) => (
              <li key={staff.userId} className="flex flex-wrap justify-between gap-x-4 py-2">
                <TextLink href={routes.osa("members", staff.userId)}>{staff.name}</TextLink>
                <span className="text-muted">
                  {staff.email} · {detail(`role.${staff.role}`)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={detail("history")}>
          {one.history.length === 0 && <p className="text-muted">{detail("historyNone")}</p>}
          <ul className="divide-y divide-line">
            {one.history.map((entry) => (
              <li key={entry.id} className="py-2">
                <code className="text-xs">{entry.action}</code> <span>{detail("by", { name: entry.by })}</span>{" "}
                <When at={entry.at} className="text-muted" />
                {entry.reason && <span className="block text-muted">{entry.reason}</span>}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}
