import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { addresses, bankAccounts, banks, members, osaAdmins, users } from "@/db/schema/accounts";
import { hashPassword } from "@/lib/auth/passwords";
import { readCities } from "../reference/read";
import { generateAddress, generatePerson } from "./content/people";
import { namedId } from "./ids";

export const demoPassword = "senyum-belanja-2026";

const by = { createdBy: "system:demo", updatedBy: "system:demo" };
const cityOf = new Map(readCities().map((city) => [city.code, city]));

export type DemoUser = { id: string; name: string; email: string };

type Account = { email: string; name: string; phone: string; birthDate: string };

const named: Account[] = [
  { email: "pembeli@demo.test", name: "Rani Pratiwi", phone: "+6281210010001", birthDate: "1995-04-12" },
  { email: "pembeli2@demo.test", name: "Bagas Nugraha", phone: "+6281210010002", birthDate: "1999-09-30" },
  { email: "penjual@demo.test", name: "Sari Wulandari", phone: "+6281210010003", birthDate: "1988-01-20" },
  { email: "staf@demo.test", name: "Dimas Saputra", phone: "+6281210010004", birthDate: "1997-07-07" },
  { email: "osa@demo.test", name: "Ayu Lestari", phone: "+6281210010005", birthDate: "1990-11-02" },
];

/** The five people of the README, and enough others that the shop is not empty. All share one password. */
export async function seedAccounts(tx: Tx, others: number): Promise<{ named: DemoUser[]; others: DemoUser[] }> {
  const password = await hashPassword(demoPassword);
  const people: Account[] = [...named, ...Array.from({ length: others }, (_, i) => generatePerson("demo", i))];
  const rows = people.map(({ email, name, phone, birthDate }, i) => ({
    id: namedId(`user:${email}`),
    name,
    email,
    username: `${email.split("@")[0]?.replace(/[^a-z0-9]/g, "")}${i < named.length ? "" : i}`,
    password,
    rememberToken: randomBytes(32).toString("hex"),
    phone,
    birthDate,
    ...by,
  }));
  await tx.insert(users).values(rows);
  await tx.insert(members).values(rows.map(({ id }) => ({ uuid: id, ...by })));
  await seedAddresses(tx, rows);
  const [osa] = rows.filter((row) => row.email === "osa@demo.test");
  if (osa) {
    const scopes = ["partner", "katalog", "keuangan", "cs", "super"];
    await tx.insert(osaAdmins).values({ userId: osa.id, scopes, ...by });
  }
  await seedBuyerBank(tx, rows[0]);
  const seen = rows.map(({ id, name, email }) => ({ id, name, email }));
  return { named: seen.slice(0, named.length), others: seen.slice(named.length) };
}

// The second demo buyer starts with nothing, as the README says.
async function seedAddresses(tx: Tx, people: DemoUser[]) {
  const cities = ["3171", "3273", "3578", "3374", "3471", "1271", "7371", "5171", "1671", "6471"];
  const rows = people
    .filter((person) => person.email !== "pembeli2@demo.test")
    .flatMap((person, i) => {
      const kept = person.email === "pembeli@demo.test" ? 2 : 1;
      return Array.from({ length: kept }, (_, n) => {
        const city = cityOf.get(cities[(i + n) % cities.length] ?? "3171");
        if (!city) throw new Error("a demo city is missing from the reference data");
        const address = generateAddress("demo", i * 3 + n, city.code);
        return {
          memberUuid: person.id,
          recipientName: n === 0 ? person.name : address.recipient,
          recipientPhone: address.phone,
          label: n === 0 ? "Rumah" : "Kantor",
          detail: address.detail,
          city: city.name,
          cityId: city.code,
          postalCode: address.postalCode,
          isMain: n === 0,
          ...by,
        };
      });
    });
  await tx.insert(addresses).values(rows);
}

async function seedBuyerBank(tx: Tx, buyer: DemoUser | undefined) {
  const [bank] = await tx.select({ id: banks.id }).from(banks).where(eq(banks.code, "014"));
  if (!buyer || !bank) return;
  const account = { marketplaceBankId: bank.id, accountNumber: "5270012345", holderName: buyer.name, isMain: true };
  await tx.insert(bankAccounts).values({ userId: buyer.id, ...account, ...by });
}
