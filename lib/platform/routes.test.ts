import { describe, expect, it } from "vitest";
import { routes, safeNext } from "./routes";

describe("routes", () => {
  it("escapes what goes into a path", () => {
    expect(routes.order("toko-20261120093000_AB2C3D")).toBe("/account/orders/toko-20261120093000_AB2C3D");
    expect(routes.product("a/b?c")).toBe("/products/a%2Fb%3Fc");
    expect(routes.login("/cart?x=1")).toBe("/login?next=%2Fcart%3Fx%3D1");
    expect(routes.login()).toBe("/login");
  });
});

describe("safeNext", () => {
  it.each(["/", "/cart", "/en/account/orders?after=1#x", "/products/batik-baju?variant=1"])("returns to %s", (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    undefined,
    null,
    "",
    "cart",
    "//evil.test",
    "/\\evil.test",
    "/\t/evil.test",
    "/..//evil.test",
    "https://evil.test",
    "javascript:alert(1)",
    "/api/auth/signout",
    `/${"a".repeat(2001)}`,
    ["/cart"],
  ])("falls back for %j", (next) => {
    expect(safeNext(next, "/account")).toBe("/account");
  });
});
