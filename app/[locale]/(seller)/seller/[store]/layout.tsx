import type { ReactNode } from "react";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { SellerPanel } from "@/components/panel/seller-panel";
import { asSeller } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { mayHandleOrders } from "@/lib/orders/policy";
import { maySeeMoney } from "@/lib/reporting/policy";
import { readSellerWaiting } from "@/lib/reporting/seller-waiting";
import { mayChangeStore, mayManageStaff, maySeeActivity } from "@/lib/stores/policy";
import { mayManageVouchers } from "@/lib/vouchers/policy";

type StoreLayoutProps = { children: ReactNode; params: Promise<{ store: string }> };

/** Frames the pages of a store; whether somebody may see one is each page's own question. */
export default async function StoreLayout({ children, params }: StoreLayoutProps) {
  const [{ store: slug }, person] = await Promise.all([params, currentPerson()]);
  const seller = person && asSeller(person, slug);
  const store = person?.stores.find((candidate) => candidate.slug === slug);
  if (!seller || !store) return children;
  const waiting = await readSellerWaiting(seller);
  return (
    <SellerPanel
      store={store}
      otherStores={person.stores.filter((other) => other.slug !== slug)}
      waiting={{ ...waiting, orders: waiting.toAccept + waiting.toShip }}
      may={{
        money: maySeeMoney(seller),
        goods: mayHandleOrders(seller),
        vouchers: mayManageVouchers(seller),
        settings: mayChangeStore(seller),
        staff: mayManageStaff(seller),
        activity: maySeeActivity(seller),
      }}
      signOut={<SignOutForm />}
    >
      {children}
    </SellerPanel>
  );
}
