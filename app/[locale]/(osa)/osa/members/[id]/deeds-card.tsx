import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { VIEW_MINUTES } from "@/lib/auth/view-policy";
import type { OsaMember } from "@/lib/reporting/osa-members";
import type { FormAction } from "@/lib/shared/form-state";
import { beginAccountViewAction, changeAccountStatusAction, endAccountSessionsAction } from "../actions";

type Deed = {
  key: "view" | "nonaktif" | "ban" | "aktif" | "sessions";
  action: FormAction;
  hidden: Record<string, string>;
  danger?: boolean;
};

/** What OneSmile may do about an account; each with its reason. */
export async function DeedsCard({ member }: { member: OsaMember }) {
  const t = await getTranslations("osa.members.deeds");
  const hidden = { accountId: member.cursor };
  const turn = (to: "aktif" | "nonaktif" | "ban", danger = false): Deed => ({
    key: to,
    action: changeAccountStatusAction,
    hidden: { ...hidden, from: member.status, to },
    danger,
  });
  const deeds: Deed[] = [
    ...(member.isAdmin ? [] : [{ key: "view" as const, action: beginAccountViewAction, hidden }]),
    ...(member.sessions > 0 ? [{ key: "sessions" as const, action: endAccountSessionsAction, hidden }] : []),
    ...(member.status === "aktif" ? [turn("nonaktif")] : [turn("aktif")]),
    ...(member.status === "ban" ? [] : [turn("ban", true)]),
  ];
  return (
    <Card title={t("title")}>
      <ul className="divide-y divide-line">
        {deeds.map((deed) => (
          <li key={deed.key}>
            <Disclosure summary={t(`${deed.key}.do`)}>
              <ActionForm action={deed.action} hidden={deed.hidden} label={t(`${deed.key}.do`)}>
                <div className="flex flex-col gap-3">
                  <p className="text-muted text-sm">{t(`${deed.key}.text`, { minutes: VIEW_MINUTES })}</p>
                  <TextareaField name="reason" label={t("reason")} rows={2} maxLength={300} required />
                  <SubmitButton variant={deed.danger ? "danger" : "secondary"} className="self-start">
                    {t(`${deed.key}.do`)}
                  </SubmitButton>
                </div>
              </ActionForm>
            </Disclosure>
          </li>
        ))}
      </ul>
    </Card>
  );
}
