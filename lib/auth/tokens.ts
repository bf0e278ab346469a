import { createHash, randomBytes } from "node:crypto";

export const newToken = () => randomBytes(32).toString("base64url");

/** What is kept of a secret that only its owner should know. */
export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
