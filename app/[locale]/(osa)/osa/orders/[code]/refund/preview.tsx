import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/panel/facts";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { Osa } from "@/lib/auth/actors";
import { previewRefund } from "@/lib/checkout/refund-order";
import type { RefundOrderInput } from "@/lib/checkout/schemas";
import { isRefusal } from "@/lib/shared/errors";

type PreviewProps = { osa: Osa; ask: Pick<RefundOrderInput, "orderId" | "lines" | "delivery"> };

/** What a refund would give, to whom, and every posting it would make. */
export async function RefundPreviewCard({ osa, ask }: PreviewProps) {
  const [t, o, errors] = await Promise.all([
    getTranslations("osa.refund"),
    getTranslations("osa.orders"),
    getTranslations("errors"),
  ]);
  const preview = await previewRefund(osa, ask).catch((error: unknown) => {
    if (isRefusal(error)) return error;
    throw error;
  });
  if (isRefusal(preview)) return <Alert tone="warn">{errors("refund_too_much")}</Alert>;
  return (
    <Card title={t("preview")}>
      <Facts
        items={[
          { label: t("amount"), value: <Money amountRupiah={preview.amount} className="font-semibold" /> },
          { label: t("toWallet"), value: <Money amountRupiah={preview.wallet} /> },
          { label: t("toSource"), value: <Money amountRupiah={preview.source} /> },
          { label: t("storeLoses"), value: <Money amountRupiah={preview.sellerLoss} /> },
          { label: t("left"), value: <Money amountRupiah={preview.priceLeft} /> },
        ]}
      />
      <h3 className="mt-5 mb-2 font-semibold">{t("postings")}</h3>
      <Table
        caption={t("postings")}
        rows={preview.lines.map((line, index) => ({ ...line, index }))}
        rowKey={(line) => String(line.index)}
        empty={<p className="text-muted">{t("nothing")}</p>}
        columns={[
          {
            key: "account",
            label: o("account"),
            cell: (line) => <span className="break-all font-normal">{line.account}</span>,
          },
          { key: "memo", label: o("memo"), cell: (line) => line.memo },
          {
            key: "debit",
            label: o("debit"),
            end: true,
            cell: (line) => (line.amount > 0 ? <Money amountRupiah={line.amount} /> : "–"),
          },
          {
            key: "credit",
            label: o("credit"),
            end: true,
            cell: (line) => (line.amount < 0 ? <Money amountRupiah={-line.amount} /> : "–"),
          },
        ]}
      />
    </Card>
  );
}
