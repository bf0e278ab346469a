import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { formatRupiah } from "@/lib/shared/rupiah";
import { type CheckoutProblem, problemText } from "./problems";
import { UpdateButton } from "./update-button";

type Offer = {
  voucher: { code: string; name: string };
  saves: number;
  isApplied: boolean;
  problem: Omit<CheckoutProblem, "field"> | null;
};

type VoucherFieldProps = {
  name: string;
  label: ReactNode;
  /** What was typed; left alone, the best voucher stands here. */
  typed: string | null | undefined;
  /** The voucher that counts, and what it takes off. */
  applied: { code: string; saves: number } | null;
  offers: Offer[];
  problems: CheckoutProblem[];
  updateHref: string;
};

/** A code to type, and every voucher there is: those that count with what they save, the others with why not. */
export async function VoucherField(props: VoucherFieldProps) {
  const { name, label, typed, applied, offers, problems, updateHref } = props;
  const t = await getTranslations("checkout.voucher");
  const problem = problems.find(({ field }) => field === name);
  const others = offers.filter(({ isApplied }) => !isApplied);
  const code = typed ?? applied?.code ?? "";
  return (
    <div>
      <div className="flex items-start gap-2">
        <Field
          // Another voucher is another value, also for a field that stays on the page.
          key={code}
          name={name}
          label={label}
          defaultValue={typed === null ? "" : code}
          placeholder={t("placeholder")}
          maxLength={20}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={problem && (await problemText(problem))}
          hint={
            applied && (
              <span className="font-medium text-ok">
                {t(typed === undefined ? "best" : "applied", {
                  code: applied.code,
                  amount: formatRupiah(applied.saves),
                })}
              </span>
            )
          }
          className="min-w-0 grow"
        />
        <UpdateButton href={updateHref} className="mt-6.5">
          {t("apply")}
        </UpdateButton>
      </div>
      {others.length > 0 && (
        <Disclosure summary={t("others", { count: others.length })}>
          <ul className="flex flex-col divide-y divide-line">
            {others.map((offer) => (
              <VoucherOffer key={offer.voucher.code} name={name} offer={offer} updateHref={updateHref} />
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

async function VoucherOffer({ name, offer, updateHref }: { name: string; offer: Offer; updateHref: string }) {
  const t = await getTranslations("checkout.voucher");
  const { voucher, saves, problem } = offer;
  return (
    <li className="flex items-center justify-between gap-3 py-2">
      <div className="min-w-0 text-sm">
        <p className="font-medium">{voucher.code}</p>
        <p className="break-words text-muted">{voucher.name}</p>
        <p className={problem ? "text-warn" : "font-medium text-ok"}>
          {problem ? await problemText({ ...problem, field: name }) : t("saves", { amount: formatRupiah(saves) })}
        </p>
      </div>
      {!problem && saves > 0 && (
        <UpdateButton href={updateHref} use={`${name}:${voucher.code}`}>
          {t("use")}
          <span className="sr-only"> {voucher.code}</span>
        </UpdateButton>
      )}
    </li>
  );
}
