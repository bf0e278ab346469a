import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { newOrder } from "./example-order";
import { newWorld, type World } from "./world";

testDatabase();

let world: World;
let order: Awaited<ReturnType<typeof newOrder>>;
beforeAll(async () => {
  world = await newWorld();
  order = await newOrder(world);
});

describe("the views in the words of the entity design", () => {
  it("S2-157 pemesanan and detail_pemesanan show the order", async () => {
    const [row] = await db.execute(sql`select * from pemesanan where id_pemesanan = ${order.goods.id}`);
    expect(row).toMatchObject({
      id_penjual: world.store.id,
      id_pembeli: world.member.uuid,
      tagihan_produk: 100_000,
      ongkos_kirim: 20_000,
      harga_total: 114_995,
      metode_pembayaran: "transfer",
      status: "menunggu_bayar",
      id_detail_pengiriman: null,
    });
    const [line] = await db.execute(sql`select * from detail_pemesanan where id_pemesanan = ${order.goods.id}`);
    expect(line).toMatchObject({
      id_produk: world.product.id,
      id_varian: world.variant.id,
      kuantitas: 2,
      harga_satuan: 50_000,
      subtotal_item: 100_000,
    });
  });
});
