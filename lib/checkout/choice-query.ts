const isChoice = (name: string) => /^(?:addressId|mpId|wallet|voucher|(?:service|voucher|note)\..+)$/.test(name);
const isVoucher = (name: string) => /^voucher(?:\.|$)/.test(name);

/** The button "Pakai" of a voucher: `use` holds the field's name and the code, `voucher.{storeId}:CODE`. */
const pick = (value: unknown) =>
  typeof value === "string" ? value.match(/^(voucher(?:\.[0-9a-f-]{36})?):([A-Z0-9]{3,20})$/) : null;

/**
 * What somebody chose so far, as the query of the checkout's address: the same names as the fields of its form. An
 * empty voucher field is a choice too: none.
 */
export function choiceQuery(fields: Iterable<[string, unknown]>): URLSearchParams {
  const query = new URLSearchParams();
  const picked = new URLSearchParams();
  for (const [name, value] of fields) {
    const [, field, code] = (name === "use" && pick(value)) || [];
    if (field && code) picked.set(field, code);
    if (typeof value !== "string" || !isChoice(name)) continue;
    if (value.trim() !== "" || isVoucher(name)) query.set(name, value.trim());
  }
  for (const [field, code] of picked) query.set(field, code);
  return query;
}
