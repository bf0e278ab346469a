import { getLocale, getTranslations } from "next-intl/server";
import { buttonClass } from "@/components/ui/button-class";
import { formatRupiah } from "@/lib/shared/rupiah";
import { CopyLine } from "./copy-line";
import { QrCode } from "./qr-code";

type HowToPayProps = {
  payment: {
    code: string;
    amount: number;
    virtualNumber: string | null;
    redirectUrl: string | null;
    qrString: string | null;
    method: { name: string; nameEn: string; gatewayChannel: string | null };
  };
};

/** The one thing that the chosen method needs: a number, a button, or a code to scan. */
export async function HowToPay({ payment }: HowToPayProps) {
  const t = await getTranslations("checkout.payment");
  const locale = await getLocale();
  const { code, amount, virtualNumber, redirectUrl, qrString, method } = payment;
  const name = locale === "en" ? method.nameEn : method.name;
  const [company, billKey] = method.gatewayChannel === "mandiri_bill" ? (virtualNumber ?? "").split("-") : [];
  return (
    <div className="flex flex-col gap-4">
      {company && billKey && (
        <>
          <CopyLine
            label={t("company")}
            shown={company}
            value={company}
            copyLabel={t("copyCompany")}
            copiedLabel={t("copied")}
          />
          <CopyLine
            label={t("billKey")}
            shown={grouped(billKey)}
            value={billKey}
            copyLabel={t("copyNumber")}
            copiedLabel={t("copied")}
          />
        </>
      )}
      {virtualNumber && !billKey && (
        <CopyLine
          label={t("va")}
          shown={grouped(virtualNumber)}
          value={virtualNumber}
          copyLabel={t("copyNumber")}
          copiedLabel={t("copied")}
        />
      )}
      {redirectUrl && (
        <div>
          <a href={redirectUrl} className={buttonClass({ size: "lg" })}>
            {t("wallet", { method: name })}
          </a>
          <p className="mt-2 text-muted text-sm">{t("walletText", { method: name })}</p>
        </div>
      )}
      {!virtualNumber && !redirectUrl && !qrString && <p>{t("phone", { method: name })}</p>}
      {qrString && (
        <div>
          <QrCode
            text={qrString}
            label={t("qr", { amount: formatRupiah(amount) })}
            downloadLabel={t("qrDownload")}
            fileName={`qris-${code}.png`}
          />
          <p className="mt-2 text-center text-muted text-sm">{t("qrText")}</p>
        </div>
      )}
    </div>
  );
}

/** Fours are what the eye can carry from one screen to another. */
const grouped = (digits: string) => digits.replace(/(.{4})(?=.)/g, "$1 ");
