import { spawn } from "node:child_process";
import path from "node:path";
import { and, asc, eq, getTableName, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { partnerColumns } from "@/db/requirements/partner-columns";
import { newUser, word } from "@/db/requirements/world";
import { bankAccounts, users } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { mails } from "@/db/schema/platform";
import { partnerDrafts, socials, storeFees, storeHours, storeSlugs, stores, storeUsers } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { mustBeSignedIn, signInAs } from "@/lib/accounts/testing";
import type { Osa } from "@/lib/auth/actors";
import { verifyPassword } from "@/lib/auth/passwords";
import { asOsa, asSeller } from "@/lib/auth/roles";
import { closeSender } from "@/lib/jobs/enqueue";
import type { Failpoint } from "@/lib/platform/failpoint";
import { previewPartner } from "./partner-queries";
import { readStore } from "./queries";
import { registerPartner } from "./register-partner";
import { partnerFormInput, registerPartnerInput } from "./schemas";
import { storeCode } from "./store-code";
import { TERMS_VERSION } from "./terms";
import { newOsa, partnerForm, partnerOf } from "./test-partner";

const database = testDatabase();
afterAll(closeSender);

const root = path.resolve(import.meta.dirname, "../..");
const code = (name: string) => expect.objectContaining({ code: name });
const anId = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** The rows of the five tables as the database has them, by the names of their columns. */
async function rowsOf(storeId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const [all] = await db.execute<{ rows: Record<string, Record<string, unknown>[]> }>(sql`
    select json_build_object(
      'marketplace_users', (select json_agg(to_jsonb(u)) from marketplace_users u join marketplace_stores s on s.owner_user_id = u.id where s.id = ${storeId}::uuid),
      'marketplace_stores', (select json_agg(to_jsonb(s)) from marketplace_stores s where s.id = ${storeId}::uuid),
      'marketplace_store_users', (select json_agg(to_jsonb(x)) from marketplace_store_users x where x.marketplace_store_id = ${storeId}::uuid),
      'marketplace_store_hours', (select json_agg(to_jsonb(x) order by x.day_of_week, x.open_time) from marketplace_store_hours x where x.marketplace_store_id = ${storeId}::uuid),
      'marketplace_socials', (select json_agg(to_jsonb(x) order by x.platform) from marketplace_socials x where x.marketplace_store_id = ${storeId}::uuid)
    ) as rows`);
  return all?.rows ?? {};
}

const counts = async () =>
  Object.fromEntries(
    await Promise.all(
      [users, stores, storeUsers, storeHours, socials, bankAccounts, storeSlugs, storeFees, mails, auditLog].map(
        async (table) => [getTableName(table), await db.$count(table)] as const,
      ),
    ),
  );

let osa: Osa;
beforeAll(async () => {
  osa = await newOsa();
});

describe("a registered partner, column by column", () => {
  const sent = partnerForm();
  let rows: Awaited<ReturnType<typeof rowsOf>>;
  let expected: Record<string, Record<string, unknown>>;

  beforeAll(async () => {
    const { imageFile: _i, thumbnailFile: _t, contract: _c, ...partner } = registerPartnerInput.parse(sent);
    const { storeId } = await registerPartner(osa, partner);
    rows = await rowsOf(storeId);
    const now = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    const by = { created_by: osa.userId, updated_by: osa.userId, created_at: now, updated_at: now };
    const { created_by: _c1, updated_by: _u1, ...moments } = by;
    const owner = String(rows.marketplace_users?.[0]?.id);
    const nothing = { sold_qty: 0, sale_amount: 0, withdraw_amount: 0, saldo_amount: 0, rating: 0, rating_total: 0 };
    expected = {
      marketplace_users: {
        ...by,
        id: anId,
        name: "Rina Wulandari",
        email: sent.email,
        username: sent.username,
        password: expect.stringMatching(/^\$argon2id\$/),
        remember_token: expect.stringMatching(/^[\w-]{40,}$/),
        organization: sent.storeName,
        status: "aktif",
      },
      marketplace_stores: {
        ...by,
        ...nothing,
        id: storeId,
        city_id: "3273",
        city_name: expect.stringContaining("Bandung"),
        name: sent.storeName,
        slug: sent.storeName?.toLowerCase().replace(" ", "-"),
        code: storeCode(sent.registrationKey ?? ""),
        image: null,
        thumbnail: null,
        description: sent.description,
        address: "Jalan Braga 10",
        marketplace_bank_id: 1,
        bank_account_number: sent.accountNumber,
        store_type: "partner",
        minimal_product: 1,
        minimal_price: 0,
        tnc_date: now,
        percentage: 2.5,
        status: "aktif",
      },
      marketplace_store_users: { ...moments, id: anId, marketplace_store_id: storeId, marketplace_user_id: owner },
      marketplace_store_hours: {
        ...by,
        id: anId,
        marketplace_store_id: storeId,
        day_of_week: 1,
        open_time: "08:00:00",
        close_time: "12:00:00",
      },
      marketplace_socials: {
        ...by,
        id: anId,
        marketplace_store_id: storeId,
        platform: "instagram",
        username: "@kopisenja",
        status: "aktif",
      },
    };
  });

  it.each(partnerColumns)("$id $column is filled as the document says: $provenance", ({ column }) => {
    const [table = "", name = ""] = column.split(".");
    expect(Object.keys(expected[table] ?? {})).toContain(name);
    expect(rows[table]?.[0]?.[name]).toEqual(expected[table]?.[name]);
  });

  it.each([
    ["S1-007", "marketplace_users", 1],
    ["S1-020", "marketplace_stores", 1],
    ["S1-049", "marketplace_store_users", 1],
    ["S1-055", "marketplace_store_hours", 3],
    ["S1-065", "marketplace_socials", 2],
  ])("%s %s gets %i rows", (_id, table, count) => {
    expect(rows[table]).toHaveLength(count);
  });

  it("S1-058 D-38 a day may have two slots, and the night runs past midnight", () => {
    const hours = rows.marketplace_store_hours?.map((row) => [row.day_of_week, row.open_time, row.close_time]);
    expect(hours).toEqual([
      [1, "08:00:00", "12:00:00"],
      [1, "13:00:00", "17:00:00"],
      [6, "20:00:00", "02:00:00"],
    ]);
  });

  it("S1-012 D-33 the password is kept as a hash alone, and nowhere else", async () => {
    const user = rows.marketplace_users?.[0];
    expect(await verifyPassword(String(user?.password), sent.password ?? "")).toBe(true);
    expect(user?.password_must_change).toBe(true);
    const written = await db.execute<{ found: number }>(sql`
      select (select count(*)::int from audit_log where to_jsonb(audit_log)::text like ${`%${sent.password}%`})
        + (select count(*)::int from platform_mails where to_jsonb(platform_mails)::text like ${`%${sent.password}%`})
        + (select count(*)::int from marketplace_partner_drafts where to_jsonb(marketplace_partner_drafts)::text like ${`%${sent.password}%`}) as found`);
    expect(written[0]?.found).toBe(0);
  });

  it("D-34 D-35 D-36 D-37 D-40 what stands beside the columns of the document", async () => {
    const store = rows.marketplace_stores?.[0];
    const storeId = String(store?.id);
    expect(store).toMatchObject({ verification_status: "verif", fee_bearer: "buyer", tnc_version: TERMS_VERSION });
    expect(store?.code).toMatch(/^OS[A-Z2-7]{6}$/);
    expect(
      await db.select({ slug: storeSlugs.slug }).from(storeSlugs).where(eq(storeSlugs.marketplaceStoreId, storeId)),
    ).toEqual([{ slug: store?.slug }]);
    const accounts = await db.select().from(bankAccounts).where(eq(bankAccounts.marketplaceStoreId, storeId));
    expect(accounts).toEqual([
      expect.objectContaining({
        accountNumber: sent.accountNumber,
        marketplaceBankId: 1,
        isMain: true,
        holderName: null,
      }),
    ]);
    const fees = await db.select().from(storeFees).where(eq(storeFees.marketplaceStoreId, storeId));
    expect(fees).toEqual([expect.objectContaining({ percentage: 2.5, feeBearer: "buyer", approvedBy: null })]);
    expect(await readStore(storeId, new Date("2026-11-20"))).toMatchObject({ name: sent.storeName });
  });

  it("D-69 the audit log says who registered what", async () => {
    const entries = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectType, "store"), eq(auditLog.subjectId, String(rows.marketplace_stores?.[0]?.id))));
    expect(entries).toEqual([
      expect.objectContaining({ action: "store.registered", actorKind: "osa", actorId: osa.userId }),
    ]);
  });

  it("D-33 the staff member signs in, and has to change the password before the store opens", async () => {
    const { userId, sessionId } = await signInAs(sent.email ?? "", false, sent.password);
    const person = await mustBeSignedIn(userId, sessionId);
    expect(person.passwordMustChange).toBe(true);
    expect(asSeller(person, String(rows.marketplace_stores?.[0]?.slug))).toMatchObject({ role: "owner" });
    expect(person.member).toBeNull();
  });
});

describe("what a client sends beside the fields", () => {
  it("S1-001 S1-002 generated and session columns sent along are ignored", async () => {
    const forged = {
      ...{ id: crypto.randomUUID(), slug: "milik-saya", code: "OSAAAAAA", status: "nonaktif", cityName: "Lain" },
      ...{ soldQty: "9", saleAmount: "9", withdrawAmount: "9", saldoAmount: "999", saldoHeldAmount: "9", rating: "5" },
      ...{ ratingTotal: "9", minimalProduct: "9", minimalPrice: "9", tncDate: "2020-01-01", rememberToken: "x" },
      ...{ createdBy: "saya", updatedBy: "saya", createdAt: "2020-01-01", updatedAt: "2020-01-01" },
      ...{ created_by: "saya", saldo_amount: "999", verificationStatus: "ditolak", ownerUserId: osa.userId },
    };
    const read = registerPartnerInput.parse({ ...partnerForm(), ...forged });
    expect(Object.keys(forged).filter((key) => key in read)).toEqual([]);
    const { storeId } = await registerPartner(osa, partnerOf(forged));
    const rows = await rowsOf(storeId);
    const { marketplace_stores: [store] = [], marketplace_users: [user] = [] } = rows;
    expect(store).toMatchObject({
      saldo_amount: 0,
      sold_qty: 0,
      minimal_product: 1,
      status: "aktif",
      created_by: osa.userId,
    });
    expect(store?.slug).not.toBe("milik-saya");
    expect(user).toMatchObject({ status: "aktif", created_by: osa.userId });
    expect(String(store?.tnc_date)).not.toContain("2020");
  });

  it("S1-003 free text is trimmed, limited and checked, field by field", () => {
    const wrong = (over: Record<string, string>) =>
      partnerFormInput.safeParse(partnerForm(over)).error?.issues.map((issue) => issue.path.join(".")) ?? [];
    expect(registerPartnerInput.parse(partnerForm({ storeName: "  Kopi  " })).storeName).toBe("Kopi");
    expect(wrong({ storeName: "x".repeat(101) })).toEqual(["storeName"]);
    expect(wrong({ email: "bukan-email", username: "Ada Spasi" })).toEqual(["email", "username"]);
    expect(wrong({ percentage: "100,01" })).toEqual(["percentage"]);
    expect(wrong({ percentage: "2.555" })).toEqual(["percentage"]);
    expect(wrong({ accountNumber: "12ab" })).toEqual(["accountNumber"]);
    expect(wrong({ contract: "" })).toEqual(["contract"]);
    expect(wrong({ password: "" })).toEqual(["password"]);
    expect(wrong({ password: "", access: "invite" })).toEqual([]);
    expect(wrong({ "hours.2.open": "08:00" })).toEqual(["hours.2.close"]);
    expect(wrong({ "hours.2.open": "25:00", "hours.2.close": "26:00" })).toEqual(["hours.2.open", "hours.2.close"]);
    expect(wrong({ "hours.2.open": "08:00", "hours.2.close": "08:00" })).toEqual(["hours.2.close"]);
  });

  it.each([
    ["instagram", "@kopi.senja", "https://www.instagram.com/kopi", "kopi senja"],
    ["tiktok", "kopi", "https://www.tiktok.com/@kopi", "https://contoh.test/kopi"],
    ["facebook", "kopi.senja", "https://facebook.com/kopi", "a b"],
    ["x", "@kopi", "https://x.com/kopi", "terlalu-panjang-sekali"],
    ["youtube", "@kopisenja", "https://youtube.com/@kopi", "javascript:alert(1)"],
    ["whatsapp", "0812 3456 7890", "+6281234567890", "12345"],
    ["website", "kopisenja.id", "https://kopisenja.id/menu", "javascript:alert(1)"],
    ["lainnya", "Kopi Senja di Braga", "https://contoh.test", "javascript:alert(1)"],
  ])("S1-068 S1-069 D-39 %s takes %s and %s, not %s", (platform, handle, address, wrong) => {
    const fits = (text: string) =>
      registerPartnerInput.safeParse(partnerForm({ [`socials.${platform}`]: text })).success;
    expect([fits(handle), fits(address), fits(wrong)]).toEqual([true, true, false]);
  });
});

describe("all of it or none", () => {
  const places: Failpoint[] = [
    ...(["partner_users", "partner_stores", "partner_store_users", "partner_store_hours", "partner_socials"] as const),
  ];

  it.each(places)(
    "S1-006 D-31 killed after %s, nothing is there, and the same key goes on from nothing",
    async (failpoint) => {
      const before = await counts();
      const partner = partnerOf();
      const child = spawn(
        process.execPath,
        ["--import", "tsx", "lib/stores/test-crash.ts", JSON.stringify({ osa, partner })],
        {
          cwd: root,
          env: {
            ...process.env,
            DATABASE_URL: database.url,
            DATABASE_POOL_MAX: "2",
            NODE_ENV: "test",
            FAILPOINT: failpoint,
          },
          stdio: ["ignore", "ignore", "pipe"],
        },
      );
      let complaint = "";
      child.stderr.on("data", (text) => {
        complaint += text;
      });
      const end = await new Promise((resolve) =>
        child.once("exit", (exit, signal) => resolve(signal ?? `${exit} ${complaint}`)),
      );
      expect(end).toBe("SIGKILL");
      expect(await counts()).toEqual(before);
      const drafts = eq(partnerDrafts.registrationKey, partner.registrationKey);
      expect(await db.$count(partnerDrafts, drafts)).toBe(0);
      expect(await registerPartner(osa, partner)).toMatchObject({ isNew: true });
    },
  );

  it("D-31 sent twenty times at once it is one partner, and each answer names it", async () => {
    const before = await counts();
    const partner = partnerOf();
    const answers = await Promise.all(Array.from({ length: 20 }, () => registerPartner(osa, partner)));
    expect(new Set(answers.map(({ storeId }) => storeId)).size).toBe(1);
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    const after = await counts();
    expect([after.marketplace_users, after.marketplace_stores]).toEqual([
      (before.marketplace_users ?? 0) + 1,
      (before.marketplace_stores ?? 0) + 1,
    ]);
    expect(await registerPartner(osa, partner)).toEqual({ storeId: answers[0]?.storeId, isNew: false });
  });

  it("a picture that is not one's own stops all of it", async () => {
    const before = await counts();
    const image = `/uploads/media/${"a".repeat(24)}.webp`;
    await expect(registerPartner(osa, partnerOf({ image }))).rejects.toEqual(code("upload_unknown"));
    expect(await counts()).toEqual(before);
  });
});

describe("what is taken already", () => {
  it("S1-010 S1-011 an e-mail or a username that somebody has is refused at its field", async () => {
    const somebody = await newUser();
    await expect(registerPartner(osa, partnerOf({ email: somebody.email }))).rejects.toMatchObject({
      code: "partner_email_taken",
      field: "email",
    });
    await expect(registerPartner(osa, partnerOf({ username: somebody.username }))).rejects.toMatchObject({
      code: "username_taken",
      field: "username",
    });
  });

  it("S1-022 a city that is not in the list is refused at its field", async () => {
    await expect(registerPartner(osa, partnerOf({ city: "Atlantis" }))).rejects.toMatchObject({ field: "city" });
  });

  it("S1-025 D-35 of one name at once each gets an address of its own", async () => {
    const storeName = `Serentak ${word()}`;
    const made = await Promise.all(
      Array.from({ length: 5 }, () => registerPartner(osa, partnerOf({ storeName, confirmSimilar: "1" }))),
    );
    const slugs = await db
      .select({ slug: stores.slug, code: stores.code })
      .from(stores)
      .where(sql`${stores.id} in ${made.map(({ storeId }) => storeId)}`)
      .orderBy(asc(stores.slug));
    const base = storeName.toLowerCase().replace(" ", "-");
    expect(slugs.map(({ slug }) => slug)).toEqual([base, `${base}-2`, `${base}-3`, `${base}-4`, `${base}-5`]);
    expect(new Set(slugs.map(({ code: own }) => own)).size).toBe(5);
  });

  it("D-35 an address that a store once had is not given to another", async () => {
    const storeName = `Bekas ${word()}`;
    const { storeId } = await registerPartner(osa, partnerOf({ storeName }));
    const base = storeName.toLowerCase().replace(" ", "-");
    await db
      .update(stores)
      .set({ slug: `${base}-baru`, name: "Sudah lain" })
      .where(eq(stores.id, storeId));
    expect((await previewPartner(osa, { key: crypto.randomUUID(), name: storeName })).slug).toBe(`${base}-2`);
  });

  it("a store that is much like another is asked about: by name, by account, by telephone", async () => {
    const storeName = `Warung ${word()} Bahagia`;
    const first = partnerOf({ storeName, phone: "0812 1111 2222" });
    const { storeId } = await registerPartner(osa, first);
    const asked = (over: Record<string, string>) => registerPartner(osa, partnerOf(over));
    for (const [why, over] of [
      ["name", { storeName: storeName.replace("Bahagia", "Bahagya") }],
      ["account", { accountNumber: first.accountNumber }],
      ["phone", { phone: "+62 812-1111-2222" }],
    ] as const) {
      await expect(asked(over)).rejects.toMatchObject({
        code: "partner_similar",
        data: { similar: [expect.objectContaining({ id: storeId, why })] },
      });
    }
    expect(await asked({ storeName: `${storeName}a`, confirmSimilar: "1" })).toMatchObject({ isNew: true });
  });
});

describe("who may", () => {
  it("S1-004 S1-005 an admin with the scope, not a buyer, not staff, not an admin of something else", async () => {
    const signedIn = {
      userId: osa.userId,
      name: "",
      email: "",
      locale: "id",
      passwordMustChange: false,
      sessionId: "",
    } as const;
    const one = { ...signedIn, member: { id: 1 }, stores: [] };
    const admin = (scopes: Osa["scopes"]) => asOsa({ ...one, osa: { scopes, gate: "open" } }, "partner");
    expect(asOsa({ ...one, osa: null }, "partner")).toBeNull();
    expect([admin(["cs"]), admin(["keuangan", "katalog"])]).toEqual([null, null]);
    expect([admin(["partner"]), admin(["super"])].map((actor) => actor?.kind)).toEqual(["osa", "osa"]);
  });
});

describe("an invitation instead of a password", () => {
  it("D-33 the link works for days and once, and the mail has it", async () => {
    const partner = partnerOf({ access: "invite", password: "" });
    const { storeId } = await registerPartner(osa, partner);
    const [user] = await db.select().from(users).where(eq(users.email, partner.email));
    expect(user).toMatchObject({ passwordMustChange: false, resetToken: expect.any(String) });
    const days = ((user?.resetTokenExpiresAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    const [mail] = await db
      .select()
      .from(mails)
      .where(eq(mails.dedupeKey, `partner:${storeId}`));
    expect(mail?.text).toContain("/reset?token=");
  });
});
