import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { staffRoles } from "@/lib/stores/schemas";
import type { listStaff } from "@/lib/stores/staff-queries";
import { changeRoleAction, removeStaffAction } from "./actions";

type StaffMemberProps = {
  member: Awaited<ReturnType<typeof listStaff>>[number];
  isSelf: boolean;
  hidden: Record<string, string>;
};

/** One person of the store, what they may do, and the way out. */
export async function StaffMember({ member, isSelf, hidden }: StaffMemberProps) {
  const [t, roles, words] = await Promise.all([
    getTranslations("storefront.staff"),
    getTranslations("seller.index.role"),
    getTranslations("common.actions"),
  ]);
  const own = { ...hidden, staffId: member.id };
  return (
    <li className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0">
      <Avatar name={member.name} size={40} />
      <span className="min-w-0 grow basis-40">
        <span className="flex flex-wrap items-center gap-2 font-semibold">
          {member.name}
          {isSelf && <Badge>{t("you")}</Badge>}
          {member.status !== "aktif" && <Badge tone="warn">{t("inactive")}</Badge>}
        </span>
        <span className="block break-all text-muted text-sm">
          {member.email} · {roles(member.role)}
        </span>
      </span>
      <Dialog trigger={t("manage")} title={member.name} closeLabel={words("close")} size="sm" variant="secondary">
        <ActionForm action={changeRoleAction} hidden={own} label={t("role")} className="flex flex-col gap-4">
          <SelectField name="role" label={t("role")} defaultValue={member.role}>
            {staffRoles.map((role) => (
              <option key={role} value={role}>
                {roles(role)}
              </option>
            ))}
          </SelectField>
          <SubmitButton block>{t("changeRole")}</SubmitButton>
        </ActionForm>
        <ActionForm
          action={removeStaffAction}
          hidden={own}
          label={t("remove")}
          className="mt-4 border-line border-t pt-4"
        >
          <SubmitButton variant="danger" block>
            {isSelf ? t("leave") : t("remove")}
          </SubmitButton>
        </ActionForm>
      </Dialog>
    </li>
  );
}
