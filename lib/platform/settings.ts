import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { toBasisPoints } from "@/lib/shared/rupiah";

/** Every setting that is read, as it may be written. */
export const settingSchema = z.object({
  tax_percentage: z.number().min(0).max(100).transform(toBasisPoints),
  service_fee: z.number().int().min(0),
  payment_expiry_minutes: z.number().int().positive(),
  reservation_grace_minutes: z.number().int().min(0),
  quote_ttl_minutes: z.number().int().positive(),
  auto_complete_hours: z.number().int().positive(),
  dispute_window_hours: z.number().int().min(0),
  default_store_percentage: z.number().min(0).max(100),
  seller_accept_hours: z.number().int().positive(),
  seller_ship_hours: z.number().int().positive(),
  seller_limit_hours: z.number().int().positive().max(336).default(168),
  deadline_warning_hours: z.number().int().positive().default(12),
  complaint_window_hours: z.number().int().positive().default(168),
  return_answer_hours: z.number().int().positive().default(48),
  return_send_hours: z.number().int().positive().default(120),
  return_receive_hours: z.number().int().positive().default(168),
  return_decide_hours: z.number().int().positive().default(72),
  points_per_rupiah: z.number().int().positive(),
  tier_silver_transactions: z.number().int().positive(),
  tier_gold_transactions: z.number().int().positive(),
  tier_platinum_transactions: z.number().int().positive(),
  osa_idle_minutes: z.number().int().min(5).max(720).default(30),
  osa_second_factor: z.boolean().default(false),
  cod_refusal_limit: z.number().int().min(1).default(2),
  withdrawal_minimum: z.number().int().positive().default(10_000),
  withdrawal_fee: z.number().int().min(0).default(0),
  withdrawal_second_limit: z.number().int().positive().default(10_000_000),
  seller_digest_hour: z.number().int().min(0).max(23).default(8),
  point_value: z.number().int().min(0).default(100),
  pph22_percentage: z.number().min(0).max(100).default(0).transform(toBasisPoints),
});

export type Settings = {
  taxBasisPoints: number;
  serviceFeeRupiah: number;
  paymentExpiryMinutes: number;
  reservationGraceMinutes: number;
  quoteTtlMinutes: number;
  autoCompleteHours: number;
  /** Counted from completion: no money is released before it has passed (D-06). */
  disputeWindowHours: number;
  defaultStorePercentage: number;
  /** In hours that the store is open (D-38), and at the latest so many hours by any clock. */
  sellerAcceptHours: number;
  sellerShipHours: number;
  sellerLimitHours: number;
  deadlineWarningHours: number;
  /** How long after completion a buyer may complain, and how long each side of a complaint may take. */
  returns: {
    windowHours: number;
    answerHours: number;
    sendHours: number;
    receiveHours: number;
    decideHours: number;
  };
  rupiahPerPoint: number;
  tiers: { silver: number; gold: number; platinum: number };
  /** A buyer who refused so many parcels at the door pays beforehand (D-17). */
  codRefusalLimit: number;
  /** Above the limit a withdrawal needs two people to approve it. */
  withdrawal: { minimumRupiah: number; feeRupiah: number; secondLimitRupiah: number };
  /** The hour of the day, in Jakarta, at which stores get their summary of what waits. */
  digestHour: number;
  /** What a point is worth as wallet balance; 0 while points cannot be turned into it. */
  pointValueRupiah: number;
  /** PPh 22 that is withheld from a store's goods (D-70); 0 while the law does not ask it of us. */
  withholdingBasisPoints: number;
};

/** The settings in force at a moment; a later change never reaches back (D-59). */
export async function readSettings(reader: Db | Tx, at: Date): Promise<Settings> {
  const rows = await reader.execute<{ key: string; value: unknown }>(
    sql`select distinct on (key) key, value from platform_settings where effective_from <= ${at.toISOString()} order by key, effective_from desc`,
  );
  const values = settingSchema.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
  return {
    taxBasisPoints: values.tax_percentage,
    serviceFeeRupiah: values.service_fee,
    paymentExpiryMinutes: values.payment_expiry_minutes,
    reservationGraceMinutes: values.reservation_grace_minutes,
    quoteTtlMinutes: values.quote_ttl_minutes,
    autoCompleteHours: values.auto_complete_hours,
    disputeWindowHours: values.dispute_window_hours,
    defaultStorePercentage: values.default_store_percentage,
    sellerAcceptHours: values.seller_accept_hours,
    sellerShipHours: values.seller_ship_hours,
    sellerLimitHours: values.seller_limit_hours,
    deadlineWarningHours: values.deadline_warning_hours,
    returns: {
      windowHours: values.complaint_window_hours,
      answerHours: values.return_answer_hours,
      sendHours: values.return_send_hours,
      receiveHours: values.return_receive_hours,
      decideHours: values.return_decide_hours,
    },
    rupiahPerPoint: values.points_per_rupiah,
    tiers: {
      silver: values.tier_silver_transactions,
      gold: values.tier_gold_transactions,
      platinum: values.tier_platinum_transactions,
    },
    codRefusalLimit: values.cod_refusal_limit,
    withdrawal: {
      minimumRupiah: values.withdrawal_minimum,
      feeRupiah: values.withdrawal_fee,
      secondLimitRupiah: values.withdrawal_second_limit,
    },
    digestHour: values.seller_digest_hour,
    pointValueRupiah: values.point_value,
    withholdingBasisPoints: values.pph22_percentage,
  };
}
