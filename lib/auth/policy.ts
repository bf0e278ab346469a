/** How long a sign-in lasts: without "ingat saya" some hours, with it for as long as the account's token is unchanged. */
export const SESSION_HOURS = 12;
export const REMEMBER_DAYS = 30;

export const signInLimits = {
  /** Wrong attempts at one account, from wherever they come. */
  account: { limit: 8, windowSeconds: 15 * 60 },
  /** Wrong attempts from one address, at whichever account: a school or an office shares one. */
  address: { limit: 60, windowSeconds: 15 * 60 },
};

/** Cookies are marked secure, and named so, when the shop's public address is. */
export const isSecureAddress = (appUrl: string) => appUrl.startsWith("https:");

/** Wrong codes at one account: enough for a shaking hand, hopeless for guessing six digits. */
export const secondFactorLimit = { limit: 8, windowSeconds: 15 * 60 };

/** How long an admin may leave the panel alone before the session ends, unless the setting `osa_idle_minutes` says so. */
export const OSA_IDLE_MINUTES = 30;
