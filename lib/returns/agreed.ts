type Item = { orderItemId: string; qty: number; agreedQty: number | null };
type Line = { orderItemId: string; variantId: string; qty: number; refundedQty: number };
export type AgreedLine = { orderItemId: string; variantId: string; qty: number };

/** The pieces that go back: as agreed, else as asked, and never more than there are. */
export function agreedLines(items: readonly Item[], lines: readonly Line[]): AgreedLine[] {
  return items.flatMap(({ orderItemId, qty, agreedQty }) => {
    const line = lines.find((one) => one.orderItemId === orderItemId);
    const left = line ? line.qty - line.refundedQty : 0;
    const pieces = Math.min(agreedQty ?? qty, left);
    return line && pieces > 0 ? [{ orderItemId, variantId: line.variantId, qty: pieces }] : [];
  });
}

/** Nothing of the order stays with its buyer. */
export function takesAll(agreed: readonly AgreedLine[], lines: readonly Line[]): boolean {
  const going = new Map(agreed.map(({ orderItemId, qty }) => [orderItemId, qty]));
  return agreed.length > 0 && lines.every((line) => line.refundedQty + (going.get(line.orderItemId) ?? 0) === line.qty);
}

/** All that was asked for. */
export function isFull(agreed: readonly AgreedLine[], items: readonly Item[]): boolean {
  const going = new Map(agreed.map(({ orderItemId, qty }) => [orderItemId, qty]));
  return items.every(({ orderItemId, qty }) => (going.get(orderItemId) ?? 0) === qty);
}
