import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import { isRefusal, refusal } from "@/lib/shared/errors";
import { readCityFile } from "./city-file";
import { type CityCounts, writeCities } from "./write-cities";

type Result = CityCounts & { problems: { line: number; fields: string }[] };

/** Takes a whole file in, or none of it; a rehearsal says what would happen and undoes it. */
export async function importCities(osa: Osa, input: { text: string; rehearse: boolean }): Promise<Result> {
  const { rows, problems } = readCityFile(input.text);
  if (problems.length > 0 || rows.length === 0) return { added: 0, changed: 0, same: 0, problems };
  let counts: CityCounts = { added: 0, changed: 0, same: 0 };
  try {
    await db.transaction(async (tx) => {
      counts = await writeCities(tx, osa, rows);
      if (input.rehearse) throw refusal("conflict", { data: "rehearsal" });
    });
  } catch (error) {
    if (!isRefusal(error) || error.data !== "rehearsal") throw error;
  }
  return { ...counts, problems };
}
