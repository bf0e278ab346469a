import { describe, expect, it } from "vitest";
import {
  actionUrl,
  amountOf,
  expiryOf,
  jakartaTime,
  midtransPayment,
  refundsOf,
  stateOf,
  virtualNumberOf,
  wholeRupiah,
} from "./midtrans-payload";

const bank = {
  status_code: "201",
  status_message: "Success, Bank Transfer transaction is created",
  transaction_id: "be03df7d-2f97-4c8c-a53c-8959f1b67295",
  order_id: "1571823229",
  merchant_id: "G812785002",
  gross_amount: "44000.00",
  currency: "IDR",
  payment_type: "bank_transfer",
  transaction_time: "2019-10-23 16:33:49",
  transaction_status: "pending",
  va_numbers: [{ bank: "bca", va_number: "812785002530231" }],
  fraud_status: "accept",
};

function read(fields: Record<string, unknown>) {
  return midtransPayment.parse({ ...bank, ...fields });
}

describe("an answer to a charge", () => {
  it("carries the virtual account number, whichever field holds it", () => {
    expect(virtualNumberOf(read({}))).toBe("812785002530231");
    expect(virtualNumberOf(read({ va_numbers: undefined, permata_va_number: "850003072869607" }))).toBe(
      "850003072869607",
    );
    expect(virtualNumberOf(read({ va_numbers: null, bill_key: "778347787706", biller_code: "70012" }))).toBe(
      "70012-778347787706",
    );
    expect(virtualNumberOf(read({ va_numbers: undefined }))).toBeUndefined();
  });

  it("carries its links by name", () => {
    const wallet = read({ actions: [{ name: "deeplink-redirect", method: "GET", url: "https://wallet.example/1" }] });
    expect(actionUrl(wallet, "deeplink-redirect")).toBe("https://wallet.example/1");
    expect(actionUrl(wallet, "generate-qr-code")).toBeUndefined();
  });

  it("names its end in either of two fields, in Jakarta time, or not at all", () => {
    expect(expiryOf(read({ expiry_time: "2024-07-05 10:53:53" }))).toEqual(new Date("2024-07-05T03:53:53Z"));
    expect(expiryOf(read({ expire_time: "2024-07-05 10:53:53" }))).toEqual(new Date("2024-07-05T03:53:53Z"));
    expect(expiryOf(read({}))).toBeUndefined();
  });
});

describe("the state", () => {
  it.each([
    [{ transaction_status: "pending" }, "pending"],
    [{ transaction_status: "PENDING" }, "pending"],
    [{ transaction_status: "authorize" }, "pending"],
    [{ transaction_status: "settlement", status_code: "200" }, "paid"],
    [{ transaction_status: "settlement", status_code: "200", fraud_status: null }, "paid"],
    [{ transaction_status: "settlement", status_code: "201" }, "unknown"],
    [{ transaction_status: "capture", status_code: "200" }, "paid"],
    [{ transaction_status: "capture", status_code: "201", fraud_status: "challenge" }, "challenged"],
    [{ transaction_status: "capture", status_code: "200", fraud_status: "deny" }, "denied"],
    [{ transaction_status: "deny", status_code: "202" }, "denied"],
    [{ transaction_status: "failure", status_code: "202" }, "denied"],
    [{ transaction_status: "cancel", status_code: "202" }, "cancelled"],
    [{ transaction_status: "cancel", status_code: "200" }, "cancelled"],
    [{ transaction_status: "expire", status_code: "202" }, "expired"],
    [{ transaction_status: "expire", status_code: "407" }, "expired"],
    [{ transaction_status: "refund", status_code: "200", refund_amount: "44000.00" }, "refunded"],
    [{ transaction_status: "refund", status_code: "200" }, "refunded"],
    [{ transaction_status: "refund", status_code: "200", refund_amount: "5000.00" }, "partly_refunded"],
    [{ transaction_status: "partial_refund", status_code: "200", refund_amount: "5000.00" }, "partly_refunded"],
    [{ transaction_status: "partial_refund", status_code: "200" }, "partly_refunded"],
    [{ transaction_status: "partial_refund", status_code: "200", refund_amount: "44000.00" }, "refunded"],
    [{ transaction_status: "chargeback", status_code: "200" }, "unknown"],
    [{ transaction_status: "something new", status_code: "200" }, "unknown"],
  ])("of %o is %s", (fields, state) => {
    expect(stateOf(read(fields))).toBe(state);
  });
});

describe("amounts and times", () => {
  it("takes whole rupiah only", () => {
    expect(amountOf(read({}))).toBe(44_000);
    expect(wholeRupiah("15000")).toBe(15_000);
    expect(wholeRupiah("15000.00")).toBe(15_000);
    for (const wrong of ["15000.50", "-1.00", "1e5", "", " 15000", "15,000.00", "0x10", "9".repeat(16)]) {
      expect(wholeRupiah(wrong), wrong).toBeUndefined();
    }
    expect(midtransPayment.safeParse({ ...bank, gross_amount: "44000.50" }).success).toBe(false);
    expect(midtransPayment.safeParse({ ...bank, gross_amount: 44_000 }).success).toBe(false);
  });

  it("reads Jakarta time and nothing else", () => {
    expect(jakartaTime("2026-11-20 00:00:00")).toEqual(new Date("2026-11-19T17:00:00Z"));
    for (const wrong of [undefined, null, "", "2026-11-20", "2026-13-40 00:00:00", "yesterday"]) {
      expect(jakartaTime(wrong)).toBeUndefined();
    }
  });

  it("keeps each refund with the moment the bank confirmed it", () => {
    const refunds = [
      {
        refund_chargeback_id: 1,
        refund_amount: "5000.00",
        created_at: "2026-11-21 00:14:20",
        reason: "some reason",
        refund_key: "rf-001",
        refund_method: "online",
        bank_confirmed_at: "2026-11-21 02:30:20",
      },
      { refund_amount: "1000.00", refund_key: "rf-002" },
    ];
    expect(refundsOf(read({ transaction_status: "partial_refund", status_code: "200", refunds }))).toEqual([
      {
        refundKey: "rf-001",
        amountRupiah: 5_000,
        createdAt: new Date("2026-11-20T17:14:20Z"),
        confirmedAt: new Date("2026-11-20T19:30:20Z"),
      },
      { refundKey: "rf-002", amountRupiah: 1_000 },
    ]);
  });

  it("keeps fields that it does not know", () => {
    expect(read({ issuer: "gopay" }).issuer).toBe("gopay");
  });
});
