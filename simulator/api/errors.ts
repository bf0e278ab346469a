import { randomUUID } from "node:crypto";
import { json, type Reply } from "../http";

const messages: Record<string, string> = {
  "400": "One or more parameters in the payload is invalid.",
  "401": "Transaction cannot be authorized with the current client/server key.",
  "404": "Transaction doesn't exist.",
  "406":
    "The request could not be completed due to a conflict with the current state of the target resource, please try again",
  "412": "Transaction status cannot be updated.",
};

/** The gateway answers HTTP 200 and puts the failure into the body, except for a wrong key. */
export function failure(code: string, extra: { message?: string; validation?: string[] } = {}): Reply {
  return json(code === "401" ? 401 : 200, {
    status_code: code,
    status_message: extra.message ?? messages[code] ?? "Request failed",
    ...(extra.validation ? { validation_messages: extra.validation } : {}),
    id: randomUUID(),
  });
}
