import { getTranslations } from "next-intl/server";
import { SwitchField } from "@/components/panel/master-switch";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Banner } from "@/lib/banners/queries";
import { now } from "@/lib/platform/clock";
import { formatStamp } from "@/lib/shared/jakarta-time";
import { saveBannerAction } from "./actions";

/** As a field for a moment wants it, on Jakarta's clock. */
const moment = (at: Date) => formatStamp(at).slice(0, 16).replace(" ", "T");

export async function BannerForm({ banner }: { banner?: Banner }) {
  const t = await getTranslations("osa.banners");
  return (
    <Card title={banner?.title ?? t("new")}>
      <ActionForm
        action={saveBannerAction}
        hidden={banner ? { bannerId: banner.id } : {}}
        className="grid items-start gap-4 sm:grid-cols-2"
      >
        <Field name="title" label={t("name")} defaultValue={banner?.title} maxLength={80} required />
        <Field name="titleEn" label={t("nameEn")} defaultValue={banner?.titleEn} maxLength={80} required />
        <FileField
          name="picture"
          label={t("picture")}
          hint={t(banner ? "pictureKeep" : "pictureHint")}
          accept="image/*"
          required={!banner}
        />
        <Field
          name="link"
          label={t("link")}
          hint={t("linkHint")}
          defaultValue={banner?.href}
          maxLength={250}
          autoCapitalize="none"
          required
        />
        <Field
          name="startsAt"
          type="datetime-local"
          label={t("startWib")}
          defaultValue={moment(banner?.startsAt ?? now())}
          required
        />
        <Field
          name="endsAt"
          type="datetime-local"
          label={t("endWib")}
          hint={t("endHint")}
          defaultValue={banner?.endsAt ? moment(banner.endsAt) : undefined}
        />
        <Field
          name="position"
          label={t("position")}
          defaultValue={banner?.position ?? 0}
          inputMode="numeric"
          required
        />
        <SwitchField name="offered" value={banner?.status} />
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
