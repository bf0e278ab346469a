import type { MailContent } from "@/lib/shared/mail-content";

/** The mail for programs that show no more than text. */
export function mailText({ title, paragraphs, bill, action, footer }: MailContent): string {
  const lines = bill?.lines.map((line) => `${line.name}\n${line.note} = ${line.amount}`) ?? [];
  const sums = bill ? [bill.sums.map((sum) => `${sum.label}: ${sum.amount}`).join("\n")] : [];
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  const small = footer ? [`--\n${footer}`] : [];
  return `${[title, ...paragraphs, ...lines, ...sums, ...link, ...small, "OneSmile"].join("\n\n")}\n`;
}
