import type { Osa } from "@/lib/auth/actors";
import { listReports } from "@/lib/catalog/queries/reports";
import { listMisses, listSynonyms } from "@/lib/catalog/queries/search-care";
import { now } from "@/lib/platform/clock";
import { readBalanceSheet } from "@/lib/reporting/balance-sheet";
import { listOsaComplaints } from "@/lib/reporting/complaints";
import { listDroppedGoods } from "@/lib/reporting/dropped-goods";
import { readMethodCosts } from "@/lib/reporting/method-fees";
import { listFailedJobs } from "@/lib/reporting/osa-jobs";
import { listOrders } from "@/lib/reporting/osa-lists";
import { listMasterBanks, listMasterCities, listMasterCouriers } from "@/lib/reporting/osa-masters";
import { readMember } from "@/lib/reporting/osa-members";
import { readAdjustments, readDebtors, readFeeTax, readSuspense, readVoucherSpend } from "@/lib/reporting/osa-money";
import { listEvents, listPayments } from "@/lib/reporting/osa-payments";
import { listSettlements } from "@/lib/reporting/osa-settlements";
import { listWithdrawals } from "@/lib/reporting/osa-withdrawals";
import { periodOf } from "@/lib/reporting/period";
import { listQuery } from "@/lib/reporting/schemas";
import { countReported, listForModeration } from "@/lib/reviews/desk-reviews";
import { fillLists } from "./lists-rows";
import type { Found } from "./measure";
import { type List, measureLists, ROWS } from "./measure-lists";

const osa: Osa = { kind: "osa", userId: crypto.randomUUID(), name: "Bench", scopes: ["super"] };

/** A word that one person carries, one that a tenth do, and one that nobody does; likewise the end of one code. */
const rare = (round: number) => `orang${((round * 7_919) % (ROWS / 5)) + 1}@`;
const ending = (round: number) => `A${String(((round * 7_919) % ROWS) + 1).padStart(7, "0")}`.slice(-6);
const day = (ago: number) => new Date(now().getTime() - ago * 86_400_000).toISOString().slice(0, 10);

type Asked = { q?: string; state?: string };
const searched = (name: string, rareState: string, list: (asked: Asked) => Promise<unknown>): List[] => [
  { name: `${name}: first page`, read: () => list({}) },
  { name: `${name}: a rare state`, read: () => list({ state: rareState }) },
  { name: `${name}: one person`, read: (round) => list({ q: rare(round) }) },
  { name: `${name}: a tenth of all`, read: (round) => list({ q: `batik ${round % 10}` }) },
  { name: `${name}: the end of a code`, read: (round) => list({ q: ending(round) }) },
  { name: `${name}: nobody`, read: (round) => list({ q: `zqxw${round}` }) },
];

const lists: List[] = [
  ...searched("orders", "dikembalikan", (asked) => listOrders(osa, asked)),
  { name: "orders: one store's", read: (round) => listOrders(osa, { q: `toko-${(round % 500) + 1}-` }) },
  ...searched("payments", "ditinjau", (asked) => listPayments(osa, asked)),
  ...searched("inbox", "yatim", (asked) => listEvents(osa, asked)),
  ...searched("complaints", "ditawarkan", (asked) => listOsaComplaints(osa, listQuery.parse(asked))),
  ...searched("withdrawals", "gagal", (asked) => listWithdrawals(osa, listQuery.parse(asked))),
  { name: "reviews: reported", read: () => listForModeration(osa, "reported") },
  { name: "reviews: hidden", read: () => listForModeration(osa, "hidden") },
  { name: "reviews: all", read: () => listForModeration(osa, "all") },
  { name: "reviews: how many reported", read: () => countReported(osa) },
  { name: "reports: open", read: () => listReports(osa, "baru") },
  { name: "reports: closed", read: () => listReports(osa, "selesai") },
  { name: "synonyms: first page", read: () => listSynonyms(osa, undefined) },
  {
    name: "synonyms: far page",
    read: (round) => listSynonyms(osa, undefined, { head: `kata${500_000 + round}`, synonym: "" }),
  },
  { name: "synonyms: by word", read: (round) => listSynonyms(osa, `kata${round * 7_919}`) },
  { name: "looked for in vain", read: () => listMisses(osa, now()) },
  { name: "banks", read: () => listMasterBanks(osa) },
  { name: "couriers", read: () => listMasterCouriers(osa) },
  { name: "cities: by word", read: () => listMasterCities(osa, { q: "bandung" }) },
  { name: "dropped goods", read: () => listDroppedGoods(osa) },
  { name: "settlements", read: () => listSettlements(osa, {}) },
  { name: "failed jobs", read: () => listFailedJobs(osa, {}) },
  { name: "money: sheet now", read: () => readBalanceSheet(osa) },
  { name: "money: sheet of a day", read: (round) => readBalanceSheet(osa, new Date(`${day(round)}T00:00:00+07:00`)) },
  { name: "money: fees and tax of a month", read: () => readFeeTax(osa, periodOf({}, now())) },
  { name: "money: vouchers of a month", read: () => readVoucherSpend(osa, periodOf({}, now())) },
  { name: "money: who owes us", read: () => readDebtors(osa) },
  { name: "money: set apart", read: () => readSuspense(osa) },
  { name: "money: adjustments", read: () => readAdjustments(osa) },
  {
    name: "figures: ways to pay",
    read: () => readMethodCosts(osa, { from: day(29), to: day(0) }, { from: day(59), to: day(30) }),
  },
  { name: "a member with their orders", read: (round) => readMember(osa, someMember(round)) },
];

let members: string[] = [];
const someMember = (round: number) => members[round % members.length] ?? "";

/** The other lists of the panel over a million rows each, as their pages ask for them. */
export async function benchLists(): Promise<Found> {
  members = await fillLists();
  return measureLists(lists);
}
