import { createHash, timingSafeEqual } from "node:crypto";

/** Exactly the texts that were received: the gateway signs "15000.00", not 15000. */
export type SignedFields = { order_id: string; status_code: string; gross_amount: string };

export function midtransSignature(fields: SignedFields, serverKey: string): string {
  return createHash("sha512")
    .update(fields.order_id + fields.status_code + fields.gross_amount + serverKey)
    .digest("hex");
}

/** Several keys are valid at once while a key is being replaced. */
export function isSignedBy(fields: SignedFields & { signature_key: string }, serverKeys: readonly string[]): boolean {
  const given = Buffer.from(fields.signature_key.toLowerCase());
  return serverKeys.some((serverKey) => {
    const wanted = Buffer.from(midtransSignature(fields, serverKey));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}
