export type MailContent = {
  locale: "id" | "en";
  title: string;
  paragraphs: string[];
  action?: { label: string; url: string };
  /** Small print under the line. */
  footer?: string;
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** One mail in both forms. Tables and inline styles, because that is all that mail programs agree on. */
export function renderMail(content: MailContent): { text: string; html: string } {
  return { text: renderText(content), html: renderHtml(content) };
}

function renderText({ title, paragraphs, action, footer }: MailContent): string {
  const link = action ? [`${action.label}:\n${action.url}`] : [];
  const small = footer ? [`--\n${footer}`] : [];
  return `${[title, ...paragraphs, ...link, ...small, "OneSmile"].join("\n\n")}\n`;
}

function renderHtml({ locale, title, paragraphs, action, footer }: MailContent): string {
  const body = paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join("");
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;background:#3b36c9;color:#fff;text-decoration:none;font-weight:600;padding:12px 24px;border-radius:8px">${escapeHtml(action.label)}</a></p><p style="margin:0 0 16px;font-size:13px;color:#66657a;word-break:break-all">${escapeHtml(action.url)}</p>`
    : "";
  const small = footer
    ? `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e9e3d8;font-size:13px;color:#66657a">${escapeHtml(footer)}</p>`
    : "";
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;background:#f6f2ea;color:#1c1b33;font:16px/1.5 'Plus Jakarta Sans',Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 4px 16px;font-size:20px;font-weight:800">One<span style="border-bottom:3px solid #ffb21a">Smile</span></td></tr>
<tr><td style="background:#fff;border:1px solid #e9e3d8;border-radius:12px;padding:28px 24px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.2">${escapeHtml(title)}</h1>${body}${button}${small}
</td></tr></table></td></tr></table></body></html>
`;
}
