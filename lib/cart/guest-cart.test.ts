import { describe, expect, it } from "vitest";
import {
  changeGuestLine,
  emptyGuestCart,
  GUEST_LINES,
  type GuestLine,
  packGuestCart,
  restoreGuestLine,
  unpackGuestCart,
  withGuestLine,
} from "./guest-cart";

const id = (n: number) => `0199a000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const line = (n: number, over: Partial<GuestLine> = {}): GuestLine => ({
  variantId: id(n),
  qty: 2,
  note: "",
  isSelected: true,
  priceSeen: 50_000,
  ...over,
});
const cartOf = (...lines: GuestLine[]) => ({ ...emptyGuestCart(), lines });
const cookie = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const raw = (n: number) => Buffer.from(id(n).replaceAll("-", ""), "hex").toString("base64url");

describe("a guest's cart in its cookie (D-46)", () => {
  it("comes back as it was", () => {
    const cart = {
      ...cartOf(line(1, { note: "warna biru, ya 🙂" }), line(2, { isSelected: false })),
      removed: line(3),
    };
    expect(unpackGuestCart(packGuestCart(cart))).toEqual(cart);
    expect(packGuestCart(cart)).toMatch(/^[\w-]+$/);
  });

  it("holds thirty lines and no more", () => {
    const full = cartOf(
      ...Array.from({ length: GUEST_LINES }, (_, n) => line(n, { qty: 999, priceSeen: 999_999_999 })),
    );
    expect(unpackGuestCart(packGuestCart(full)).lines).toHaveLength(GUEST_LINES);
    expect(packGuestCart(full).length).toBeLessThan(3_800);
    const more = withGuestLine(full, line(99));
    expect(() => packGuestCart(more)).toThrow(expect.objectContaining({ code: "guest_cart_full" }));
  });

  it("refuses notes that do not fit, and first lets go of what was removed", () => {
    const long = (n: number) => line(n, { note: "é".repeat(200) });
    const fits = cartOf(long(1), long(2), long(3), long(4), long(5), long(6));
    expect(unpackGuestCart(packGuestCart({ ...fits, removed: long(7) }))).toMatchObject({ removed: null });
    const more = withGuestLine(fits, long(7));
    expect(() => packGuestCart(more)).toThrow(expect.objectContaining({ code: "guest_cart_full" }));
  });

  it.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["noise", "%%%"],
    ["no JSON", Buffer.from("{").toString("base64url")],
    ["another shape", cookie({ lines: [] })],
    ["a quantity below one", cookie([raw(0), [[raw(1), 0, "", 1, 1]], null])],
    ["a broken quantity", cookie([raw(0), [[raw(1), 1.5, "", 1, 1]], null])],
    ["a quantity beyond all", cookie([raw(0), [[raw(1), 1000, "", 1, 1]], null])],
    ["a note beyond all", cookie([raw(0), [[raw(1), 1, "x".repeat(201), 1, 1]], null])],
    ["a price below nothing", cookie([raw(0), [[raw(1), 1, "", 1, -1]], null])],
    ["an id that is none", cookie([raw(0), [["'; drop table", 1, "", 1, 1]], null])],
    ["a cart without an id", cookie(["x", [], null])],
    ["too many lines", cookie([raw(0), Array.from({ length: 31 }, (_, n) => [raw(n), 1, "", 1, 1]), null])],
    ["a book", "x".repeat(10_000)],
  ])("is empty where a browser sends %s", (_, value) => {
    expect(unpackGuestCart(value)).toMatchObject({ lines: [], removed: null });
  });

  it("has one line a variant, whatever was sent", () => {
    const twice = cookie([raw(0), [raw(1), raw(1)].map((one) => [one, 1, "", 1, 1]), null]);
    expect(unpackGuestCart(twice).lines).toHaveLength(1);
  });
});

describe("the lines of a guest", () => {
  it("add up and take the newest note, the newest line first", () => {
    const cart = withGuestLine(cartOf(line(2), line(1, { note: "lama" })), line(1, { qty: 3, note: "baru" }));
    expect(cart.lines).toMatchObject([{ variantId: id(1), qty: 5, note: "baru" }, { variantId: id(2) }]);
    expect(withGuestLine(cart, line(1)).lines[0]).toMatchObject({ qty: 7, note: "baru" });
    expect(withGuestLine(cartOf(line(1, { qty: 998 })), line(1)).lines[0]?.qty).toBe(999);
  });

  it("leave, and come back unless they were added again", () => {
    const gone = changeGuestLine(cartOf(line(1, { qty: 4 })), id(1), null);
    expect(gone).toMatchObject({ lines: [], removed: { variantId: id(1) } });
    expect(restoreGuestLine(gone, id(1))).toMatchObject({ lines: [{ qty: 4 }], removed: null });
    expect(restoreGuestLine(withGuestLine(gone, line(1)), id(1)).lines).toMatchObject([{ qty: 2 }]);
    expect(() => restoreGuestLine(gone, id(2))).toThrow(expect.objectContaining({ code: "not_found" }));
    expect(() => changeGuestLine(gone, id(1), { qty: 1 })).toThrow(expect.objectContaining({ code: "not_found" }));
  });
});
