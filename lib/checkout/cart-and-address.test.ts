import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db } from "@/db/client";
import { addresses } from "@/db/schema/accounts";
import { carts } from "@/db/schema/cart";
import { marketplaceOrders } from "@/db/schema/orders";
import { testDatabase } from "@/db/testing/database";
import { editAddress } from "@/lib/accounts/edit-address";
import { removeAddress } from "@/lib/accounts/remove-address";
import { addressInput } from "@/lib/accounts/schemas";
import { removeCartLine } from "@/lib/cart/remove-cart-line";
import { selectCartLines } from "@/lib/cart/select-cart-lines";
import { buy, newGoods, newShop, newShopper, putInCart } from "./testing";

testDatabase();

it("S3-018 S3-070 D-47 checkout deletes the selected lines for good, and keeps the others and what was removed", async () => {
  const { store } = await newShop();
  const buyer = await newShopper();
  const goods = [await newGoods(store.id), await newGoods(store.id), await newGoods(store.id)];
  for (const { variant } of goods) await putInCart(buyer, variant.id);
  const rows = () => db.select().from(carts).where(eq(carts.memberUuid, buyer.userId)).orderBy(carts.id);
  const [bought, left, removed] = await rows();
  if (!bought || !left || !removed) throw new Error("nothing was put in the cart");
  await removeCartLine(buyer, { lineId: removed.id });
  await selectCartLines(buyer, { selected: [bought.id] });
  await buy(buyer);
  const kept = await rows();
  expect(kept.map((row) => [row.id, row.deletedAt === null])).toEqual([
    [left.id, true],
    [removed.id, false],
  ]);
});

it("S3-041 S3-042 D-65 an order keeps the address it was sent to, whatever becomes of it", async () => {
  const { store } = await newShop();
  const buyer = await newShopper();
  const { variant } = await newGoods(store.id);
  await putInCart(buyer, variant.id);
  const { checkoutId } = await buy(buyer);
  const orderOf = async () => {
    const [order] = await db
      .select({ address: marketplaceOrders.address, addressId: marketplaceOrders.marketplaceAddressId })
      .from(marketplaceOrders)
      .where(sql`${marketplaceOrders.orderId} in (select id from "order" where checkout_id = ${checkoutId}::uuid)`);
    return order;
  };
  const before = await orderOf();
  expect(before?.address).toContain("Jalan Pembeli 2");
  const [address] = await db.select().from(addresses).where(eq(addresses.memberUuid, buyer.userId));
  if (!address) throw new Error("the buyer has no address");
  expect(before?.addressId).toBe(address.id);
  const elsewhere = addressInput.parse({
    label: "Kantor",
    recipientName: "Orang lain",
    recipientPhone: "0812 0000 1111",
    detail: "Jalan Baru 9",
    city: "Kota Surabaya",
    postalCode: "60111",
  });
  await editAddress(buyer, address.id, elsewhere);
  expect(await orderOf()).toEqual(before);
  await removeAddress(buyer, address.id);
  expect(await orderOf()).toEqual(before);
});
