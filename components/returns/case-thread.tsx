import { getTranslations } from "next-intl/server";
import { When } from "@/components/panel/when";
import { ActionForm } from "@/components/ui/action-form";
import { FileField } from "@/components/ui/file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { CaseMedia, CaseMessage } from "@/lib/returns/queries";
import type { Party } from "@/lib/returns/status";
import type { FormAction } from "@/lib/shared/form-state";

type CaseThreadProps = {
  messages: CaseMessage[];
  /** Who reads it: their own words stand at the other side. */
  self: Party;
  /** Left out once the case is closed. */
  write?: { action: FormAction; hidden: Record<string, string> };
};

/** What buyer, store and OneSmile wrote, oldest first, and the place to write. */
export async function CaseThread({ messages, self, write }: CaseThreadProps) {
  const t = await getTranslations("returns");
  return (
    <>
      {messages.length === 0 && <p className="text-muted">{t("detail.noMessages")}</p>}
      <ol className="flex flex-col gap-3">
        {messages.map((message) => (
          <li
            key={message.id}
            className={`max-w-[85%] rounded-lg px-4 py-3 ${message.party === self ? "self-end bg-accent-soft" : "self-start bg-sunken"}`}
          >
            <p className="flex flex-wrap gap-x-3 text-muted text-xs">
              <span className="font-semibold">{t(`party.${message.party}`)}</span>
              <When at={message.at} />
            </p>
            <p className="mt-1 whitespace-pre-line break-words">{message.body}</p>
            <Attachments media={message.media} label={t("message.photo", { party: t(`party.${message.party}`) })} />
          </li>
        ))}
      </ol>
      {write && (
        <ActionForm
          action={write.action}
          hidden={write.hidden}
          label={t("message.label")}
          className="mt-5 flex flex-col gap-3 border-line border-t pt-4"
        >
          <TextareaField name="text" label={t("message.label")} rows={3} maxLength={1000} required />
          <FileField
            name="photos"
            label={t("message.photos")}
            hint={t("open.photosHint")}
            optional={t("open.optional")}
            accept="image/*,video/mp4"
            multiple
          />
          <SubmitButton variant="secondary" className="self-start">
            {t("message.send")}
          </SubmitButton>
        </ActionForm>
      )}
    </>
  );
}

function Attachments({ media, label }: { media: CaseMedia[]; label: string }) {
  if (media.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {media.map(({ url, type, posterUrl }) => (
        <li key={url}>
          {type === "video" ? (
            <video
              src={url}
              poster={posterUrl ?? undefined}
              controls
              preload="none"
              className="h-40 max-w-full rounded-md"
            >
              <track kind="captions" />
            </video>
          ) : (
            <a href={url}>
              <img
                src={url.replace(/\.webp$/, ".w160.webp")}
                alt={label}
                width={80}
                height={80}
                loading="lazy"
                className="size-20 rounded-md object-cover"
              />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
