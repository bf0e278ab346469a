import { localePath } from "@/i18n/path";
import { readEnv } from "@/lib/platform/env";
import { wordsIn } from "@/lib/platform/words";
import type { MailContent } from "@/lib/shared/mail-content";
import { formatRupiah } from "@/lib/shared/rupiah";
import type { Bill, Notice } from "./notice";
import { noticeText } from "./notice-text";
import type { Recipient } from "./recipients";

/** A notice as the mail that one person gets of it. */
export function noticeMail(kind: string, { params, href, bill }: Notice, { name, locale }: Recipient): MailContent {
  const t = wordsIn(locale);
  const { title, text } = noticeText(locale, kind, params);
  return {
    locale,
    title,
    paragraphs: [t("mail.hello", { name }), text],
    ...(bill ? { bill: billIn(locale, bill) } : {}),
    action: { label: t("notifications.open"), url: readEnv().APP_URL + localePath(locale, href) },
    footer: t("notifications.footer"),
  };
}

function billIn(locale: "id" | "en", { lines, sums }: Bill): MailContent["bill"] {
  const t = wordsIn(locale);
  return {
    lines: lines.map(({ name, variant, qty, price, subtotal }) => ({
      name,
      note: t("notifications.bill.line", { variant, qty, price: formatRupiah(price) }),
      amount: formatRupiah(subtotal),
    })),
    sums: sums.map(({ label, amountRupiah }) => ({
      label: t(`notifications.bill.${label}`),
      amount: formatRupiah(amountRupiah),
    })),
  };
}
