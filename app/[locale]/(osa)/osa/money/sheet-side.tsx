import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/panel/section";
import { Money } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import { textOf } from "@/lib/platform/words";
import type { BalanceLine } from "@/lib/reporting/balance-sheet";
import { formatRupiah } from "@/lib/shared/rupiah";

/** One side of the balance sheet, with its sum. */
export async function SheetSide({ title, lines }: { title: string; lines: BalanceLine[] }) {
  const [t, locale] = await Promise.all([getTranslations("osa.money"), getLocale()]);
  // A kind that a later change brings is shown by its own name until it has words.
  const nameOf = (kind: string) => textOf(locale, `osa.money.kinds.${kind}`) ?? kind;
  const sum = lines.reduce((total, line) => total + line.balance, 0);
  return (
    <Section title={title} aside={<span className="money font-bold">{formatRupiah(sum)}</span>}>
      <Table
        caption={title}
        rows={lines}
        rowKey={(line) => line.kind}
        columns={[
          { key: "kind", label: t("kind"), cell: (line) => nameOf(line.kind) },
          { key: "balance", label: t("balance"), end: true, cell: (line) => <Money amountRupiah={line.balance} /> },
        ]}
      />
    </Section>
  );
}
