import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Stars } from "@/components/ui/rating";
import type { FormAction } from "@/lib/shared/form-state";
import { LinePhoto } from "./line-photo";
import { ReviewForm } from "./review-form";

type OrderReviewsProps = {
  lines: {
    id: string;
    name: string;
    variant: string;
    thumbnail: string | null;
    review: { rating: number; text: string; isHidden: boolean } | null;
  }[];
  action: FormAction;
};

/** What the buyer said of each thing, or the form to say it. */
export async function OrderReviews({ lines, action }: OrderReviewsProps) {
  const t = await getTranslations("orders.review");
  const isOpen = lines.some((line) => !line.review);
  return (
    <Card id="reviews" title={t("title")}>
      {isOpen && <p className="-mt-2 mb-4 text-muted text-sm">{t("text")}</p>}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
            <div className="flex items-center gap-3">
              <LinePhoto url={line.thumbnail} />
              <p className="min-w-0">
                <span className="block font-medium">{line.name}</span>
                <span className="block text-muted text-sm">{line.variant}</span>
              </p>
            </div>
            {line.review ? (
              <div>
                <Stars value={line.review.rating} />
                <p className="mt-1 whitespace-pre-line break-words">{line.review.text}</p>
                {line.review.isHidden && <p className="mt-1 text-muted text-sm">{t("hidden")}</p>}
              </div>
            ) : (
              <ReviewForm action={action} line={line} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
