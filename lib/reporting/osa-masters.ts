import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { type Asked, containing, type Page, readPage } from "./keyset";

type Switch = "aktif" | "nonaktif";

/** Who uses a bank or a service is counted up to here; more is said as more. */
const MOST_COUNTED = 100;

export const countWords = (count: number) => (count < MOST_COUNTED ? String(count) : `${MOST_COUNTED}+`);

export type BankRow = { id: number; code: string; name: string; shortName: string; status: Switch; accounts: number };

export async function listMasterBanks(_osa: Osa): Promise<BankRow[]> {
  const rows = await db.execute<BankRow>(sql`
    select b.id, b.code, b.name, b.short_name as "shortName", b.status, (
      select count(*)::int from (select from marketplace_bank_accounts a where a.marketplace_bank_id = b.id limit ${MOST_COUNTED}) x
    ) as accounts
    from marketplace_banks b order by b.name, b.id`);
  return [...rows];
}

export type CityRow = {
  cursor: string;
  name: string;
  shortName: string;
  kind: "kota" | "kabupaten";
  provinceCode: string;
  provinceName: string;
  zone: "WIB" | "WITA" | "WIT";
  latitude: number;
  longitude: number;
  codEnabled: boolean;
};

const cityColumns = sql`c.code as cursor, c.name, c.short_name as "shortName", c.kind, c.province_code as "provinceCode",
  c.province_name as "provinceName", c.zone, c.latitude, c.longitude, c.cod_enabled as "codEnabled"`;

/** Cities by their official number, by name or province. */
export function listMasterCities(_osa: Osa, filter: { q?: string } & Asked): Promise<Page<CityRow>> {
  const like = containing(filter.q ?? "");
  return readPage(filter, { column: sql`c.code`, type: "text", ascending: true }, ({ beyond, order, limit }) =>
    db.execute<CityRow>(sql`
      select ${cityColumns} from marketplace_cities c
      where ${filter.q ? sql`(c.name ilike ${like} or c.province_name ilike ${like} or c.code ilike ${like})` : sql`true`}
        and ${beyond}
      order by ${order} limit ${limit}`),
  );
}

export async function findMasterCity(_osa: Osa, code: string): Promise<CityRow | null> {
  const [row] = await db.execute<CityRow>(sql`select ${cityColumns} from marketplace_cities c where c.code = ${code}`);
  return row ?? null;
}

export type ServiceRow = {
  id: number;
  code: string;
  name: string;
  kind: "reguler" | "ekonomi" | "ekspres" | "instan";
  minDistanceKm: number;
  maxDistanceKm: number | null;
  pricePerKm: number;
  pricePerKg: number;
  kmPerDay: number;
  deliveryIncome: "store" | "platform";
  roundUpKg: boolean;
  codEnabled: boolean;
  status: Switch;
  stores: number;
};
export type CourierRow = {
  id: number;
  code: string;
  name: string;
  csContact: string;
  note: string;
  status: Switch;
  services: ServiceRow[];
};

export async function listMasterCouriers(_osa: Osa): Promise<CourierRow[]> {
  const rows = await db.execute<CourierRow>(sql`
    select c.id, c.code, c.name, c.cs_contact as "csContact", c.note, c.status,
      coalesce((select json_agg(json_build_object('id', s.id, 'code', s.code, 'name', s.name, 'kind', s.kind,
        'minDistanceKm', s.min_distance_km, 'maxDistanceKm', s.max_distance_km, 'pricePerKm', s.price_per_km,
        'pricePerKg', s.price_per_kg, 'kmPerDay', s.km_per_day, 'deliveryIncome', s.delivery_income,
        'roundUpKg', s.round_up_kg, 'codEnabled', s.cod_enabled, 'status', s.status,
        'stores', (select count(*) from (
          select from marketplace_store_courier_services u where u.courier_service_id = s.id limit ${MOST_COUNTED}) x)) order by s.id)
        from marketplace_courier_services s
        where s.courier_id = c.id), '[]') as services
    from marketplace_couriers c order by c.id`);
  return [...rows];
}

export type MethodRow = {
  id: number;
  code: string;
  name: string;
  nameEn: string;
  kind: "transfer" | "cod";
  channel: string;
  minAmount: number;
  maxAmount: number;
  expiryMinutes: number;
  position: number;
  status: Switch;
  /** Whether a gateway collects it, and so takes something of it. */
  gatewayChannel: string | null;
  fee: { fixedFee: number; basisPoints: number } | null;
};

/** Every way to pay with what it costs at a moment. */
export async function listMasterMethods(_osa: Osa, at: Date): Promise<MethodRow[]> {
  const rows = await db.execute<MethodRow>(sql`
    select id, code, name, name_en as "nameEn", kind, channel, min_amount as "minAmount", max_amount as "maxAmount",
      expiry_minutes as "expiryMinutes", position, status, gateway_channel as "gatewayChannel",
      (select json_build_object('fixedFee', f.fixed_fee, 'basisPoints', f.basis_points) from payment_method_fees f
        where f.payment_method_id = m.id and f.effective_from <= ${at.toISOString()}::timestamptz
        order by f.effective_from desc limit 1) as fee
    from payment_methods m order by position, id`);
  return [...rows];
}
