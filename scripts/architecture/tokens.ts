/** A source twice, position by position: without comments, and without comments and the insides of literals. */
export type Masked = { text: string; bare: string };

const regexMayFollow = /(?:[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else))\s*$/;
// JSX has no string syntax, so an apostrophe in its text opens a "string" that ends with the line.
const closesAtLineEnd = new Set(["'", '"', "/"]);

export function mask(source: string): Masked {
  const text = [...blank(source)];
  const bare = [...blank(source)];
  const openTemplates: number[] = [];
  let depth = 0;
  let at = 0;

  const keep = (from: number, to: number, inBare: boolean) => {
    for (let i = from; i < to; i++) {
      text[i] = source.charAt(i);
      if (inBare) bare[i] = source.charAt(i);
    }
  };

  const skipLiteral = (quote: string) => {
    const start = at;
    let inClass = false;
    at++;
    while (at < source.length) {
      const char = source.charAt(at);
      if (char === "\n" && closesAtLineEnd.has(quote)) break;
      if (char === "\\") at++;
      else if (quote === "/" && char === "[") inClass = true;
      else if (quote === "/" && char === "]") inClass = false;
      else if (char === quote && !inClass) break;
      at++;
    }
    at = Math.min(at + 1, source.length);
    keep(start, at, false);
    keep(start, start + 1, true);
    if (source.charAt(at - 1) === quote) keep(at - 1, at, true);
  };

  // Up to the closing backtick or to the next `${`, whose inside is code again.
  const skipTemplate = () => {
    const start = at;
    at++;
    while (at < source.length) {
      const char = source.charAt(at);
      if (char === "\\") at++;
      else if (char === "`") break;
      else if (char === "$" && source.charAt(at + 1) === "{") {
        openTemplates.push(depth);
        depth++;
        at++;
        break;
      }
      at++;
    }
    at = Math.min(at + 1, source.length);
    keep(start, at, false);
    keep(start, start + 1, true);
    keep(at - 1, at, true);
  };

  while (at < source.length) {
    const char = source.charAt(at);
    const pair = source.slice(at, at + 2);
    if (pair === "//") at = endOf(source, "\n", at);
    else if (pair === "/*") at = endOf(source, "*/", at + 2) + 2;
    else if (char === '"' || char === "'") skipLiteral(char);
    else if (char === "`") skipTemplate();
    else if (char === "/" && regexMayFollow.test(source.slice(Math.max(0, at - 20), at))) skipLiteral("/");
    else if (char === "}" && depth > 0 && openTemplates.at(-1) === depth - 1) {
      openTemplates.pop();
      depth--;
      skipTemplate();
    } else {
      if (char === "{") depth++;
      if (char === "}") depth = Math.max(0, depth - 1);
      keep(at, at + 1, true);
      at++;
    }
  }
  return { text: text.join(""), bare: bare.join("") };
}

function blank(source: string) {
  return source.replace(/[^\n]/g, " ");
}

function endOf(source: string, mark: string, from: number) {
  const found = source.indexOf(mark, from);
  return found === -1 ? source.length : found;
}
