import { sql } from "drizzle-orm";
import { closeDatabase, db } from "@/db/client";
import { placeOrder } from "@/lib/checkout/place-order";
import { newGoods, newShop, newShopper, orderForm, putInCart } from "@/lib/checkout/testing";
import { bareClient, recorder, replay } from "./bare";
import { type Found, measure } from "./measure";

const orders = 300;
const clients = 16;

async function newForms(shelf: Awaited<ReturnType<typeof newGoods>>[], count: number) {
  const forms = [];
  for (let i = 0; i < count; i += 1) {
    const buyer = await newShopper();
    for (const step of [0, 1]) {
      const goods = shelf[(i * 6 + step) % shelf.length];
      if (goods) await putInCart(buyer, goods.variant.id);
    }
    forms.push({ buyer, form: await orderForm(buyer) });
  }
  return forms;
}

/** `placeOrder` beside the very statements it sends, sent bare: what is lost between them is our own doing. */
export async function benchPlaceOrder(): Promise<Found> {
  const shops = await Promise.all(Array.from({ length: 5 }, () => newShop()));
  const shelf = await Promise.all(
    shops.flatMap((shop) => Array.from({ length: 6 }, () => newGoods(shop.store.id, { stock: 10_000 }))),
  );
  const place = ({ buyer, form }: Awaited<ReturnType<typeof newForms>>[number]) => placeOrder(buyer, form, "midtrans");
  for (const each of await newForms(shelf, 50)) await place(each);

  const taped = await newForms(shelf, orders);
  await db.execute(sql`create table bench_carts as select * from marketplace_carts`);
  await closeDatabase();
  const bare = bareClient(clients);
  const tape = recorder(bare);
  globalThis.onesmileSql = tape.client;
  const tapes = [];
  for (const each of taped) {
    await place(each);
    tapes.push({ tape: tape.take(), key: each.form.checkoutKey });
  }
  await closeDatabase();

  const measured = await newForms(shelf, orders);
  const ours = await measure(
    "placeOrder, in process",
    measured.map((each) => () => place(each)),
    clients,
  );
  await db.execute(sql`insert into marketplace_carts select * from bench_carts`);
  const client = bareClient(clients);
  const theirs = await measure(
    "the same statements, bare",
    tapes.map(
      ({ tape: statements, key }) =>
        () =>
          replay(client, statements, key),
    ),
    clients,
  );
  await client.end();
  await db.execute(sql`drop table bench_carts`);
  const statements = tapes.map(({ tape: { before, inside } }) => before.length + inside.length);
  const share = Math.round((ours.perSecond / theirs.perSecond) * 1000) / 10;
  return { rows: [ours, theirs], notes: { percentOfBare: share, statements: Math.max(...statements) } };
}
