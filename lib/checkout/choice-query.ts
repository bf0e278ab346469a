const isChoice = (name: string) => /^(?:addressId|mpId|voucher|(?:service|voucher|note)\..+)$/.test(name);

/** What somebody chose so far, as the query of the checkout's address: the same names as the fields of its form. */
export function choiceQuery(fields: Iterable<[string, unknown]>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    if (typeof value === "string" && value.trim() !== "" && isChoice(name)) query.set(name, value.trim());
  }
  return query;
}
