import { sql } from "drizzle-orm";

/** What people look for a store by, as its index has it; of `marketplace_stores s`. */
export const storeWords = sql`(s.name || ' ' || s.slug || ' ' || s.code)`;

/** What people look for an account by, as its index has it; of `marketplace_users u`. */
export const userWords = sql`(u.name || ' ' || u.email || ' ' || u.username || ' ' || coalesce(u.phone, ''))`;

/** What people look for a voucher of OneSmile by, as its index has it; of `marketplace_vouchers v`. */
export const voucherWords = sql`(v.code || ' ' || v.name)`;
