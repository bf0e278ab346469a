import { expect, test } from "../fixtures";
import { newProducts, newShop, ownerOf } from "../world";

const PRODUCTS = 500;

test("G-05 D-18 the price of 500 products at once: how far it is, a version for each, and all of it back again", async ({
  page,
  sql,
  signIn,
}) => {
  test.setTimeout(240_000);
  const shop = await newShop(sql);
  await newProducts(sql, shop, PRODUCTS);
  const left = await newShop(sql);
  await newProducts(sql, left, 3);
  /** The prices of a store, of the versions that buyers would get, and how many versions there are of them all. */
  const pricesOf = async (id: string) => {
    const [row] = await sql`
      select array_agg(distinct v.price::int) as prices, array_agg(distinct x.price::int) as "inVersions",
        array_agg(distinct p.price_min::int) as shown, count(*)::int as variants,
        (select count(*)::int from marketplace_product_versions y join marketplace_products q on q.id = y.marketplace_product_id
          where q.marketplace_store_id = ${id}) as versions
      from marketplace_product_variants v join marketplace_products p on p.id = v.marketplace_product_id
      join marketplace_product_versions x on x.id = v.current_version_id where v.marketplace_store_id = ${id}
    `;
    return row;
  };
  const at = (price: number, versions: number) => ({
    ...{ prices: [price], inVersions: [price], shown: [price], variants: PRODUCTS, versions },
  });
  expect(await pricesOf(shop.id)).toEqual(at(100_000, PRODUCTS));
  const others = await pricesOf(left.id);

  await signIn(await ownerOf(sql, shop));
  await page.goto(`/seller/${shop.slug}/products`);
  await page.getByText("Ubah banyak produk sekaligus").click();
  await page.getByText("Semua 500 produk yang cocok dengan filter").click();
  await page.getByLabel("Ubah harga").selectOption("Naik persen (%)");
  await page.getByLabel("Sebesar").fill("10");
  await page.getByRole("button", { name: "Ubah harga" }).click();
  await expect(page).toHaveURL(/\/products\/bulk\//);
  await expect(page.getByRole("progressbar")).toHaveAttribute("max", "500");
  await expect(page.getByText("500 dari 500 produk")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(/^Selesai/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Rp100.000 → Rp110.000").first()).toBeVisible();
  expect(await pricesOf(shop.id)).toEqual(at(110_000, 2 * PRODUCTS));

  await page.getByRole("button", { name: "Kembalikan semuanya" }).click();
  await expect(page.getByText(/^Sudah dikembalikan/)).toBeVisible({ timeout: 90_000 });
  const undone = await pricesOf(shop.id);
  expect(undone).toEqual(at(100_000, undone?.versions));
  // Nothing that buyers were shown meanwhile is gone: orders made at that price keep their version.
  const [raised] = await sql`
    select count(*)::int as count from marketplace_product_versions x join marketplace_products p on p.id = x.marketplace_product_id
    where p.marketplace_store_id = ${shop.id} and x.price = 110000
  `;
  expect(raised?.count).toBe(PRODUCTS);
  expect(await pricesOf(left.id)).toEqual(others);
});
