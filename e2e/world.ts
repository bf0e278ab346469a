import { randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";

const by = "system:e2e";
const word = () => randomBytes(4).toString("hex");

export type TestBuyer = { id: string; email: string; name: string };
export type TestShop = { id: string; slug: string; name: string; voucher: string };
export type TestProduct = { id: string; slug: string; name: string; variantId: string };

/** A buyer with an address, who signs in with the password of the demo accounts. */
export async function newBuyer(sql: postgres.Sql): Promise<TestBuyer> {
  const email = `uji-${word()}@contoh.test`;
  const name = `Pembeli ${word()}`;
  const [user] = await sql<{ id: string }[]>`
    insert into marketplace_users (name, email, username, password, remember_token, phone, created_by, updated_by)
    select ${name}, ${email}, ${email.split("@")[0] ?? email}, password, ${word()}, '+6281200001111', ${by}, ${by}
    from marketplace_users where email = 'pembeli@demo.test' returning id
  `;
  if (!user) throw new Error("the demo account is missing");
  await sql`insert into members (uuid, created_by, updated_by) values (${user.id}, ${by}, ${by})`;
  await sql`
    insert into marketplace_addresses (member_uuid, recipient_name, recipient_phone, label, detail, city, city_id, postal_code, is_main, created_by, updated_by)
    select ${user.id}, ${name}, '+6281200001111', 'Rumah', 'Jalan Uji 1', name, code, '40111', true, ${by}, ${by}
    from marketplace_cities where code = '3273'
  `;
  return { id: user.id, email, name };
}

/** A store that takes 5 %, sends for Rp20.000 a kilogram wherever to, and has a voucher of Rp10.000. */
export async function newShop(sql: postgres.Sql): Promise<TestShop> {
  const id = randomUUID();
  const slug = `toko-uji-${word()}`;
  const name = `Toko Uji ${word()}`;
  const owner = await newBuyer(sql);
  await sql`
    insert into marketplace_stores (id, city_id, city_name, name, slug, code, address, store_type, tnc_date, tnc_version, percentage, verification_status, owner_user_id, created_by, updated_by)
    values (${id}, '3171', 'Jakarta Pusat', ${name}, ${slug}, ${`OS${word()}`.toUpperCase()}, 'Jalan Gudang 1', 'partner', now(), '2026-01', 5, 'verif', ${owner.id}, ${by}, ${by})
  `;
  await sql`insert into marketplace_store_users (marketplace_store_id, marketplace_user_id) values (${id}, ${owner.id})`;
  await sql`
    insert into marketplace_store_addresses (marketplace_store_id, warehouse_name, detail, city, city_id, postal_code, is_main, created_by, updated_by)
    values (${id}, 'Gudang', 'Jalan Gudang 1', 'Jakarta Pusat', '3171', '10110', true, ${by}, ${by})
  `;
  const [courier] = await sql<{ id: number }[]>`
    insert into marketplace_couriers (code, name, cs_contact, created_by, updated_by) values (${word()}, 'Kurir Uji', '0', ${by}, ${by}) returning id
  `;
  const [service] = await sql<{ id: number }[]>`
    insert into marketplace_courier_services (courier_id, code, name, kind, min_distance_km, price_per_km, price_per_kg, km_per_day, created_by, updated_by)
    values (${courier?.id ?? 0}, 'REG', 'Reguler', 'reguler', 1, 0, 20000, 100, ${by}, ${by}) returning id
  `;
  await sql`insert into marketplace_store_courier_services (marketplace_store_id, courier_service_id) values (${id}, ${service?.id ?? 0})`;
  const voucher = `UJI${word()}`.toUpperCase();
  await sql`
    insert into marketplace_vouchers (scope, marketplace_store_id, code, name, type, value, start_date, end_date, created_by, updated_by)
    values ('penjual', ${id}, ${voucher}, 'Uji', 'nominal', 10000, '2026-01-01', '2036-01-01', ${by}, ${by})
  `;
  return { id, slug, name, voucher };
}

/** One kilogram of something for Rp100.000, with its version and the movement that put it on the shelf. */
export async function newProduct(sql: postgres.Sql, shop: TestShop, stock = 50): Promise<TestProduct> {
  const name = `Barang Uji ${word()}`;
  const slug = `barang-uji-${word()}`;
  const [product] = await sql<{ id: string }[]>`
    insert into marketplace_products (marketplace_store_id, category_id, name, slug, description, status, price_min, price_max, published_at, created_by, updated_by)
    select ${shop.id}, id, ${name}, ${slug}, 'Dibuat untuk diuji.', 'aktif', 100000, 100000, now(), ${by}, ${by}
    from marketplace_categories where parent_id is not null order by id limit 1 returning id
  `;
  if (!product) throw new Error("a category is missing");
  await sql`insert into marketplace_product_slugs (slug, marketplace_product_id) values (${slug}, ${product.id})`;
  const [variant] = await sql<{ id: string }[]>`
    insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, weight_grams, created_by, updated_by)
    values (${product.id}, ${shop.id}, 'Standar', ${word()}, 100000, ${stock}, 1000, ${by}, ${by}) returning id
  `;
  if (!variant) throw new Error("the variant was not written");
  const [version] = await sql<{ id: string }[]>`
    insert into marketplace_product_versions (marketplace_product_id, marketplace_product_variant_id, name, variant, sku, price, discount, weight_grams, attributes, hash, created_by)
    values (${product.id}, ${variant.id}, ${name}, 'Standar', ${word()}, 100000, 0, 1000, '{}', ${word()}, ${by}) returning id
  `;
  await sql`update marketplace_product_variants set current_version_id = ${version?.id ?? null} where id = ${variant.id}`;
  await sql`
    insert into stock_movements (marketplace_product_variant_id, type, stock_delta, held_delta, stock_after, held_after, ref_type, ref_id, created_by)
    values (${variant.id}, 'masuk', ${stock}, 0, ${stock}, 0, 'e2e', ${product.id}, ${by})
  `;
  return { id: product.id, slug, name, variantId: variant.id };
}

/** Many products of one variant each for Rp100.000, each with the version of it. */
export async function newProducts(sql: postgres.Sql, shop: TestShop, count: number) {
  const mark = word();
  await sql.begin(async (tx) => {
    await tx`
      insert into marketplace_products (marketplace_store_id, category_id, name, slug, description, status, price_min, price_max, published_at, created_by, updated_by)
      select ${shop.id}, (select id from marketplace_categories where parent_id is not null order by id limit 1),
        'Barang ' || n, 'barang-' || ${mark}::text || '-' || n, 'Dibuat untuk diuji.', 'aktif', 100000, 100000, now(), ${by}, ${by}
      from generate_series(1, ${count}) n
    `;
    await tx`
      insert into marketplace_product_slugs (slug, marketplace_product_id)
      select slug, id from marketplace_products where marketplace_store_id = ${shop.id}
    `;
    await tx`
      insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, weight_grams, created_by, updated_by)
      select id, ${shop.id}, 'Standar', slug, 100000, 5, 1000, ${by}, ${by} from marketplace_products where marketplace_store_id = ${shop.id}
    `;
    await tx`
      with made as (
        insert into marketplace_product_versions (marketplace_product_id, marketplace_product_variant_id, name, variant, sku, price, discount, weight_grams, attributes, hash, created_by)
        select p.id, v.id, p.name, v.name, v.sku, v.price, 0, v.weight_grams, '{}', 'e2e', ${by}
        from marketplace_product_variants v join marketplace_products p on p.id = v.marketplace_product_id
        where v.marketplace_store_id = ${shop.id} returning id, marketplace_product_variant_id
      )
      update marketplace_product_variants v set current_version_id = made.id from made where made.marketplace_product_variant_id = v.id
    `;
    await tx`
      insert into stock_movements (marketplace_product_variant_id, type, stock_delta, held_delta, stock_after, held_after, ref_type, ref_id, created_by)
      select id, 'masuk', 5, 0, 5, 0, 'e2e', 'e2e', ${by} from marketplace_product_variants where marketplace_store_id = ${shop.id}
    `;
  });
}

/** The goods already in the cart, for tests that begin at the checkout. */
export async function putInCart(sql: postgres.Sql, buyer: TestBuyer, product: TestProduct, qty = 1) {
  await sql`
    insert into marketplace_carts (member_uuid, marketplace_product_id, marketplace_product_variant_id, qty, price_seen, created_by, updated_by)
    values (${buyer.id}, ${product.id}, ${product.variantId}, ${qty}, 100000, ${buyer.id}, ${buyer.id})
  `;
}

export type OrderRow = {
  billing_code: string;
  order_status: number;
  order_price: number;
  status: string;
  order_virtual_number: string | null;
  saldo_credit: number;
  reference: string;
};

export const ordersOf = (sql: postgres.Sql, buyer: TestBuyer) =>
  sql<OrderRow[]>`
    select o.billing_code, o.order_status, o.order_price::float8 as order_price, m.status::text as status, o.order_virtual_number,
      m.saldo_credit::float8 as saldo_credit, c.code as reference
    from "order" o join marketplace_orders m on m.order_id = o.id join marketplace_checkouts c on c.id = o.checkout_id
    where m.member_uuid = ${buyer.id} order by o.id
  `;

/** A second variant of the goods, for Rp120.000, so that there is something to choose. */
export async function addVariant(sql: postgres.Sql, product: TestProduct, shop: TestShop, name = "Besar") {
  const [variant] = await sql<{ id: string }[]>`
    insert into marketplace_product_variants (marketplace_product_id, marketplace_store_id, name, sku, price, stock, weight_grams, position, created_by, updated_by)
    values (${product.id}, ${shop.id}, ${name}, ${word()}, 120000, 50, 1000, 1, ${by}, ${by}) returning id
  `;
  const [version] = await sql<{ id: string }[]>`
    insert into marketplace_product_versions (marketplace_product_id, marketplace_product_variant_id, name, variant, sku, price, discount, weight_grams, attributes, hash, created_by)
    values (${product.id}, ${variant?.id ?? ""}, ${product.name}, ${name}, ${word()}, 120000, 0, 1000, '{}', ${word()}, ${by}) returning id
  `;
  await sql`update marketplace_product_variants set current_version_id = ${version?.id ?? null} where id = ${variant?.id ?? ""}`;
  await sql`
    insert into stock_movements (marketplace_product_variant_id, type, stock_delta, held_delta, stock_after, held_after, ref_type, ref_id, created_by)
    values (${variant?.id ?? ""}, 'masuk', 50, 0, 50, 0, 'e2e', ${product.id}, ${by})
  `;
}

/** Lets the store's buyers pay at the door. */
export async function takeCash(sql: postgres.Sql, shop: TestShop) {
  await sql`update marketplace_stores set cod_enabled = true where id = ${shop.id}`;
  await sql`
    update marketplace_courier_services set cod_enabled = true
    where id in (select courier_service_id from marketplace_store_courier_services where marketplace_store_id = ${shop.id})
  `;
}

/** Rupiah in the buyer's wallet, posted as everything else that is there. */
export async function fillWallet(sql: postgres.Sql, buyer: TestBuyer, amount: number) {
  const wallet = `buyer_wallet:${buyer.id}`;
  await sql.begin(async (tx) => {
    const [journal] = await tx<{ id: number }[]>`
      insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by)
      values (${`e2e:${randomUUID()}`}, 'e2e', 'e2e', ${buyer.id}, now(), ${by}) returning id
    `;
    await tx`
      insert into ledger_entries (journal_id, account, amount, memo) values
        (${journal?.id ?? 0}, 'gateway_clearing:midtrans', ${amount}, 'uji'), (${journal?.id ?? 0}, ${wallet}, ${-amount}, 'uji')
    `;
    await tx`insert into ledger_guarded_balances (account, balance) values (${wallet}, ${amount})`;
    await tx`update members set saldo = ${amount} where uuid = ${buyer.id}`;
  });
}

/** An account at a bank, and rupiah that the store earned and may send there, posted as everything else that is there. */
export async function earn(sql: postgres.Sql, shop: TestShop, amount: number) {
  const available = `seller_available:${shop.id}`;
  await sql`
    insert into marketplace_bank_accounts (marketplace_store_id, marketplace_bank_id, account_number, holder_name, is_main, created_by, updated_by)
    select ${shop.id}, id, '8830001122', 'Toko Uji', true, ${by}, ${by} from marketplace_banks where code = '014'
  `;
  await sql.begin(async (tx) => {
    const [journal] = await tx<{ id: number }[]>`
      insert into ledger_journals (key, kind, ref_type, ref_id, occurred_at, created_by)
      values (${`e2e:${randomUUID()}`}, 'e2e', 'e2e', ${shop.id}, now(), ${by}) returning id
    `;
    await tx`
      insert into ledger_entries (journal_id, account, amount, memo) values
        (${journal?.id ?? 0}, 'gateway_clearing:midtrans', ${amount}, 'uji'), (${journal?.id ?? 0}, ${available}, ${-amount}, 'uji')
    `;
    await tx`insert into ledger_guarded_balances (account, balance) values (${available}, ${amount})`;
    await tx`update marketplace_stores set saldo_amount = ${amount} where id = ${shop.id}`;
    await tx`
      insert into marketplace_transactions (marketplace_store_id, type, amount, description, status, created_by, updated_by)
      values (${shop.id}, 'penyesuaian', ${amount}, 'uji', 'completed', ${by}, ${by})
    `;
  });
}

/** Somebody who works for OneSmile, with these scopes. */
export async function newAdmin(sql: postgres.Sql, scopes: string[]): Promise<TestBuyer> {
  const admin = await newBuyer(sql);
  await sql`insert into osa_admins (user_id, scopes, created_by, updated_by) values (${admin.id}, ${scopes}, ${by}, ${by})`;
  return admin;
}

/** The account that owns a store. */
export async function ownerOf(sql: postgres.Sql, shop: TestShop): Promise<string> {
  const [owner] = await sql<{ email: string }[]>`
    select u.email from marketplace_users u join marketplace_stores s on s.owner_user_id = u.id where s.id = ${shop.id}
  `;
  return owner?.email ?? "";
}
