import { describe, expect, it } from "vitest";
import { choiceQuery } from "./choice-query";
import { checkoutChoices } from "./schemas";

describe("choiceQuery", () => {
  const store = crypto.randomUUID();

  it("keeps what was chosen under the names of the form, and drops what is empty or steers the form", () => {
    const form = new FormData();
    form.set("$ACTION_1:0", "x");
    form.set("_locale", "id");
    form.set("checkoutKey", crypto.randomUUID());
    form.set("expectedTotal", "15000");
    form.set("addressId", "a");
    form.set("mpId", "3");
    form.set("voucher", " HEMAT ");
    form.set(`voucher.${store}`, "");
    form.set(`service.${store}`, "7");
    form.set(`note.${store}`, "Titip di satpam & bel dua kali");
    expect(Object.fromEntries(choiceQuery(form))).toEqual({
      addressId: "a",
      mpId: "3",
      voucher: "HEMAT",
      [`voucher.${store}`]: "",
      [`service.${store}`]: "7",
      [`note.${store}`]: "Titip di satpam & bel dua kali",
    });
  });

  it("takes the voucher of the button that was pressed, whatever its field says", () => {
    const fields = { voucher: "LAMA", [`voucher.${store}`]: "X", use: `voucher.${store}:HEMAT`, wallet: "on" };
    expect(Object.fromEntries(choiceQuery(Object.entries(fields)))).toEqual({
      voucher: "LAMA",
      [`voucher.${store}`]: "HEMAT",
      wallet: "on",
    });
  });

  it("tells no voucher from the best voucher", () => {
    expect(checkoutChoices.parse(Object.fromEntries(choiceQuery([["voucher", ""]]))).voucher).toBeNull();
    expect(checkoutChoices.parse({}).voucher).toBeUndefined();
  });

  it("is read back as the same choices", () => {
    const fields = { voucher: "hemat", [`service.${store}`]: "7", [`note.${store}`]: "Bel" };
    const query = Object.fromEntries(choiceQuery(Object.entries(fields)));
    expect(checkoutChoices.parse(query)).toMatchObject({
      voucher: "HEMAT",
      services: { [store]: 7 },
      notes: { [store]: "Bel" },
    });
  });
});
