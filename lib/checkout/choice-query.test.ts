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
      [`service.${store}`]: "7",
      [`note.${store}`]: "Titip di satpam & bel dua kali",
    });
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
