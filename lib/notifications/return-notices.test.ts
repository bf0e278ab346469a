import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { testDatabase } from "@/db/testing/database";
import { closeSender } from "@/lib/jobs/enqueue";
import { answerCase } from "@/lib/returns/answer-case";
import { escalateCase } from "@/lib/returns/escalate-case";
import { delivered, newOsa } from "@/lib/returns/testing";
import { readReturnNotices } from "./return-notices";

testDatabase();
afterAll(closeSender);

const reminded = async (caseId: string) => {
  const notices = await db.transaction((tx) => readReturnNotices(tx, "return.deadline", caseId));
  return notices.map(({ audience, to }) => [audience, to.length > 0]);
};

describe("the reminder of a complaint", () => {
  it("D-57 goes to whoever's turn it is, and to nobody else", async () => {
    await newOsa();
    const sale = await delivered();
    const caseId = await sale.complain();
    expect(await reminded(caseId)).toEqual([["store", true]]);
    await answerCase(sale.seller, {
      caseId,
      answer: "ditolak",
      text: "Kami tidak setuju",
      qty: {},
      withDelivery: false,
    });
    expect(await reminded(caseId)).toEqual([["buyer", true]]);
    await escalateCase(sale.buyer, { caseId, text: "Tolong dilihat fotonya" });
    expect((await reminded(caseId)).map(([audience]) => audience)).toEqual(["osa"]);
  });
});
