import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireSeller } from "@/lib/auth/session";
import { routes } from "@/lib/platform/routes";
import { formatInstant } from "@/lib/shared/jakarta-time";
import { mayManageStaff } from "@/lib/stores/policy";
import { staffRoles } from "@/lib/stores/schemas";
import { listInvitations, listStaff } from "@/lib/stores/staff-queries";
import { inviteStaffAction, revokeInvitationAction } from "./actions";
import { StaffMember } from "./staff-member";

type StaffProps = {
  params: Promise<{ store: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const deeds = ["invited", "revoked", "changed", "removed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("storefront.staff"))("title") };
}

export default async function StoreStaffPage({ params, searchParams }: StaffProps) {
  const { store } = await params;
  const seller = await requireSeller(store, routes.sellerStore(store, "staff"));
  if (!mayManageStaff(seller)) forbidden();
  const [t, roles, locale, asked, staff, invitations] = await Promise.all([
    getTranslations("storefront.staff"),
    getTranslations("seller.index.role"),
    getLocale(),
    searchParams,
    listStaff(seller),
    listInvitations(seller),
  ]);
  const done = deeds.find((deed) => deed === asked.done);
  const hidden = { _store: seller.storeSlug };
  return (
    <>
      <PageHeader title={t("title")} text={t("text")} />
      {done && (
        <div className="mb-4 max-w-2xl" role="status">
          <Alert tone="ok">{t(`done.${done}`)}</Alert>
        </div>
      )}
      <div className="flex max-w-2xl flex-col gap-4">
        <Card title={t("people")}>
          <ul className="divide-y divide-line">
            {staff.map((member) => (
              <StaffMember key={member.id} member={member} isSelf={member.userId === seller.userId} hidden={hidden} />
            ))}
          </ul>
        </Card>
        {invitations.length > 0 && (
          <Card title={t("invitations")}>
            <ul className="divide-y divide-line">
              {invitations.map(({ id, email, role, expiresAt }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0">
                  <span className="min-w-0">
                    <span className="block break-all font-semibold">{email}</span>
                    <span className="text-muted text-sm">
                      {roles(role)} · {t("until", { at: formatInstant(expiresAt, locale) })}
                    </span>
                  </span>
                  <ActionForm
                    action={revokeInvitationAction}
                    hidden={{ ...hidden, invitationId: id }}
                    label={t("revokeOf", { email })}
                    summary="bottom"
                  >
                    <SubmitButton variant="ghost" size="sm">
                      {t("revoke")}
                    </SubmitButton>
                  </ActionForm>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Card title={t("invite")}>
          <p className="mb-4 text-muted text-sm">{t("inviteText")}</p>
          <ActionForm action={inviteStaffAction} hidden={hidden} label={t("invite")} className="flex flex-col gap-4">
            <Field type="email" name="email" label={t("email")} autoComplete="off" maxLength={120} required />
            <SelectField name="role" label={t("role")} defaultValue="gudang">
              {staffRoles.map((role) => (
                <option key={role} value={role}>
                  {roles(role)}
                </option>
              ))}
            </SelectField>
            <SubmitButton className="self-start">{t("send")}</SubmitButton>
          </ActionForm>
          <dl className="mt-5 grid gap-2 border-line border-t pt-4 text-sm">
            {staffRoles.map((role) => (
              <div key={role}>
                <dt className="font-semibold">{roles(role)}</dt>
                <dd className="text-muted">{t(`means.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      </div>
    </>
  );
}
