import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser, word } from "@/db/requirements/world";
import { users } from "@/db/schema/accounts";
import { mails } from "@/db/schema/platform";
import { partnerDrafts, storeHours, stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { importPartners } from "./import-partners";
import { partnerTemplate, readPartnerFile } from "./partner-file";
import { newOsa } from "./test-partner";

testDatabase();
afterAll(closeSender);

let osa: Osa;
beforeAll(async () => {
  osa = await newOsa();
});

const header =
  "nama_staf,email,nama_pengguna,nama_toko,kota,alamat,kode_bank,nomor_rekening,persen_biaya,jam_buka,instagram,kontrak";
type Line = Partial<Record<"email" | "name" | "city" | "bank" | "account" | "hours" | "social" | "contract", string>>;

function line(over: Line = {}): string {
  const one = word();
  const { email = `${one}@contoh.test`, name = `${one} Raya`, city = "Kota Bandung", bank = "014" } = over;
  const {
    account = String(BigInt(`0x${one}`)),
    hours = "Sen-Jum 08:00-17:00",
    social = "kopi",
    contract = "ya",
  } = over;
  return [
    "Rina",
    email,
    `rina.${one}`,
    name,
    city,
    "Jalan Braga 10",
    bank,
    account,
    "2.5",
    hours,
    social,
    contract,
  ].join(",");
}
const file = (...lines: string[]) => [header, ...lines].join("\n");
const written = async () =>
  Promise.all([users, stores, storeHours, partnerDrafts, mails].map((table) => db.$count(table)));
const run = (text: string, dry = false) => importPartners(osa, { text, dry, locale: "id" });
const outcomes = (said: Awaited<ReturnType<typeof run>>) => said.map(({ outcome }) => outcome);

describe("many partners from one file", () => {
  it("D-31 a dry run says line by line what the import would say, and keeps nothing", async () => {
    const somebody = await newUser();
    const same = word();
    const text = file(
      line(),
      line({ email: somebody.email }),
      line({ city: "Atlantis" }),
      line({ bank: "999" }),
      line({ hours: "kapan saja" }),
      line({ contract: "" }),
      line({ email: `${same}@contoh.test` }),
      line({ email: `${same}@contoh.test` }),
    );
    const before = await written();
    const said = await run(text, true);
    expect(await written()).toEqual(before);
    expect(outcomes(said)).toEqual(["new", "wrong", "wrong", "wrong", "wrong", "wrong", "new", "wrong"]);
    expect(said.map(({ line: number, problems }) => [number, ...problems.map(({ column }) => column)])).toEqual([
      [2],
      [3, "email"],
      [4, "kota"],
      [5, "kode_bank"],
      [6, "jam_buka"],
      [7, "kontrak"],
      [8],
      [9, "email"],
    ]);
    expect(outcomes(await run(text))).toEqual(outcomes(said));
  });

  it("D-31 the same lines again, in the same file or another, are the same partners", async () => {
    const [first, second] = [line(), line()];
    expect(outcomes(await run(file(first)))).toEqual(["new"]);
    const before = await written();
    expect(outcomes(await run(file(first)))).toEqual(["known"]);
    expect((await written()).slice(0, 3)).toEqual(before.slice(0, 3));
    const both = file(second, first);
    const twice = await Promise.all([run(both), run(both)]);
    expect(twice.flatMap((said) => outcomes(said)).sort()).toEqual(["known", "known", "known", "new"]);
  });

  it("D-33 each staff member is invited, and D-38 hours are read by days", async () => {
    const email = `${word()}@contoh.test`;
    await run(file(line({ email, hours: "Sen-Rab 08:00-12:00 & 13:00-17:00; Sab 20:00-02:00" })));
    const [row] = await db.execute<{ invited: boolean; hours: number; mail: number }>(sql`
      select u.reset_token is not null as invited,
        (select count(*)::int from marketplace_store_hours h join marketplace_stores s on s.id = h.marketplace_store_id where s.owner_user_id = u.id) as hours,
        (select count(*)::int from platform_mails m where m.recipient = u.email) as mail
      from marketplace_users u where u.email = ${email}`);
    expect(row).toEqual({ invited: true, hours: 7, mail: 1 });
  });

  it("what is no such file is refused as a whole, and the example is one", async () => {
    for (const text of ["", "bukan,berkas\n1,2", '"belum ditutup']) {
      await expect(run(text, true)).rejects.toMatchObject({ code: "file_unreadable" });
    }
    const long = file(...Array.from({ length: 201 }, () => line()));
    await expect(run(long, true)).rejects.toMatchObject({ code: "partner_file_long" });
    expect(readPartnerFile(partnerTemplate())?.map(({ hoursWrong }) => hoursWrong)).toEqual([false]);
    expect(outcomes(await run(partnerTemplate(), true))).toEqual(["new"]);
  });
});
