import { readFileSync } from "node:fs";
import path from "node:path";
import { isPgEnum } from "drizzle-orm/pg-core";
import { describe, expect, it } from "vitest";
import * as schemaEnums from "@/db/schema/enums";

const glossary = readFileSync(path.resolve(import.meta.dirname, "../../docs/glossary.md"), "utf8").split("\n");

describe("the glossary", () => {
  it.each(Object.values(schemaEnums).filter(isPgEnum))("explains $enumName, value by value in order", (type) => {
    const row = glossary.find((line) => line.startsWith(`| \`${type.enumName}\` |`));
    expect(row?.split(" | ")[1]?.split(" · ")).toEqual(type.enumValues);
  });
});
