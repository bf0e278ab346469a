import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { containing } from "./keyset";
import { storeWords, userWords } from "./words";

/** Whom words may lead to, one by one; more of them and whoever walks a list meets a page of what is theirs soon. */
const MOST = 500;

type Sought = { users: SQL; stores: SQL };

/**
 * The accounts and stores that words lead to, as arrays of ids, so that a list finds what is theirs by its own indexes;
 * null where there are so many that the list is better walked from its newest row.
 */
export async function seek(words: string, whom: "users" | "both" = "both"): Promise<Sought | null> {
  const like = containing(words);
  const none = sql`select null::uuid as id where false`;
  const [found] = await db.execute<{ users: string[]; stores: string[] }>(sql`
    select array(select u.id from marketplace_users u where ${userWords} ilike ${like} limit ${MOST + 1})::text[] as users,
      array(${
        whom === "both"
          ? sql`select s.id from marketplace_stores s where ${storeWords} ilike ${like} limit ${MOST + 1}`
          : none
      })::text[] as stores`);
  const { users = [], stores = [] } = found ?? {};
  if (users.length > MOST || stores.length > MOST) return null;
  return { users: idsOf(users), stores: idsOf(stores) };
}

const idsOf = (ids: string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;

/** The six letters at the end of a code, as people read them aloud. */
export const isEnding = (words: string) => /^[a-z0-9]{6}$/i.test(words);

/** A code as it was copied, at least up to its day, so that what begins so is of one store and one day. */
export const isCode = (words: string) => /-\d{8}/.test(words);

/** An invoice number, at least most of its second. */
const isInvoice = (words: string) => /^[a-z]+\/\d{8}/i.test(words);

/** `words%` for like. */
export const beginning = (words: string) => `${words.replace(/[\\%_]/g, "\\$&")}%`;

/** The orders whose code or invoice number was typed. */
export const ordersNamed = (words: string): SQL => {
  const like = beginning(words);
  if (isInvoice(words))
    return sql`select n.id from "order" i join marketplace_orders n on n.order_id = i.id where i.order_invoice like ${like}`;
  if (isCode(words)) return sql`select n.id from marketplace_orders n where n.billing_code like ${like}`;
  return sql`select n.id from marketplace_orders n
    where ${isEnding(words)} and right(n.billing_code, 6) = ${words.toUpperCase()}`;
};
