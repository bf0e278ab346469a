/** What a product must have before buyers may see it: the page shows this list, and saving asks the same. */
export const publishingRules = ["name", "description", "photo", "variant", "priced"] as const;
export type PublishingRule = (typeof publishingRules)[number];

export const LEAST_NAME = 5;
const LEAST_DESCRIPTION = 20;

type Publishable = {
  name: string;
  description: string;
  pictures: number;
  variants: { status: string; price: number; discount: number; weightGrams: number }[];
};

/** The rules that are still open, in the order of the list. */
export function openRules({ name, description, pictures, variants }: Publishable): PublishingRule[] {
  const sold = variants.filter((variant) => variant.status === "aktif");
  const kept: Record<PublishingRule, boolean> = {
    name: name.trim().length >= LEAST_NAME,
    description: description.trim().length >= LEAST_DESCRIPTION,
    photo: pictures > 0,
    variant: sold.length > 0,
    priced: sold.length > 0 && sold.every((v) => v.price > v.discount && v.price >= 1 && v.weightGrams > 0),
  };
  return publishingRules.filter((rule) => !kept[rule]);
}
