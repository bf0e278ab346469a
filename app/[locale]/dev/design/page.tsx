import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ShopShell } from "@/components/layout/shop-shell";
import { PageHeader } from "@/components/ui/page-header";
import { Controls } from "./controls";
import { Foundations } from "./foundations";
import { Frames } from "./frames";
import { Lists } from "./lists";
import { Shopping } from "./shopping";
import { Sides } from "./sides";

const categories = [
  "Elektronik",
  "Fashion",
  "Rumah & dapur",
  "Makanan",
  "Kecantikan",
  "Hobi",
  "Ibu & bayi",
  "Olahraga",
];

export const metadata = { title: "Design", robots: { index: false } };

/** Every part in every state, in both themes: looked at before and after each change to the design. */
export default async function DesignPage() {
  if (process.env.NODE_ENV === "production" && process.env.TEST_CLOCK !== "1") notFound();
  const t = await getTranslations("design");
  return (
    <ShopShell categories={categories.map((label) => ({ label, href: `/categories/${label.toLowerCase()}` }))}>
      <PageHeader title={t("title")} text={t("text")} />
      <Sides title={t("foundations")}>
        <Foundations />
      </Sides>
      <Sides title={t("controls")}>
        <Controls />
      </Sides>
      <Sides title={t("shopping")}>
        <Shopping />
      </Sides>
      <Sides title={t("lists")}>
        <Lists />
      </Sides>
      <Frames />
    </ShopShell>
  );
}
