import { account } from "./accounts";
import { credit, debit, type Line, present } from "./templates";

/** The courier hands over what it collected, less what it keeps for that. */
export function codRemittedLines(courierCode: string, amount: number, courierFee: number): Line[] {
  return present([
    debit(account.bankOps, amount - courierFee, "setoran kurir"),
    debit(account.codFee, courierFee, "biaya COD"),
    credit(account.codReceivable(courierCode), amount, "setoran kurir"),
  ]);
}

/** A store that delivers by itself has the cash already: it owes it to us, and with it our fee and tax (D-17). */
export function codStoreCashLines(courierCode: string, storeId: string, amount: number): Line[] {
  return [
    debit(account.sellerReceivable(storeId), amount, "uang tunai di toko"),
    credit(account.codReceivable(courierCode), amount, "uang tunai di toko"),
  ];
}
