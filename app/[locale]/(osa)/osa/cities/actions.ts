"use server";

import { importCities } from "@/lib/accounts/import-cities";
import { saveCity } from "@/lib/accounts/save-city";
import { importCitiesInput, saveCityInput } from "@/lib/accounts/schemas";
import { osaAction } from "@/lib/auth/actions";
import { routes } from "@/lib/platform/routes";
import { textOf } from "@/lib/platform/words";

export const saveCityAction = osaAction("katalog", saveCityInput, async (input, osa, { redirect }) => {
  await saveCity(osa, input);
  redirect(`${routes.osa("cities")}?id=${input.cityCode}&done=1`);
});

export const importCitiesAction = osaAction("katalog", importCitiesInput, async ({ file, how }, osa, { locale }) => {
  const rehearse = how === "rehearse";
  const { problems, ...counts } = await importCities(osa, { text: await file.text(), rehearse });
  const lines = problems.slice(0, 20).map(({ line, fields }) => `${line} (${fields})`);
  const text = (key: string, params = {}) => textOf(locale, `osa.cities.${key}`, params) ?? undefined;
  if (problems.length > 0) return { ok: false, message: text("problems", { lines: lines.join("; ") }) };
  return { message: text(rehearse ? "rehearsed" : "imported", counts) };
});
