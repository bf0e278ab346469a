"use server";

import { osaAction } from "@/lib/auth/actions";
import { typedValues } from "@/lib/auth/form-input";
import { takeUpload } from "@/lib/media/take-upload";
import { routes } from "@/lib/platform/routes";
import { dropPartnerDraft } from "@/lib/stores/drop-partner-draft";
import { importPartners } from "@/lib/stores/import-partners";
import { registerPartner } from "@/lib/stores/register-partner";
import { savePartnerDraft } from "@/lib/stores/save-partner-draft";
import { importPartnersInput, partnerDraftInput, partnerFormInput } from "@/lib/stores/schemas";

export const partnerFormAction = osaAction("partner", partnerFormInput, async (input, osa, { form, redirect }) => {
  if (input.intent === "draft") {
    await savePartnerDraft(osa, { registrationKey: input.registrationKey, values: typedValues(form) });
    return redirect(`${routes.osa("partners", "new")}?draft=${input.registrationKey}&saved=1`);
  }
  const { intent: _, imageFile, thumbnailFile, contract: _signed, ...partner } = input;
  // Without a script the pictures come along; a refused form shows them again as what was kept of them.
  for (const [name, file] of [
    ["image", imageFile],
    ["thumbnail", thumbnailFile],
  ] as const) {
    if (!file) continue;
    const { url } = await takeUpload(osa, { body: file.stream() });
    form.set(name, url);
    partner[name] = url;
  }
  const { storeId } = await registerPartner(osa, partner);
  redirect(`${routes.osa("partners", storeId)}?done=1`);
});

export const dropPartnerDraftAction = osaAction("partner", partnerDraftInput, async (input, osa, { redirect }) => {
  await dropPartnerDraft(osa, input);
  redirect(routes.osa("partners"));
});

export const importPartnersAction = osaAction("partner", importPartnersInput, async (input, osa, { locale }) => {
  const text = input.file ? await input.file.text() : (input.text ?? "");
  const dry = input.file !== undefined || input.intent === "dry";
  const lines = await importPartners(osa, { text, dry, locale });
  return { data: { lines, dry, text: dry ? text : "" } };
});
