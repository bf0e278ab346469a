/** Bank Indonesia's codes as Xendit names the same banks. One that is missing here is paid by hand. */
const channels: Record<string, string> = {
  "002": "ID_BRI",
  "008": "ID_MANDIRI",
  "009": "ID_BNI",
  "011": "ID_DANAMON",
  "013": "ID_PERMATA",
  "014": "ID_BCA",
  "016": "ID_MAYBANK",
  "019": "ID_PANIN",
  "022": "ID_CIMB",
  "023": "ID_UOB",
  "028": "ID_OCBC",
  "046": "ID_DBS",
  "087": "ID_HSBC",
  "097": "ID_MAYAPADA",
  "110": "ID_BJB",
  "147": "ID_MUAMALAT",
  "200": "ID_BTN",
  "426": "ID_MEGA",
  "451": "ID_BSI",
};

export const payoutChannel = (bankCode: string): string | null => channels[bankCode] ?? null;
