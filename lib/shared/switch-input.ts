import { z } from "zod";

/** One press of a switch in a list: what is switched and what it shall be, as its button sends them. */
export const pressedSwitch = z
  .string()
  .transform((said) => said.split(":"))
  .pipe(z.tuple([z.uuid(), z.enum(["aktif", "nonaktif"])]))
  .transform(([id, to]) => ({ id, to }));
