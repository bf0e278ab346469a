export const ADDRESS_LIMIT = 20;
export const BANK_ACCOUNT_LIMIT = 5;
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 128;
export const RESET_MINUTES = 60;
/** Who is invited may be on holiday; who asks for a new password is at the screen. */
export const INVITE_DAYS = 7;

/** A household or an office shares one address; a robot does not stop at these. */
export const registerLimit = { limit: 60, windowSeconds: 60 * 60 };
export const resetLimits = {
  address: { limit: 20, windowSeconds: 60 * 60 },
  account: { limit: 3, windowSeconds: 15 * 60 },
};

// The head of every list of stolen passwords, and what a shop of this name invites.
const common =
  /^(.)\1+$|^(password|qwerty|sayang|indonesia|onesmile|bismillah|iloveyou|admin|rahasia)[\d!.]*$|^a?bc?d?1?2345678\d*$|^1?2345678\d*$|^qwertyuiop$|^1q2w3e4r/i;

export function isCommonPassword(password: string): boolean {
  return common.test(password);
}
