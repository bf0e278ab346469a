import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { PhotoField } from "@/components/ui/photo-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { MOST_CHAT_PHOTOS } from "@/lib/chat/policy";
import type { FormAction } from "@/lib/shared/form-state";
import { SendingMessage } from "./sending-message";

type MessageFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  /** Changes when something was sent, so that the form begins anew. */
  round: string;
  /** What the message will be about. */
  about?: string;
  store?: string;
};

export async function MessageForm({ action, hidden, round, about, store }: MessageFormProps) {
  const t = await getTranslations("chat");
  return (
    <ActionForm key={round} action={action} hidden={hidden} label={t("write")} className="mt-4 flex flex-col gap-3">
      <SendingMessage label={t("sending")} />
      {about && <p className="wrap-anywhere rounded-md bg-sunken px-3 py-2 text-sm">{t("willBeAbout", { about })}</p>}
      <TextareaField name="message" label={t("message")} placeholder={t("placeholder")} rows={3} maxLength={2000} />
      <PhotoField most={MOST_CHAT_PHOTOS} store={store} />
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
