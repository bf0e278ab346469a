import { forbidden } from "next/navigation";
import type { Seller } from "@/lib/auth/actors";
import { mayChangeStore } from "@/lib/stores/policy";

/** The settings are for owners and admins; to others of the store the page says so. */
export function settlesStore(seller: Seller): Seller {
  return mayChangeStore(seller) ? seller : forbidden();
}
