import { afterAll, describe, expect, it, vi } from "vitest";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import { gatewayFailure } from "@/lib/payments/gateway";
import { now } from "@/lib/platform/clock";
import { checkPayment } from "./check-payment";
import { factsOf, newShopper, openSale } from "./testing";

testDatabase();
afterAll(closeSender);

async function waitingSale() {
  const sale = await openSale();
  const asked = vi.spyOn(sale.gateway, "getStatus");
  const check = () => checkPayment(sale.buyer, { checkoutId: sale.bought.checkoutId }, () => sale.gateway);
  return { ...sale, asked, check };
}

describe("the buyer asks whether the money came", () => {
  it("F10 asks the gateway, which knows of a payment that nobody told us of", async () => {
    const sale = await waitingSale();
    expect(await sale.check()).toBe("waiting");
    sale.say(sale.reference, { state: "paid", settledAt: now() });
    expect(await sale.check()).toBe("moved");
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 2, journals: ["paid"] });
    expect(await sale.check()).toBe("moved");
    expect(sale.asked).toHaveBeenCalledTimes(2);
  });

  it("asks the gateway three times in half a minute at the most", async () => {
    const sale = await waitingSale();
    for (const answer of ["waiting", "waiting", "waiting", "too_soon", "too_soon"]) {
      expect(await sale.check()).toBe(answer);
    }
    expect(sale.asked).toHaveBeenCalledTimes(3);
  });

  it("closes at once what the gateway has closed", async () => {
    const sale = await waitingSale();
    sale.say(sale.reference, { state: "expired" });
    expect(await sale.check()).toBe("moved");
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 3, put_aside: 0 });
  });

  it("says so where the gateway does not answer, and changes nothing", async () => {
    const noise = vi.spyOn(console, "error").mockImplementation(() => {});
    const sale = await waitingSale();
    sale.asked.mockRejectedValue(gatewayFailure("unavailable", "no answer"));
    await expect(sale.check()).rejects.toMatchObject({ code: "gateway_unavailable" });
    expect(await factsOf(sale.bought.checkoutId)).toMatchObject({ order_status: 1, put_aside: 2 });
    noise.mockRestore();
  });

  it("is nobody else's business", async () => {
    const sale = await waitingSale();
    const stranger = await newShopper();
    const ask = checkPayment(stranger, { checkoutId: sale.bought.checkoutId }, () => sale.gateway);
    await expect(ask).rejects.toMatchObject({ code: "not_found" });
    expect(sale.asked).not.toHaveBeenCalled();
  });
});
