import { parse } from "csv-parse/sync";
import { jakartaTime, wholeRupiah } from "./midtrans-payload";

export type SettlementLine = {
  lineNumber: number;
  gatewayOrderId: string;
  transactionId: string;
  gross: number;
  fee: number;
  settledAt: Date;
};

/** What the gateways call each column in their own lists, in lower case and with underscores. */
const names = {
  gatewayOrderId: ["order_id", "reference_id", "external_id"],
  transactionId: ["transaction_id", "payment_request_id", "payment_id"],
  gross: ["gross_amount", "amount", "gross"],
  fee: ["fee", "fee_amount", "total_fee", "mdr"],
  settledAt: ["settlement_time", "settlement_date", "settled_at", "transaction_time"],
} as const;

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");

/** Reads a gateway's list; null where a column is missing or a line says something else than it should. */
export function readSettlementFile(text: string): SettlementLine[] | null {
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map(plain),
      delimiter: [",", ";"],
      skip_empty_lines: true,
      trim: true,
    });
    const lines = rows.map((row, i) => lineOf(row, i + 1));
    const read = lines.filter((line) => line !== null);
    return read.length > 0 && read.length === lines.length ? read : null;
  } catch {
    return null;
  }
}

function lineOf(row: Record<string, string>, lineNumber: number): SettlementLine | null {
  const value = (wanted: readonly string[]) => wanted.map((name) => row[name]).find((found) => found) ?? "";
  const gatewayOrderId = value(names.gatewayOrderId);
  const transactionId = value(names.transactionId);
  const gross = wholeRupiah(value(names.gross));
  const fee = wholeRupiah(value(names.fee) || "0");
  const settledAt = timeOf(value(names.settledAt));
  if (!gatewayOrderId || !transactionId || !gross || fee === undefined || fee > gross || !settledAt) return null;
  return { lineNumber, gatewayOrderId, transactionId, gross, fee, settledAt };
}

// A time without a zone is Jakarta's, as everything the gateway writes; a day alone begins there.
function timeOf(text: string): Date | null {
  const naive = jakartaTime(text) ?? jakartaTime(`${text} 00:00:00`);
  if (naive) return naive;
  const zoned = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? new Date(text) : null;
  return zoned && !Number.isNaN(zoned.getTime()) ? zoned : null;
}
