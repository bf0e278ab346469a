import { describe, expect, it } from "vitest";
import { type OrderEvent, type OrderState, stateLabel, states, transitions } from "./status";

// D-05's transition table, as far as the verbs reach; what is not listed may not happen.
const table: Record<OrderEvent, [string, OrderState, string[]]> = {
  paid: ["menunggu_bayar", "menunggu_konfirmasi", ["gateway", "system", "osa"]],
  placed_cod: ["menunggu_bayar", "menunggu_konfirmasi", ["buyer"]],
  turned_away: ["diproses,dikirim", "dikembalikan", ["osa", "system"]],
  paid_late: ["dibatalkan", "menunggu_konfirmasi", ["gateway", "system"]],
  expired: ["menunggu_bayar", "dibatalkan", ["gateway", "system"]],
  called_off: ["menunggu_bayar", "dibatalkan", ["buyer"]],
  called_off_cod: ["menunggu_konfirmasi", "dibatalkan", ["buyer"]],
  accepted: ["menunggu_konfirmasi", "diproses", ["seller"]],
  rejected: ["menunggu_konfirmasi", "dibatalkan", ["seller"]],
  lapsed: ["menunggu_konfirmasi,diproses", "dibatalkan", ["system"]],
  called_off_paid: ["menunggu_konfirmasi", "dibatalkan", ["buyer"]],
  let_go: ["diproses", "dibatalkan", ["seller"]],
  called_back: ["menunggu_konfirmasi,diproses", "dibatalkan", ["osa", "system"]],
  returned: ["dikirim,selesai", "dikembalikan", ["osa", "system"]],
  reversed: ["menunggu_konfirmasi,diproses", "dibatalkan", ["gateway", "system"]],
  dropped: ["menunggu_bayar", "dibatalkan", ["osa"]],
  shipped: ["diproses", "dikirim", ["seller"]],
  received: ["dikirim", "selesai", ["buyer", "system"]],
};

describe("the states of an order", () => {
  it("D-05 each event leads from its states to its state, by whom it may", () => {
    const found = Object.entries(transitions).map(([event, { from, to, by }]) => [event, [from.join(), to, [...by]]]);
    expect(Object.fromEntries(found)).toEqual(table);
  });

  it("S2-170 … S2-174 every state that the verbs reach has a way in and words for it", () => {
    const reached = new Set<OrderState>(["menunggu_bayar", ...Object.values(transitions).map(({ to }) => to)]);
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
    expect(stateLabel.menunggu_konfirmasi).toBe("Menunggu Konfirmasi");
    for (const state of states) expect(stateLabel[state].toLowerCase().replace(" ", "_")).toBe(state);
  });
});
