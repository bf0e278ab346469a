import type { Seller } from "@/lib/auth/actors";

type Role = Pick<Seller, "role">;

/** How many stores one account may open by itself. */
export const MOST_STORES = 10;
export const MOST_WAREHOUSES = 20;
export const MOST_HOLIDAYS = 60;
export const MOST_STAFF = 50;
export const INVITATION_DAYS = 7;

/** How a store looks, when it is open and how it delivers is for owners and admins. */
export const mayChangeStore = ({ role }: Role) => role === "owner" || role === "admin";

/** An address that moves breaks what was printed: its owner's own decision. */
export const mayChangeSlug = ({ role }: Role) => role === "owner";

/** Pages of the seller centre itself stand at these addresses. */
const reserved = new Set(["open", "invitation"]);
export const isReservedSlug = (slug: string) => reserved.has(slug);

/** Where the store's money goes, who works there and what proves whose it is are its owner's own matters. */
export const mayChangeBanks = ({ role }: Role) => role === "owner";
export const mayManageStaff = ({ role }: Role) => role === "owner";
export const mayAskForVerification = ({ role }: Role) => role === "owner";

/** Who did what is for who answers for it. */
export const maySeeActivity = ({ role }: Role) => role === "owner" || role === "admin";
