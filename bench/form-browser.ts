import { type Agent, type IncomingMessage, request } from "node:http";

export type Answer = { status: number; location: string | null; body: string };

/** A browser without JavaScript, as far as forms need one: it keeps cookies, reads a page's forms and sends them. */
export function formBrowser(origin: string, agent: Agent) {
  const cookies = new Map<string, string>();

  const send = (path: string, method: string, headers: Record<string, string>, payload?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const url = new URL(path, origin);
      const asked = request(
        url,
        { method, agent, headers: { ...headers, ...(cookie ? { cookie } : {}) } },
        (response) => {
          keep(response);
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              location: response.headers.location ?? null,
              body: Buffer.concat(parts).toString("utf8"),
            }),
          );
          response.on("error", reject);
        },
      );
      asked.on("error", reject);
      asked.end(payload);
    });

  function keep(response: IncomingMessage) {
    for (const line of response.headers["set-cookie"] ?? []) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  return {
    setCookie: (name: string, value: string) => cookies.set(name, value),
    get: (path: string) => send(path, "GET", { accept: "text/html" }),
    /** Sends a form as the browser would: its own fields, with what the person typed or chose over them. */
    submit: (path: string, form: Form, typed: Record<string, string>) => {
      const boundary = "----onesmileform";
      const fields = [...form.fields.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
      const payload = `${fields
        .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
        .join("")}--${boundary}--\r\n`;
      const headers = {
        accept: "text/html",
        origin,
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "content-length": String(Buffer.byteLength(payload)),
      };
      return send(form.action || path, "POST", headers, payload);
    },
  };
}

export type Form = { action: string; fields: [string, string][] };

/** The form that holds a field of this name, with the fields a browser sends without being touched. */
export function formWith(html: string, fieldName: string): Form {
  for (const [, head = "", inside = ""] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)) {
    if (!inside.includes(`name="${fieldName}"`)) continue;
    const id = attribute(head, "id");
    const outside = id
      ? [...html.matchAll(new RegExp(`<(?:input|select|textarea)[^>]*form="${id}"[^>]*>`, "g"))].join("")
      : "";
    return { action: attribute(head, "action") ?? "", fields: fieldsOf(inside + outside) };
  }
  throw new Error(`no form with a field ${fieldName}`);
}

function fieldsOf(html: string): [string, string][] {
  const found: [string, string][] = [];
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, "type") ?? "text";
    const name = attribute(tag, "name");
    const picked = /\schecked(?:=|\s|\/|>)/.test(tag);
    if (!name || ((type === "radio" || type === "checkbox") && !picked)) continue;
    found.push([name, attribute(tag, "value") ?? (type === "checkbox" ? "on" : "")]);
  }
  for (const [, head = "", inside = ""] of html.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attribute(head, "name");
    if (name) found.push([name, decoded(inside)]);
  }
  return found;
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
}

const decoded = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
