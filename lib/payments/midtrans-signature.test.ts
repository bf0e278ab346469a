import { describe, expect, it } from "vitest";
import { isSignedBy, midtransSignature } from "./midtrans-signature";

const serverKey = "SB-Mid-server-TESTKEY123";
const payment = { order_id: "toko-baju-rohman-20261120093000-A1B2", gross_amount: "15000.00" };

const vectors = [
  {
    status_code: "200",
    signature:
      "14d011e058827ae82c5d6ce8cf47660bee7a8a0a5ace6f65b52e9e46d666b97ff99beae65724eb0e4e552057fa581e15d76d0076adaa8da1c90015c4c0c6dfab",
  },
  {
    status_code: "201",
    signature:
      "39eae063840b07fdd880f42baab7699143a8c9bc9c2691710c886711275ddb19d9283bf1d0cb8818f56aee79b055f301e9eda7fe0bc861d20048850822fafe1b",
  },
  {
    status_code: "202",
    signature:
      "28784190d1343b2c35e6c383e301d39c423a54aab1162a518702a048d31e7f86d20525e9ade410f0bb18d38d919cd87ba0421e1f80c7821aa290faf24efdca36",
  },
];

describe("the signature of a notification", () => {
  it.each(vectors)("is the known one for status code $status_code", ({ status_code, signature }) => {
    expect(midtransSignature({ ...payment, status_code }, serverKey)).toBe(signature);
    expect(isSignedBy({ ...payment, status_code, signature_key: signature }, [serverKey])).toBe(true);
    expect(isSignedBy({ ...payment, status_code, signature_key: signature.toUpperCase() }, [serverKey])).toBe(true);
  });

  it("agrees with the example of the gateway's documentation", () => {
    const fields = { order_id: "1111", status_code: "200", gross_amount: "100000.00" };
    expect(midtransSignature(fields, "askvnoibnosifnboseofinbofinfgbiufglnbfg")).toBe(
      "edc076b21793ebe3e17926350f5b8ae67d902fe657b3d0aa31b932d5c127e2375d308a2bc94f3265ac2d80a1f181a79b997ac178a236fcff35af263fc4d4c231",
    );
  });

  it("is taken from any key that is still valid, and from no other", () => {
    const signed = { ...payment, status_code: "200", signature_key: vectors[0]?.signature ?? "" };
    expect(isSignedBy(signed, ["SB-Mid-server-NEW", serverKey])).toBe(true);
    expect(isSignedBy(signed, ["SB-Mid-server-NEW"])).toBe(false);
    expect(isSignedBy(signed, [])).toBe(false);
  });

  it("covers the amount as it was written", () => {
    const signed = { ...payment, status_code: "200", signature_key: vectors[0]?.signature ?? "" };
    expect(isSignedBy({ ...signed, gross_amount: "15000" }, [serverKey])).toBe(false);
    expect(isSignedBy({ ...signed, gross_amount: "15001.00" }, [serverKey])).toBe(false);
    expect(isSignedBy({ ...signed, signature_key: "" }, [serverKey])).toBe(false);
    expect(isSignedBy({ ...signed, signature_key: "zz" }, [serverKey])).toBe(false);
  });
});
