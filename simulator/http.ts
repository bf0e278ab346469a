import type { IncomingMessage, ServerResponse } from "node:http";

const LARGEST_BODY_BYTES = 1_000_000;

export type Call = {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
  baseUrl: string;
};

export type Reply = {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Runs once the answer has left, so that a notification does not overtake it without being asked to. */
  afterwards?: () => void;
};

/** A connection that is cut without an answer. */
export const hangUp = "hang up";

export type Answer = Reply | typeof hangUp;

export type Route = { method: string; pattern: string; handle: (call: Call) => Answer | Promise<Answer> };

export function json(status: number, body: unknown): Reply {
  return { status, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

export function page(status: number, html: string): Reply {
  return { status, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" }, body: html };
}

export function seeOther(location: string): Reply {
  return { status: 303, headers: { Location: location }, body: "" };
}

export function formOf(call: Call): URLSearchParams {
  return new URLSearchParams(call.body);
}

export function isForm(call: Call): boolean {
  return (call.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
}

/** The object that the caller posted; a form counts as one with texts only. */
export function fieldsOf(call: Call): Record<string, unknown> | undefined {
  return isForm(call) ? Object.fromEntries(formOf(call)) : jsonOf(call);
}

export function jsonOf(call: Call): Record<string, unknown> | undefined {
  if (call.body.trim() === "") return {};
  try {
    return asRecord(JSON.parse(call.body));
  } catch {
    return undefined;
  }
}

export function asRecord(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

export async function readCall(request: IncomingMessage): Promise<Call> {
  const baseUrl = `http://${request.headers.host ?? "localhost"}`;
  const url = new URL(request.url ?? "/", baseUrl);
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    params: {},
    query: url.searchParams,
    headers: request.headers,
    body: await readBody(request),
    baseUrl,
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) throw new Error("The body is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function matchRoute(routes: Route[], call: Call): { route: Route; params: Record<string, string> } | undefined {
  for (const route of routes) {
    if (route.method !== call.method && !(route.method === "GET" && call.method === "HEAD")) continue;
    const params = paramsOf(route.pattern, call.path);
    if (params) return { route, params };
  }
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path === "/" ? ["", ""] : path.replace(/\/$/, "").split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (answer === hangUp) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}
