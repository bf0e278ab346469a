import { getTranslations } from "next-intl/server";
import { LinePhoto } from "@/components/orders/line-photo";
import { Facts } from "@/components/panel/facts";
import { When } from "@/components/panel/when";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/price";
import type { CaseDetail } from "@/lib/returns/queries";

/** What a complaint is about, and what came of it so far. */
export async function CaseFacts({ one }: { one: CaseDetail }) {
  const t = await getTranslations("returns");
  const d = await getTranslations("returns.detail");
  return (
    <Card title={d("what")}>
      <p className="mb-3 font-medium">{t(`reason.${one.reason}`)}</p>
      <ul className="mb-4 divide-y divide-line border-line border-y">
        {one.items.map((item) => (
          <li key={item.orderItemId} className="flex gap-3 py-3">
            <LinePhoto url={item.thumbnail} />
            <p className="min-w-0">
              <span className="block font-medium">{item.name}</span>
              <span className="block text-muted text-sm">
                {[item.variant, d("pieces", { qty: item.qty })].filter(Boolean).join(" · ")}
              </span>
              {item.agreedQty !== null && (
                <span className="block text-sm">
                  {d("agreed", { qty: item.agreedQty })}
                  {item.restock && ` · ${d("restocked")}`}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <Facts
        items={[
          { label: d("opened"), value: <When at={one.openedAt} /> },
          { label: d("closedAt"), value: one.closedAt && <When at={one.closedAt} /> },
          { label: d("refund"), value: one.refundAmount > 0 && <Money amountRupiah={one.refundAmount} /> },
          { label: d("trackingBack"), value: one.trackingNumber },
          { label: d("trackingNew"), value: one.replacementNumber },
        ]}
      />
    </Card>
  );
}
