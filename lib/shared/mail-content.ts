/** What a mail says, already in its reader's language; how it looks is made when it leaves. */
export type MailContent = {
  locale: "id" | "en";
  title: string;
  paragraphs: string[];
  /** What an order is made of: one line a thing, then what it adds up to. */
  bill?: { lines: { name: string; note: string; amount: string }[]; sums: { label: string; amount: string }[] };
  action?: { label: string; url: string };
  /** Small print under the line. */
  footer?: string;
};
