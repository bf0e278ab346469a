import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KeysetList } from "@/components/panel/keyset-list";
import { listAddress } from "@/components/panel/list-address";
import { When } from "@/components/panel/when";
import { ChipLink } from "@/components/ui/chip-link";
import { PageHeader } from "@/components/ui/page-header";
import type { Column } from "@/components/ui/table";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { listQuery } from "@/lib/reporting/schemas";
import { type ActivityRow, listActivity } from "@/lib/reporting/store-activity";
import { maySeeActivity } from "@/lib/stores/policy";
import { listStaff } from "@/lib/stores/staff-queries";
import { activityWords } from "./words";

type ActivityProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.activity"))("title") };
}

export default async function StoreActivityPage({ params, searchParams }: ActivityProps) {
  const { store } = await params;
  const path = routes.sellerStore(store, "activity");
  const seller = await requireSeller(store, path);
  if (!maySeeActivity(seller)) forbidden();
  const { actor, after, before } = listQuery.parse(await searchParams);
  const [t, words, staff, page] = await Promise.all([
    getTranslations("storefront.activity"),
    activityWords(),
    listStaff(seller),
    listActivity(seller, { actor, after, before }),
  ]);
  const columns: Column<ActivityRow>[] = [
    {
      key: "what",
      label: t("what"),
      cell: (row) => (
        <>
          {words.deed(row.action)}
          {words.details(row) && (
            <span className="block break-words font-normal text-muted text-xs">{words.details(row)}</span>
          )}
        </>
      ),
    },
    { key: "who", label: t("who"), cell: (row) => row.who ?? t(`by.${row.by}`) },
    { key: "when", label: t("when"), cell: (row) => <When at={row.at} /> },
  ];
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      <div className="mb-4 flex flex-wrap gap-2">
        <ChipLink href={path} chosen={!actor}>
          {t("everybody")}
        </ChipLink>
        {staff.map(({ userId, name }) => (
          <ChipLink key={userId} href={listAddress(path, { actor: userId })} chosen={actor === userId}>
            {name}
          </ChipLink>
        ))}
      </div>
      <KeysetList
        caption={t("title")}
        columns={columns}
        page={page}
        path={path}
        asked={{ actor }}
        empty={{ title: t("empty"), text: t("emptyText") }}
      />
    </>
  );
}
