export type SettingUnit = "persen" | "rupiah" | "menit" | "jam" | "jumlah" | "saklar";

type Known = {
  unit: SettingUnit;
  min: number;
  max: number;
  /** What people pay or get depends on it: one admin proposes, another decides. */
  money?: true;
};

/** What the panel can set: everything that `readSettings` reads, and within which bounds. */
export const settingKeys = {
  tax_percentage: { unit: "persen", min: 0, max: 100, money: true },
  service_fee: { unit: "rupiah", min: 0, max: 1_000_000, money: true },
  default_store_percentage: { unit: "persen", min: 0, max: 100, money: true },
  withdrawal_minimum: { unit: "rupiah", min: 1, max: 100_000_000, money: true },
  withdrawal_fee: { unit: "rupiah", min: 0, max: 1_000_000, money: true },
  withdrawal_second_limit: { unit: "rupiah", min: 1, max: 100_000_000_000, money: true },
  points_per_rupiah: { unit: "rupiah", min: 1, max: 100_000_000, money: true },
  point_value: { unit: "rupiah", min: 0, max: 1_000_000, money: true },
  dispute_window_hours: { unit: "jam", min: 0, max: 2_160, money: true },
  pph22_percentage: { unit: "persen", min: 0, max: 100, money: true },
  payment_expiry_minutes: { unit: "menit", min: 1, max: 43_200 },
  reservation_grace_minutes: { unit: "menit", min: 0, max: 1_440 },
  quote_ttl_minutes: { unit: "menit", min: 1, max: 1_440 },
  seller_accept_hours: { unit: "jam", min: 1, max: 336 },
  seller_ship_hours: { unit: "jam", min: 1, max: 336 },
  seller_limit_hours: { unit: "jam", min: 1, max: 336 },
  deadline_warning_hours: { unit: "jam", min: 1, max: 336 },
  auto_complete_hours: { unit: "jam", min: 1, max: 2_160 },
  complaint_window_hours: { unit: "jam", min: 1, max: 2_160 },
  return_answer_hours: { unit: "jam", min: 1, max: 2_160 },
  return_send_hours: { unit: "jam", min: 1, max: 2_160 },
  return_receive_hours: { unit: "jam", min: 1, max: 2_160 },
  return_decide_hours: { unit: "jam", min: 1, max: 2_160 },
  seller_digest_hour: { unit: "jumlah", min: 0, max: 23 },
  cod_refusal_limit: { unit: "jumlah", min: 1, max: 100 },
  tier_silver_transactions: { unit: "jumlah", min: 1, max: 1_000_000 },
  tier_gold_transactions: { unit: "jumlah", min: 1, max: 1_000_000 },
  tier_platinum_transactions: { unit: "jumlah", min: 1, max: 1_000_000 },
  osa_idle_minutes: { unit: "menit", min: 5, max: 720 },
  osa_second_factor: { unit: "saklar", min: 0, max: 1 },
} as const satisfies Record<string, Known>;

export type SettingKey = keyof typeof settingKeys;

const known: Record<string, Known> = settingKeys;

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingKeys, key);
export const factsOf = (key: SettingKey): Known => known[key] ?? { unit: "jumlah", min: 0, max: 0 };
export const touchesMoney = (key: SettingKey) => factsOf(key).money === true;

/** As people type it: a comma for a dot, dots between thousands of rupiah; null where it is no value of this setting. */
export function readValue(key: SettingKey, typed: string): number | boolean | null {
  const { unit, min, max } = factsOf(key);
  if (unit === "saklar") return typed === "1" ? true : typed === "0" ? false : null;
  const plain = unit === "persen" ? typed.replace(",", ".") : typed.replace(/[.\s]/g, "");
  if (!(unit === "persen" ? /^\d{1,3}(\.\d{1,2})?$/ : /^\d{1,15}$/).test(plain)) return null;
  const value = Number(plain);
  return min <= value && value <= max ? value : null;
}
