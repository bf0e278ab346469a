import { getLocale, getTranslations } from "next-intl/server";
import { type SentFile, UploadField } from "./upload-field";

type PhotoFieldProps = {
  most: number;
  initial?: SentFile[];
  /** For files that belong to a store's own matters. */
  store?: string;
};

/** Photos and films beside what is written, in the reader's language. */
export async function PhotoField({ most, initial, store }: PhotoFieldProps) {
  const [t, locale] = await Promise.all([getTranslations("common.upload"), getLocale()]);
  const query = new URLSearchParams({ locale, ...(store ? { store } : {}) });
  return (
    <UploadField
      label={t("label")}
      hint={t("hint", { most })}
      optional={t("optional")}
      most={most}
      initial={initial}
      address={`/api/uploads?${query}`}
      words={{ keep: t("keep"), sending: t("sending"), failed: t("failed"), full: t("full", { most }) }}
    />
  );
}
