import { z } from "zod";
import { bankAccountInput, newPassword, phone } from "@/lib/accounts/schemas";
import { decideProposalInput } from "@/lib/approvals/schemas";
import { normalizePhone } from "@/lib/shared/phone";
import { hoursField, nested, percentageField, socialsField } from "./partner-fields";
import { bothOrNone, coordinates, place } from "./place-fields";

/** An admin takes a store off the shop or lets it back, and says why. */
export const storeDecision = z.object({ storeId: z.uuid(), reason: z.string().trim().min(5).max(500) });

const because = z.string().trim().min(5).max(300);

/** A refusal says what is missing; an approval may say something. */
export const verificationDecision = z
  .object({
    storeId: z.uuid(),
    decision: z.enum(["approve", "reject"]),
    reason: z.string().trim().max(300).default(""),
  })
  .refine(({ decision, reason }) => decision === "approve" || reason.length >= 5, {
    path: ["reason"],
    message: "reason_short",
  });

/** What OneSmile agrees with a store besides the fee (D-34, D-36). */
export const storeTermsInput = z.object({
  storeId: z.uuid(),
  storeType: z.enum(["biasa", "partner", "official"]),
  leastItems: z.coerce.number().int().min(1).max(1_000),
  leastSubtotal: z
    .string()
    .transform((text) => text.replace(/[.\s]|^rp/gi, "") || "0")
    .pipe(z.string().regex(/^\d{1,12}$/, "number"))
    .transform(Number),
  reason: because,
});

/** A new fee and the day it begins; another admin decides (D-09, S1-037). */
export const storeFeeInput = z.object({
  requestKey: z.uuid(),
  storeId: z.uuid(),
  percentage: percentageField,
  feeBearer: z.enum(["buyer", "seller"]),
  from: z.iso.date(),
  reason: because,
});

/** Names the store too, for the way back to its page. */
export const storeFeeDecision = decideProposalInput.and(z.object({ storeId: z.uuid() }));

const line = (most: number) => z.string().trim().min(1).max(most);
const picture = z.preprocess(
  (given) => given || undefined,
  z
    .string()
    .regex(/^\/uploads\/media\/[a-f0-9]{24}\.webp$/)
    .optional(),
);
const file = z
  .instanceof(File)
  .optional()
  .transform((given) => (given && given.size > 0 ? given : undefined));

const partner = z.object({
  /** Made with the form: the same key again is the same partner (D-31). */
  registrationKey: z.uuid(),
  staffName: line(100),
  email: z.string().trim().toLowerCase().max(120).pipe(z.email()),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9._-]{1,48})[a-z0-9]$/, "username"),
  phone: z.preprocess((given) => given || undefined, phone.optional()),
  access: z.enum(["password", "invite"]),
  password: z.preprocess((given) => given || undefined, newPassword.optional()),
  storeName: line(100),
  organization: z.string().trim().max(120).default(""),
  city: line(100),
  address: line(300),
  description: z.string().trim().max(2000).default(""),
  image: picture,
  imageFile: file,
  thumbnail: picture,
  thumbnailFile: file,
  bankId: z.coerce.number().int().positive(),
  accountNumber: z
    .string()
    .transform((typed) => typed.replace(/[\s.-]/g, ""))
    .pipe(z.string().regex(/^[0-9]{5,30}$/, "account_number")),
  holderName: z.string().trim().max(100).default(""),
  storeType: z.enum(["biasa", "partner", "official"]).default("partner"),
  percentage: percentageField,
  feeBearer: z.enum(["buyer", "seller"]).default("buyer"),
  contract: z.string({ error: "contract" }).min(1, "contract"),
  confirmSimilar: z.string().optional(),
  hours: hoursField,
  socials: socialsField,
});

// Said along with whatever else is wrong, not only once the rest is right.
const needsPassword = {
  path: ["password"],
  message: "required",
  when: () => true,
};
const hasPassword = (input: { access?: string; password?: string }) =>
  input.access === "invite" || input.password !== undefined;

/** The five steps of S1 in one form. What the server makes of them has no field, and a key it does not know is dropped. */
export const registerPartnerInput = z.preprocess(nested, partner.refine(hasPassword, needsPassword));
export type RegisterPartnerInput = z.output<typeof registerPartnerInput>;

/** The form with its two buttons: what is only kept for later need not be right yet. */
export const partnerFormInput = z.preprocess(
  nested,
  z.discriminatedUnion("intent", [
    z.object({ intent: z.literal("draft"), registrationKey: z.uuid() }),
    partner.extend({ intent: z.literal("register") }).refine(hasPassword, needsPassword),
  ]),
);

export const partnerDraftInput = z.object({ registrationKey: z.uuid() });

/** What is typed so far of a partner: half a number is no reason to complain yet. */
export const partnerPreviewQuery = z.object({
  registrationKey: z.uuid(),
  storeName: z.string().trim().max(100).catch(""),
  bankId: z.coerce.number().int().positive().optional().catch(undefined),
  accountNumber: z
    .string()
    .max(60)
    .catch("")
    .transform((typed) => typed.replace(/[\s.-]/g, "")),
  phone: z
    .string()
    .max(40)
    .catch("")
    .transform((typed) => normalizePhone(typed) ?? ""),
});

/** The dry run reads a file; what it read comes back as text, to be registered without choosing the file again. */
export const importPartnersInput = z
  .object({ file, text: z.string().max(900_000).optional(), intent: z.enum(["dry", "run"]).default("dry") })
  .refine(({ file: given, text }) => given !== undefined || Boolean(text), { path: ["file"], message: "required" });

/** The steps of opening a store, in their order; what each asks for. */
export const openNameInput = z.object({
  name: z.string().trim().min(3).max(100),
  description: z.string().trim().max(2000).default(""),
});
export const openPlaceInput = place.refine(bothOrNone, coordinates);
export const openBankInput = bankAccountInput.omit({ isMain: true });
export const openSubmitInput = z.object({ draftId: z.uuid(), terms: z.literal("1", "terms") });

export const documentKinds = ["ktp", "npwp", "nib", "lainnya"] as const;
export const storeDocumentInput = z.object({ kind: z.enum(documentKinds), store: z.string().max(200).optional() });

/** The colours that a store's page can wear. */
export const themeColors = ["senja", "laut", "daun", "bata", "anggrek", "arang"] as const;

export const storeProfileInput = z.object({
  name: z.string().trim().min(3).max(100),
  description: z.string().trim().max(2000).default(""),
  address: line(300),
  city: line(100),
  themeColor: z.enum(["", ...themeColors]).default(""),
});
export const storePictureInput = z.object({ which: z.enum(["logo", "banner"]) });
export const storeSlugInput = z.object({
  newSlug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9](?:[a-z0-9-]{1,78})[a-z0-9]$/, "slug"),
});

export const storeHoursInput = z.preprocess(nested, z.object({ hours: hoursField }));
export const storeSocialsInput = z.preprocess(nested, z.object({ socials: socialsField }));

const clock = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), "time")
  .transform((text) => text || null);
export const holidayInput = z
  .object({ onDate: z.iso.date(), openTime: clock, closeTime: clock, note: z.string().trim().max(100).default("") })
  .superRefine(({ openTime, closeTime }, context) => {
    const issue = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if ((openTime === null) !== (closeTime === null)) issue(openTime ? "closeTime" : "openTime", "hours_pair");
    else if (openTime !== null && openTime === closeTime) issue("closeTime", "hours_same");
  });
export const holidayIdInput = z.object({ holidayId: z.uuid() });

export const warehouseInput = place
  .extend({
    warehouseId: z.preprocess((given) => given || undefined, z.uuid().optional()),
    warehouseName: line(60),
    isMain: z
      .string()
      .optional()
      .transform((given) => given === "1"),
  })
  .refine(bothOrNone, coordinates);
export const warehouseIdInput = z.object({ warehouseId: z.uuid() });

const whole = (least: number, most: number) =>
  z
    .string({ error: "required" })
    .transform((text) => text.replace(/[.\s]|^rp/gi, ""))
    .pipe(z.string().regex(/^\d{1,12}$/, "number"))
    .transform(Number)
    .pipe(z.number().min(least).max(most));
export const storeRulesInput = z.object({
  leastItems: whole(1, 1_000),
  leastRupiah: whole(0, 100_000_000),
  cod: z
    .string()
    .optional()
    .transform((given) => given === "1"),
});

export const staffRoles = ["owner", "admin", "gudang", "keuangan"] as const;
export const inviteStaffInput = z.object({
  email: z.string().trim().toLowerCase().max(120).pipe(z.email()),
  role: z.enum(staffRoles),
});
export const invitationIdInput = z.object({ invitationId: z.uuid() });
export const acceptInvitationInput = z.object({ token: z.string().min(20).max(100) });
export const changeRoleInput = z.object({ staffId: z.uuid(), role: z.enum(staffRoles) });
export const staffIdInput = z.object({ staffId: z.uuid() });
