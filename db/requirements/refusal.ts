/** What the database said when it refused: its code and the constraint, or its words where a trigger spoke. */
export async function refusalOf(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    if (typeof cause !== "object" || cause === null || !("code" in cause)) throw error;
    if ("constraint_name" in cause && cause.constraint_name) return String(cause.constraint_name);
    return `${cause.code} ${"message" in cause ? cause.message : ""}`;
  }
  return "accepted";
}
