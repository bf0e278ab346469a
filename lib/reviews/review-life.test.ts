import { eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { newOrder } from "@/db/requirements/example-order";
import { newMember, newUser, newWorld, type World, word } from "@/db/requirements/world";
import { auditLog } from "@/db/schema/audit";
import { products, productVariants } from "@/db/schema/catalog";
import { uploads } from "@/db/schema/media";
import { marketplaceOrders } from "@/db/schema/orders";
import { reviewMedia, reviewReplies, reviewReports, reviews } from "@/db/schema/reviews";
import { stores } from "@/db/schema/stores";
import { testDatabase } from "@/db/testing/database";
import { type Buyer, type Osa, type Person, type Seller, type StoreRole, system } from "@/lib/auth/actors";
import { closeSender } from "@/lib/jobs/enqueue";
import { auditRatings } from "./audit-ratings";
import { editReview } from "./edit-review";
import { reviewFilter } from "./filter";
import { likeReview } from "./like-review";
import { moderateReview } from "./moderate-review";
import { listToReview } from "./own-reviews";
import { listProductReviews, readProductReviews } from "./queries";
import { replyReview } from "./reply-review";
import { reportReview } from "./report-review";
import { writeReview } from "./write-review";

testDatabase();
afterAll(closeSender);

const buyerOf = ({ user, member }: Pick<World, "user" | "member">): Buyer => ({
  kind: "buyer",
  userId: user.id,
  memberId: member.id,
  name: user.name,
  email: user.email,
});
const sellerOf = (world: World, role: StoreRole = "admin"): Seller => ({
  kind: "seller",
  userId: world.store.ownerUserId,
  name: "Staf",
  storeId: world.store.id,
  storeSlug: world.store.slug,
  role,
});

async function osa(): Promise<Osa> {
  const user = await newUser();
  return { kind: "osa", userId: user.id, name: user.name, scopes: ["cs"] };
}

async function newPerson(): Promise<Person> {
  const user = await newUser();
  return { kind: "person", userId: user.id, name: user.name, email: user.email };
}

async function received(world: World) {
  const { item, goods } = await newOrder(world);
  await db.update(marketplaceOrders).set({ status: "selesai" }).where(eq(marketplaceOrders.id, goods.id));
  return item.id;
}

async function reviewed(world: World, rating = 5, media?: string[]) {
  const orderItemId = await received(world);
  await writeReview(buyerOf(world), { orderItemId, rating, review: "Bagus sekali", media });
  const [row] = await db.select().from(reviews).where(eq(reviews.orderItemId, orderItemId));
  if (!row) throw new Error("nothing was written");
  return row;
}

async function upload(userId: string) {
  const url = `/uploads/media/${word()}${word()}.webp`;
  await db.insert(uploads).values({ url, type: "gambar", userId, sizeBytes: 10, width: 8, height: 8, blur: "data:," });
  return url;
}

const rowOf = async (id: string) => (await db.select().from(reviews).where(eq(reviews.id, id)))[0];

async function counters({ store, product, variant }: World) {
  const of = { rating: sql<number>`rating::float8`, total: sql<number>`rating_total`, sum: sql<number>`rating_sum` };
  const [s] = await db.select(of).from(stores).where(eq(stores.id, store.id));
  const [p] = await db.select(of).from(products).where(eq(products.id, product.id));
  const [v] = await db.select(of).from(productVariants).where(eq(productVariants.id, variant.id));
  return [s, p, v];
}

const three = (rating: number, total: number, sum: number) => Array.from({ length: 3 }, () => ({ rating, total, sum }));
const tellingsOf = async (kind: string, id: string) =>
  (
    await db.execute(
      sql`select id from pgboss.job where name = 'notice.deliver' and data->>'kind' = ${kind} and data->>'subject' = ${id}`,
    )
  ).length;

describe("a review", () => {
  it("S2-140 S2-148 carries pictures of its own writer, counted", async () => {
    const world = await newWorld();
    const [first, second, foreign] = [
      await upload(world.user.id),
      await upload(world.user.id),
      await upload((await newMember()).user.id),
    ];
    const { id } = await reviewed(world, 4, [second, first, second]);
    const media = await db.select().from(reviewMedia).where(eq(reviewMedia.marketplaceReviewId, id));
    expect(media.map(({ url, position }) => [position, url]).sort()).toEqual([
      [0, second],
      [1, first],
    ]);
    expect(await rowOf(id)).toMatchObject({ mediaCount: 2 });
    await expect(reviewed(world, 4, [foreign])).rejects.toThrow("upload_unknown");
    expect(await tellingsOf("review.received", id)).toBe(1);
  });

  it("S2-139 waits among what the buyer may review until it is written", async () => {
    const world = await newWorld();
    const orderItemId = await received(world);
    expect((await listToReview(buyerOf(world))).map((line) => line.id)).toEqual([orderItemId]);
    await writeReview(buyerOf(world), { orderItemId, rating: 5, review: "Bagus" });
    expect(await listToReview(buyerOf(world))).toEqual([]);
  });

  it("may be changed once, by its writer, and the averages follow", async () => {
    const world = await newWorld();
    const { id } = await reviewed(world, 1);
    await reviewed(world, 5);
    const change = { reviewId: id, rating: 4, review: "Ternyata lumayan", media: [] };
    await expect(editReview(buyerOf(await newWorld()), change)).rejects.toThrow("not_found");
    const tries = await Promise.allSettled([1, 2, 3].map(() => editReview(buyerOf(world), change)));
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(editReview(buyerOf(world), { ...change, rating: 1 })).rejects.toThrow("review_edited");
    expect(await rowOf(id)).toMatchObject({ rating: 4, review: "Ternyata lumayan" });
    expect(await counters(world)).toEqual(three(4.5, 2, 9));
  });

  it("D-50 counts one like a person, however often and however many at once", async () => {
    const world = await newWorld();
    const { id } = await reviewed(world);
    const fans = await Promise.all(Array.from({ length: 6 }, async () => buyerOf(await newMember())));
    await Promise.all([...fans, ...fans].map((fan) => likeReview(fan, { reviewId: id, liked: true })));
    expect(await rowOf(id)).toMatchObject({ likeCount: 6 });
    const [fan] = fans;
    if (!fan) throw new Error("six were made");
    await Promise.all([1, 2].map(() => likeReview(fan, { reviewId: id, liked: false })));
    expect(await rowOf(id)).toMatchObject({ likeCount: 5 });
    await expect(likeReview(buyerOf(world), { reviewId: id, liked: true })).rejects.toThrow("review_own");
  });

  it("is answered once by the owner or an admin of its store, who may put it better", async () => {
    const world = await newWorld();
    const { id } = await reviewed(world);
    const reply = { reviewId: id, reply: "Terima kasih banyak!" };
    await expect(replyReview(sellerOf(world, "gudang"), reply)).rejects.toThrow("forbidden");
    await expect(replyReview(sellerOf(await newWorld()), reply)).rejects.toThrow("not_found");
    await replyReview(sellerOf(world), reply);
    await replyReview(sellerOf(world, "owner"), { ...reply, reply: "Terima kasih, Kak!" });
    const replies = await db.select().from(reviewReplies).where(eq(reviewReplies.marketplaceReviewId, id));
    expect(replies.map((row) => row.reply)).toEqual(["Terima kasih, Kak!"]);
    expect(await tellingsOf("review.replied", id)).toBe(1);
    const { reviews: shown } = await listProductReviews(world.product.id, reviewFilter.parse({}));
    expect(shown[0]?.reply?.text).toBe("Terima kasih, Kak!");
  });

  it("D-51 is reported once a person, hidden with a reason and shown again, and the averages follow", async () => {
    const world = await newWorld();
    const { id } = await reviewed(world, 1);
    await reviewed(world, 5);
    const [admin, person] = [await osa(), await newPerson()];
    const report = { reviewId: id, reason: "kasar" as const, detail: "" };
    await reportReview(person, report);
    await expect(reportReview(person, report)).rejects.toThrow("report_exists");
    const decide = (decision: "hide" | "restore" | "keep") =>
      moderateReview(admin, { reviewId: id, decision, reason: "Kata-katanya kasar" });
    const tries = await Promise.allSettled([decide("hide"), decide("hide")]);
    expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ status: "hidden", hiddenReason: "Kata-katanya kasar" });
    expect(await counters(world)).toEqual(three(5, 1, 5));
    expect((await readProductReviews(world.product.id)).latest).toHaveLength(1);
    const [kept] = await db.select().from(reviewReports).where(eq(reviewReports.marketplaceReviewId, id));
    expect(kept?.status).toBe("selesai");
    const change = { reviewId: id, rating: 5, review: "Bagus", media: [] };
    await expect(editReview(buyerOf(world), change)).rejects.toThrow("review_is_hidden");
    await decide("restore");
    expect(await counters(world)).toEqual(three(3, 2, 6));
    expect(await rowOf(id)).toMatchObject({ status: "published", hiddenReason: null });
    await decide("keep");
    expect(await counters(world)).toEqual(three(3, 2, 6));
    expect(await tellingsOf("review.hidden", id)).toBe(1);
  });

  it("D-19 D-50 equals what the nightly audit reckons anew, and the audit sees what does not", async () => {
    const world = await newWorld();
    const { id } = await reviewed(world, 3);
    await likeReview(buyerOf(await newMember()), { reviewId: id, liked: true });
    expect(await auditRatings(system("audit"))).toMatchObject({ differences: [] });
    await db.update(products).set({ ratingTotal: 7 }).where(eq(products.id, world.product.id));
    await db.update(stores).set({ rating: 4.9 }).where(eq(stores.id, world.store.id));
    await db.update(reviews).set({ likeCount: 9, mediaCount: 2 }).where(eq(reviews.id, id));
    const { differences } = await auditRatings(system("audit"));
    expect(differences.map(({ what, field }) => `${what} ${field}`).sort()).toEqual([
      "product rating",
      "review like_count",
      "review media_count",
      "store rating",
    ]);
    const [entry] = await db.select().from(auditLog).where(eq(auditLog.action, "reviews.audit")).orderBy(sql`id desc`);
    expect(entry?.after).toMatchObject({ count: 4 });
  });
});
