import { expect, test } from "../fixtures";
import { buyAndPay } from "./after-paying";

test("D-05 a store that does not answer: the order lapses and the buyer has everything back", async ({
  page,
  sql,
  signIn,
  moveClock,
}) => {
  const sale = await buyAndPay(page, sql, signIn);
  await page.goto(sale.path);
  await expect(page.getByText(/Toko mengonfirmasi paling lambat/)).toBeVisible();
  // A store without hours has a day; the limit for any store is a week.
  await moveClock({ hours: 23 });
  expect((await sale.order()).status).toBe("menunggu_konfirmasi");
  await moveClock({ hours: 2 });
  expect(await sale.order()).toMatchObject({ status: "dibatalkan", order_status: 5 });
  expect(await sale.stock()).toEqual({ stock: 5, held: 0, sold_qty: 0 });
});
