import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { requireOsa } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listQuery } from "@/lib/reporting/schemas";
import { AttemptList } from "./attempt-list";
import { InboxList } from "./inbox-list";
import { PaymentViews } from "./views";

type PaymentsProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("osa.payments"))("title") };
}

export default async function OsaPayments({ searchParams }: PaymentsProps) {
  const path = routes.osa("payments");
  const osa = await requireOsa("keuangan", path);
  const query = listQuery.parse(await searchParams);
  const t = await getTranslations("osa.payments");
  const inbox = query.view === "inbox";
  const view = !inbox
    ? "attempts"
    : query.state === "ditinjau"
      ? "review"
      : query.state === "yatim"
        ? "orphans"
        : "inbox";
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <PaymentViews current={view} />
      {inbox ? <InboxList osa={osa} path={path} query={query} /> : <AttemptList osa={osa} path={path} query={query} />}
    </>
  );
}
