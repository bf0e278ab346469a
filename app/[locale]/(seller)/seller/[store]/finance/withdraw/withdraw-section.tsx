import { randomUUID } from "node:crypto";
import { WithdrawPanel } from "@/components/payouts/withdraw-panel";
import { WithdrawalList } from "@/components/payouts/withdrawal-list";
import type { Seller } from "@/lib/auth/actors";
import { mayWithdraw } from "@/lib/payouts/policy";
import { readWithdrawDesk } from "@/lib/payouts/queries";
import { routes } from "@/lib/platform/routes";
import { cancelStoreWithdrawalAction, withdrawStoreAction } from "./actions";

/** The store's way to its bank, for who may take it. */
export async function WithdrawSection({ seller }: { seller: Seller }) {
  if (!mayWithdraw(seller)) return null;
  const desk = await readWithdrawDesk(seller);
  const hidden = { _store: seller.storeSlug };
  return (
    <div className="mt-4 grid items-start gap-4 xl:grid-cols-2">
      <WithdrawPanel
        desk={desk}
        request={withdrawStoreAction}
        requestKey={randomUUID()}
        hidden={hidden}
        banksHref={routes.sellerSettings(seller.storeSlug, "banks")}
      />
      <WithdrawalList items={desk.withdrawals} cancel={cancelStoreWithdrawalAction} hidden={hidden} />
    </div>
  );
}
