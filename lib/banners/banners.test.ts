import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newUser } from "@/db/requirements/world";
import { uploads } from "@/db/schema/media";
import { testDatabase } from "@/db/testing/database";
import type { Osa } from "@/lib/auth/actors";
import { now } from "@/lib/platform/clock";
import { listHomeBanners } from "./queries";
import { removeBanner } from "./remove-banner";
import { saveBanner } from "./save-banner";
import { saveBannerInput } from "./schemas";

testDatabase();

const code = (name: string) => expect.objectContaining({ code: name });
let pictures = 0;

async function newAdmin() {
  const user = await newUser();
  const osa: Osa = { kind: "osa", userId: user.id, name: user.name, scopes: ["katalog"] };
  const newPicture = async () => {
    pictures += 1;
    const url = `/uploads/media/${String(pictures).padStart(24, "0")}.webp`;
    const file = { url, type: "gambar" as const, width: 1500, height: 500, blur: "", sizeBytes: 1 };
    await db.insert(uploads).values({ ...file, userId: osa.userId, createdAt: now() });
    return url;
  };
  return { osa, newPicture };
}

const at = (hours: number) => new Date(now().getTime() + hours * 3_600_000);
const banner = (over: Record<string, unknown> = {}) => ({
  bannerId: null,
  title: "Pekan gajian",
  titleEn: "Payday week",
  link: "/search?q=sepatu",
  position: 1,
  startsAt: at(-1),
  endsAt: at(1),
  offered: "aktif" as const,
  ...over,
});
const shown = async (hours = 0) => (await listHomeBanners(at(hours))).map(({ title }) => title);

describe("banners of the home page", () => {
  it("show in order while their time lasts and they are on", async () => {
    const { osa, newPicture } = await newAdmin();
    await saveBanner(osa, banner({ pictureUrl: await newPicture(), title: "Kedua", position: 2 }));
    const first = await saveBanner(osa, banner({ pictureUrl: await newPicture(), title: "Pertama" }));
    await saveBanner(osa, banner({ pictureUrl: await newPicture(), title: "Mati", offered: "nonaktif" }));
    await saveBanner(osa, banner({ pictureUrl: await newPicture(), title: "Nanti", startsAt: at(2), endsAt: null }));
    expect(await shown()).toEqual(["Pertama", "Kedua"]);
    expect(await shown(3)).toEqual(["Nanti"]);
    await saveBanner(osa, banner({ bannerId: first.id, title: "Pertama", position: 9 }));
    expect(await shown()).toEqual(["Kedua", "Pertama"]);
    await Promise.all([removeBanner(osa, { bannerId: first.id }), removeBanner(osa, { bannerId: first.id })]);
    expect(await shown()).toEqual(["Kedua"]);
    const log = await db.execute<{ action: string }>(
      sql`select action from audit_log where subject_id = ${first.id} order by id`,
    );
    expect(log.map(({ action }) => action)).toEqual(["banner.added", "banner.changed", "banner.removed"]);
  });

  it("need a picture of one's own", async () => {
    const [{ osa }, other] = [await newAdmin(), await newAdmin()];
    await expect(saveBanner(osa, banner())).rejects.toEqual(code("banner_picture"));
    const foreign = saveBanner(osa, banner({ pictureUrl: await other.newPicture() }));
    await expect(foreign).rejects.toEqual(code("upload_unknown"));
  });

  it("lead into the shop and nowhere else", () => {
    const { startsAt: _, endsAt: __, bannerId: ___, ...form } = banner();
    const read = (link: string) =>
      saveBannerInput.safeParse({ ...form, link, startsAt: "2026-11-20T10:00", endsAt: "" }).data?.link;
    expect(read("/search?q=sepatu")).toBe("/search?q=sepatu");
    expect(read("https://toko.contoh/en/stores/abc?x=1")).toBe("/stores/abc?x=1");
    for (const bad of ["//evil.test", "javascript:alert(1)", "evil.test", "/api/me", "/\\evil.test"]) {
      expect([bad, read(bad)]).toEqual([bad, undefined]);
    }
  });
});
