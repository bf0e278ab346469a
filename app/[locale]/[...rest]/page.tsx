import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata() {
  const t = await getTranslations("common.notFound");
  return { title: t("title") };
}

/** Paths that no page claims, so that they get the site's own 404 in the reader's language. */
export default function UnknownPage() {
  notFound();
}
