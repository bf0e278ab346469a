import { buyerColumns } from "./buyer-columns";
import { entityColumns } from "./entity-columns";
import { partnerColumns } from "./partner-columns";

/** Every column the three documents name, once each. */
export const requiredColumns = [...partnerColumns, ...entityColumns, ...buyerColumns];
