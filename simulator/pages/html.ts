/** Markup that is already safe; everything else that enters a template is escaped. */
export type Html = { markup: string };

type Part = Html | string | number | false | undefined | Part[];

export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: strings.reduce((whole, string, index) => whole + rendered(parts[index - 1]) + string) };
}

function rendered(part: Part): string {
  if (part === undefined || part === false) return "";
  if (Array.isArray(part)) return part.map(rendered).join("");
  return typeof part === "object" ? part.markup : escaped(String(part));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
