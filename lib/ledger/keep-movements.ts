import type { Tx } from "@/db/client";
import { storeMovements } from "@/db/schema/ledger";
import type { Line } from "./templates";

const parts = { seller_held: "held", seller_available: "available", seller_withdrawing: "withdrawing" } as const;
type Account = keyof typeof parts;
const isAccount = (name: string | undefined): name is Account => name !== undefined && name in parts;

/** Keeps, a row a store, what a journal moved of its balances; called by the writer of the ledger alone. */
export async function keepMovements(
  tx: Tx,
  journal: { id: number; kind: string; refType: string; refId: string; occurredAt: Date },
  lines: readonly Line[],
) {
  const stores = new Map<string, { held: number; available: number; withdrawing: number }>();
  for (const line of lines) {
    const [name, storeId] = line.account.split(":");
    if (!storeId || !isAccount(name)) continue;
    const moved = stores.get(storeId) ?? { held: 0, available: 0, withdrawing: 0 };
    moved[parts[name]] -= line.amount;
    stores.set(storeId, moved);
  }
  if (stores.size === 0) return;
  const { id: journalId, kind, occurredAt } = journal;
  const orderRef = journal.refType === "order" ? journal.refId : null;
  await tx.insert(storeMovements).values(
    [...stores].map(([marketplaceStoreId, moved]) => ({
      marketplaceStoreId,
      journalId,
      kind,
      occurredAt,
      orderRef,
      ...moved,
    })),
  );
}
