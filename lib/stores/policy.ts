import type { Seller } from "@/lib/auth/actors";

type Role = Pick<Seller, "role">;

/** How many stores one account may open by itself. */
export const MOST_STORES = 10;

/** How a store looks, when it is open and how it delivers is for owners and admins. */
export const mayChangeStore = ({ role }: Role) => role === "owner" || role === "admin";

/** Where the store's money goes, who works there and what proves whose it is are its owner's own matters. */
export const mayChangeBanks = ({ role }: Role) => role === "owner";
export const mayManageStaff = ({ role }: Role) => role === "owner";
export const mayAskForVerification = ({ role }: Role) => role === "owner";

/** Who did what is for who answers for it. */
export const maySeeActivity = ({ role }: Role) => role === "owner" || role === "admin";
