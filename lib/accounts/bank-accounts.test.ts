import { describe, expect, it } from "vitest";
import { testDatabase } from "@/db/testing/database";
import { addBankAccount } from "./add-bank-account";
import { chooseMainBankAccount } from "./choose-main-bank-account";
import { listBankAccounts, listBanks } from "./queries";
import { removeBankAccount } from "./remove-bank-account";
import { bankAccountInput } from "./schemas";
import { newBuyer } from "./testing";

testDatabase();

async function input(accountNumber: string, isMain = false) {
  const [bank] = await listBanks();
  return { bankId: bank?.id ?? 0, accountNumber, holderName: "Siti", isMain };
}

describe("S2-012 bank accounts of a buyer", () => {
  it("are several, exactly one of them the main one", async () => {
    const { buyer } = await newBuyer();
    await addBankAccount(buyer, await input("1111111"));
    await addBankAccount(buyer, await input("2222222", true));
    await addBankAccount(buyer, await input("3333333"));
    const numbers = async () => (await listBankAccounts(buyer)).map((a) => `${a.accountNumber}${a.isMain ? "*" : ""}`);
    expect(await numbers()).toEqual(["2222222*", "3333333", "1111111"]);
    const [main, , first] = await listBankAccounts(buyer);
    await removeBankAccount(buyer, main?.id ?? "");
    expect(await numbers()).toEqual(["3333333*", "1111111"]);
    await chooseMainBankAccount(buyer, first?.id ?? "");
    expect(await numbers()).toEqual(["1111111*", "3333333"]);
  });

  it("stay one main when several are added at once, and never the same one twice", async () => {
    const { buyer } = await newBuyer();
    const inputs = await Promise.all(["44444", "44444", "55555"].map((number) => input(number, true)));
    const all = await Promise.allSettled(inputs.map((one) => addBankAccount(buyer, one)));
    expect(all.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect((await listBankAccounts(buyer)).filter(({ isMain }) => isMain)).toHaveLength(1);
  });

  it("are nobody else's to change", async () => {
    const [{ buyer }, { buyer: stranger }] = [await newBuyer(), await newBuyer()];
    await addBankAccount(buyer, await input("7777777"));
    await addBankAccount(stranger, await input("8888888"));
    const [mine] = await listBankAccounts(buyer);
    await expect(removeBankAccount(stranger, mine?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await expect(chooseMainBankAccount(stranger, mine?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    expect((await listBankAccounts(stranger))[0]?.isMain).toBe(true);
  });

  it("have a number of digits only, however it is written", () => {
    const typed = { bankId: "1", accountNumber: "123-456 7890", holderName: "Siti" };
    expect(bankAccountInput.parse(typed)).toMatchObject({ accountNumber: "1234567890", isMain: false });
    expect(bankAccountInput.safeParse({ ...typed, accountNumber: "12a45" }).success).toBe(false);
  });
});
