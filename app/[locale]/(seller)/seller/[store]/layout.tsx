import type { ReactNode } from "react";
import { SignOutForm } from "@/app/[locale]/sign-out/sign-out-form";
import { SellerPanel } from "@/components/panel/seller-panel";
import { asSeller } from "@/lib/auth/roles";
import { currentPerson } from "@/lib/auth/session";
import { countWaiting } from "@/lib/orders/seller-queries";
import { maySeeMoney } from "@/lib/reporting/policy";

type StoreLayoutProps = { children: ReactNode; params: Promise<{ store: string }> };

/** Frames the pages of a store; whether somebody may see one is each page's own question. */
export default async function StoreLayout({ children, params }: StoreLayoutProps) {
  const [{ store: slug }, person] = await Promise.all([params, currentPerson()]);
  const seller = person && asSeller(person, slug);
  const store = person?.stores.find((candidate) => candidate.slug === slug);
  if (!seller || !store) return children;
  const { toAccept, toShip } = await countWaiting(seller);
  return (
    <SellerPanel
      store={store}
      otherStores={person.stores.filter((other) => other.slug !== slug)}
      waiting={toAccept + toShip}
      seesMoney={maySeeMoney(seller)}
      signOut={<SignOutForm />}
    >
      {children}
    </SellerPanel>
  );
}
