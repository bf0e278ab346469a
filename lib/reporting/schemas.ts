import { z } from "zod";
import { saveVoucherInput } from "@/lib/vouchers/schemas";

// An address that somebody bent shows the list from its beginning, never an error.
const word = (longest: number) =>
  z
    .preprocess((given) => (Array.isArray(given) ? given[0] : given), z.string().trim().max(longest))
    .catch("")
    .transform((value) => value || undefined);

/** What the address of a list carries: words to look for, a choice of state, and the row a page goes on from. */
export const listQuery = z.object({
  q: word(80),
  state: word(40),
  view: word(20),
  actor: word(80),
  subject: word(80),
  after: word(60),
  before: word(60),
});

const day = word(10).transform((text) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined));

/** The log: by who, what was done, to what and on which days. */
export const auditQuery = listQuery.extend({ action: word(60), from: day, to: day });

/** A store's statement: of which days (Jakarta's), of which kind, of which order. */
export const statementQuery = listQuery.extend({ from: day, to: day, kind: word(20) });

/** A store's orders: by state, days, courier and words, the newest first or the nearest deadline. */
export const sellerOrdersQuery = listQuery.extend({ from: day, to: day, courier: word(10), sort: word(10) });
export type SellerOrdersQuery = z.output<typeof sellerOrdersQuery>;

/** Synonyms, from the pair on that the page before ended with. */
export const synonymQuery = listQuery.extend({ head: word(40), synonym: word(40) });

/** The list of stores, narrowed by what OneSmile decides about them. */
export const storeListQuery = listQuery.extend({ verification: word(20), type: word(20), city: word(10) });

/** The list of accounts, by what somebody is. */
export const memberListQuery = listQuery.extend({ role: word(20) });

export type ListQuery = z.output<typeof listQuery>;

export const noInput = z.object({});

/** OneSmile's own voucher: saved, or only reckoned. */
export const platformVoucherForm = z.intersection(saveVoucherInput, z.object({ how: z.enum(["save", "simulate"]) }));
