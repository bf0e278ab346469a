import type { z } from "zod";
import { db } from "@/db/client";
import type { Osa } from "@/lib/auth/actors";
import type { saveCityInput } from "./schemas";
import { writeCities } from "./write-cities";

export async function saveCity(osa: Osa, input: z.output<typeof saveCityInput>): Promise<void> {
  const { cityCode, ...fields } = input;
  await db.transaction((tx) => writeCities(tx, osa, [{ code: cityCode, ...fields }]));
}
