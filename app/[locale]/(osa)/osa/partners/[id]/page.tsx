import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { readPartner } from "@/lib/stores/partner-queries";

type PartnerProps = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partners"))("made.title") };
}

/** What a registration made, table by table, as the document lists them. */
export default async function Partner({ params, searchParams }: PartnerProps) {
  const { id } = await params;
  const osa = await requireOsa("partner", routes.osa("partners", id));
  const [one, { done }, locale] = await Promise.all([readPartner(osa, id), searchParams, getLocale()]);
  if (!one) notFound();
  const [t, form] = await Promise.all([getTranslations("partners.made"), getTranslations("partners.form")]);
  return (
    <>
      <Breadcrumb items={[{ label: t("partners"), href: routes.osa("partners") }, { label: one.name }]} />
      <PageHeader
        title={one.name}
        text={t("text")}
        actions={
          <>
            <ButtonLink href={routes.osa("partners", "new")} variant="secondary">
              {t("another")}
            </ButtonLink>
            <ButtonLink href={routes.osa("stores", one.id)}>{t("open")}</ButtonLink>
          </>
        }
      />
      {done && (
        <div className="mb-4" role="status">
          <Alert tone="ok" title={t("done", { name: one.name })}>
            {t("doneText")}
          </Alert>
        </div>
      )}
      <div className="grid gap-4 lg:grid-cols-2">
        {one.staff.slice(0, 1).map((staff) => (
          <Card key={staff.userId} title={`1. ${form("staff.title")}`}>
            <Facts
              items={[
                { label: form("staff.name"), value: staff.name },
                { label: form("staff.email"), value: staff.email },
                { label: form("staff.username"), value: staff.username },
                { label: form("staff.phone"), value: staff.phone },
                { label: form("store.organization"), value: staff.organization },
                {
                  label: form("staff.password"),
                  value: t(staff.mustChange ? "mustChange" : staff.invited ? "invited" : "chosen"),
                },
              ]}
            />
          </Card>
        ))}
        <Card title={`2. ${form("store.title")}`}>
          <Facts
            items={[
              { label: form("store.name"), value: one.name },
              { label: form("store.code"), value: <span className="tabular">{one.code}</span> },
              {
                label: form("store.slug"),
                value: <TextLink href={routes.store(one.slug)}>{`/stores/${one.slug}`}</TextLink>,
              },
              { label: form("store.city"), value: one.cityName },
              { label: form("store.address"), value: one.address },
              { label: form("store.type"), value: form(`store.typeName.${one.storeType}`) },
              { label: form("store.bank"), value: [one.bank, one.bankAccountNumber].filter(Boolean).join(" · ") },
              { label: form("store.percentage"), value: `${one.percentage} %` },
              { label: form("store.bearer"), value: form(`store.bearerName.${one.feeBearer}`) },
              {
                label: t("contract"),
                value: t("contractOf", { version: one.tncVersion, at: formatInstant(one.tncDate, locale) }),
              },
            ]}
          />
        </Card>
        <Card title={`3. ${form("link.title")}`}>
          <ul className="list-disc ps-5">
            {one.staff.map((staff) => (
              <li key={staff.userId}>{t("linkOf", { staff: staff.name, store: one.name })}</li>
            ))}
          </ul>
        </Card>
        <Card title={`4. ${form("hours.title")}`}>
          {one.hours.length === 0 ? (
            <p className="text-muted">{t("noHours")}</p>
          ) : (
            <ul className="tabular">
              {one.hours.map(({ day, open, close }) => (
                <li key={`${day}${open}`}>
                  {form(`hours.day.d${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)} {open}–{close}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={`5. ${form("socials.title")}`}>
          {one.socials.length === 0 ? (
            <p className="text-muted">{t("noSocials")}</p>
          ) : (
            <ul>
              {one.socials.map(({ platform, username }) => (
                <li key={platform} className="break-all">
                  {form(`socials.platform.${platform}`)}: {username}
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
