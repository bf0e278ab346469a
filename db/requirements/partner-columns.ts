import { readColumns } from "./definition";

/** The registration of a partner store: five tables, filled by an OSA admin in one go. */
export const partnerColumns = readColumns(`
S1-008 generated marketplace_users.id: uuid not null unique default uuidv7()
S1-009 free marketplace_users.name: varchar not null
S1-010 free marketplace_users.email: varchar not null unique
S1-011 free marketplace_users.username: varchar not null unique
S1-012 free marketplace_users.password: varchar not null
S1-013 generated marketplace_users.remember_token: varchar not null
S1-014 related marketplace_users.organization: varchar
S1-015 generated marketplace_users.status: enum(aktif, nonaktif, ban) not null default aktif
S1-016 session marketplace_users.created_by: varchar not null
S1-017 session marketplace_users.updated_by: varchar not null
S1-018 generated marketplace_users.created_at: timestamptz not null default now()
S1-019 generated marketplace_users.updated_at: timestamptz not null default now()

S1-021 generated marketplace_stores.id: uuid not null unique default gen_random_uuid()
S1-022 free marketplace_stores.city_id: varchar not null references marketplace_cities.code
S1-023 generated marketplace_stores.city_name: varchar not null
S1-024 free marketplace_stores.name: varchar not null
S1-025 generated marketplace_stores.slug: varchar not null unique
S1-026 generated marketplace_stores.code: varchar not null unique
S1-027 free marketplace_stores.image: varchar
S1-028 free marketplace_stores.thumbnail: varchar
S1-029 free marketplace_stores.description: text not null
S1-030 free marketplace_stores.address: text not null
S1-031 free marketplace_stores.marketplace_bank_id: integer references marketplace_banks.id
S1-032 free marketplace_stores.bank_account_number: varchar
S1-033 free marketplace_stores.store_type: enum(biasa, partner, official) not null
S1-034 generated marketplace_stores.minimal_product: integer not null default 1
S1-035 generated marketplace_stores.minimal_price: bigint not null default 0
S1-036 generated marketplace_stores.tnc_date: timestamptz not null
S1-037 free marketplace_stores.percentage: numeric(5,2) not null
S1-038 generated marketplace_stores.sold_qty: integer not null default 0
S1-039 generated marketplace_stores.sale_amount: bigint not null default 0
S1-040 generated marketplace_stores.withdraw_amount: bigint not null default 0
S1-041 generated marketplace_stores.saldo_amount: bigint not null default 0
S1-042 generated marketplace_stores.rating: numeric not null default 0
S1-043 generated marketplace_stores.rating_total: integer not null default 0
S1-044 generated marketplace_stores.status: enum(aktif, nonaktif, ditangguhkan) not null default aktif
S1-045 session marketplace_stores.created_by: varchar not null
S1-046 session marketplace_stores.updated_by: varchar not null
S1-047 generated marketplace_stores.created_at: timestamptz not null default now()
S1-048 generated marketplace_stores.updated_at: timestamptz not null default now()

S1-050 generated marketplace_store_users.id: uuid not null unique default uuidv7()
S1-051 generated marketplace_store_users.marketplace_store_id: uuid not null unique with marketplace_user_id references marketplace_stores.id
S1-052 generated marketplace_store_users.marketplace_user_id: uuid not null unique with marketplace_store_id references marketplace_users.id
S1-053 generated marketplace_store_users.created_at: timestamptz not null default now()
S1-054 generated marketplace_store_users.updated_at: timestamptz not null default now()

S1-056 generated marketplace_store_hours.id: uuid not null unique default uuidv7()
S1-057 generated marketplace_store_hours.marketplace_store_id: uuid not null references marketplace_stores.id
S1-058 free marketplace_store_hours.day_of_week: smallint not null
S1-059 free marketplace_store_hours.open_time: time not null
S1-060 free marketplace_store_hours.close_time: time not null
S1-061 session marketplace_store_hours.created_by: varchar not null
S1-062 session marketplace_store_hours.updated_by: varchar not null
S1-063 generated marketplace_store_hours.created_at: timestamptz not null default now()
S1-064 generated marketplace_store_hours.updated_at: timestamptz not null default now()

S1-066 generated marketplace_socials.id: uuid not null unique default uuidv7()
S1-067 generated marketplace_socials.marketplace_store_id: uuid not null references marketplace_stores.id
S1-068 free marketplace_socials.platform: enum(instagram, tiktok, facebook, x, youtube, whatsapp, website, lainnya) not null unique with marketplace_store_id
S1-069 free marketplace_socials.username: varchar not null
S1-070 generated marketplace_socials.status: enum(aktif, nonaktif) not null default aktif
S1-071 session marketplace_socials.created_by: varchar not null
S1-072 session marketplace_socials.updated_by: varchar not null
S1-073 generated marketplace_socials.created_at: timestamptz not null default now()
S1-074 generated marketplace_socials.updated_at: timestamptz not null default now()
`);
