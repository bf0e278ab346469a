import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GatewayChannel } from "../../lib/payments/gateway";
import { chargeRequest, gatewayOf } from "../test-charges";
import { openTestShop, type TestShop } from "../test-shop";

let shop: TestShop;

beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

async function charged(channel: GatewayChannel, name = "Budi") {
  const request = chargeRequest(channel, shop);
  const charge = await gatewayOf(shop).createCharge({ ...request, buyer: { ...request.buyer, name } });
  return { request, charge, orderId: request.gatewayOrderId };
}

function submit(url: string, form: Record<string, string> = {}) {
  return fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
}

async function stateOf(orderId: string) {
  return (await gatewayOf(shop).getStatus(orderId)).state;
}

describe("the customer's pages", () => {
  it.each(["bca", "permata", "mandiri_bill"] as const)("take the number of %s and pay", async (channel) => {
    const { charge, orderId } = await charged(channel);
    const bill = await shop.get(`/va?number=${encodeURIComponent(charge.virtualNumber ?? "")}`);
    expect(await bill.text()).toContain("Rp15.000");
    const paid = await submit(`${shop.url()}/va/pay`, { transaction_id: charge.transactionId });
    expect(paid.status).toBe(303);
    const result = await (await shop.get(paid.headers.get("location") ?? "")).text();
    expect(result).toContain("Pembayaran berhasil");
    expect(result).toContain("Kembali ke toko");
    expect(await stateOf(orderId)).toBe("paid");
  });

  it("say so when a number is unknown", async () => {
    const page = await shop.get("/va?number=123");
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("Nomor ini tidak ada");
  });

  it.each(["gopay", "shopeepay"] as const)("open %s and lead back to the shop", async (channel) => {
    const { request, charge, orderId } = await charged(channel);
    const wallet = charge.redirectUrl ?? "";
    expect(await (await fetch(wallet)).text()).toContain("Bayar");
    const left = new URL((await submit(`${wallet}/cancel`)).headers.get("location") ?? "");
    expect(left.searchParams.get("result")).toBe("failure");
    expect(await stateOf(orderId)).toBe("pending");
    const back = new URL((await submit(`${wallet}/pay`)).headers.get("location") ?? "");
    expect(`${back.origin}${back.pathname}`).toBe(request.returnUrl);
    expect(back.searchParams.get("order_id")).toBe(orderId);
    expect(back.searchParams.get("result")).toBe("success");
    expect(await stateOf(orderId)).toBe("paid");
  });

  it("show the code as scanned and pay it once", async () => {
    const { charge, orderId } = await charged("qris");
    const address = `${shop.url()}/qr/${charge.transactionId}`;
    expect(await (await fetch(address)).text()).toContain("Kode QR dipindai");
    await submit(`${address}/pay`);
    await submit(`${address}/pay`);
    expect(await stateOf(orderId)).toBe("paid");
    expect(await (await fetch(address)).text()).toContain("tidak bisa dibayar");
  });

  it("show what shops send as text, never as markup", async () => {
    const { charge } = await charged("gopay", "<script>alert(1)</script>");
    const wallet = await (await fetch(charge.redirectUrl ?? "")).text();
    expect(wallet).not.toContain("<script>");
    expect(wallet).toContain("&#60;script&#62;");
  });
});

describe("the control pages", () => {
  it("list payments, play scenarios and change the weather by plain forms", async () => {
    const { orderId } = await charged("bca");
    expect(await (await shop.get("/")).text()).toContain(orderId);
    const played = await submit(`${shop.url()}/control/transactions/${orderId}/deny`);
    expect(played.status).toBe(303);
    expect(await (await shop.get(played.headers.get("location") ?? "")).text()).toContain("Ditolak");
    await submit(`${shop.url()}/control/mode`, { slowMs: "5", fail5xx: "0", only: "status", times: "1" });
    const mode = await (await shop.get("/control/mode")).json();
    expect(mode).toMatchObject({ down: false, slowMs: 5, only: "status", times: 1 });
    await submit(`${shop.url()}/control/mode`, { slowMs: "0" });
    expect(await (await shop.get("/control")).text()).toContain("Cuaca gateway");
  });

  it("answer 404 for what is not there", async () => {
    for (const path of ["/wallet/none", "/qr/none", "/qr/none.png", "/transactions/none", "/nowhere"]) {
      expect((await shop.get(path)).status, path).toBe(404);
    }
  });
});
