import { getTranslations } from "next-intl/server";
import QRCode from "qrcode";
import { ActionForm } from "@/components/ui/action-form";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SecondFactor } from "@/lib/auth/second-factor";
import { beginSecondFactorAction, confirmSecondFactorAction } from "./actions";

type EnrolmentProps = { factor: Extract<SecondFactor, { state: "pending" }>; next: string };

/** Scan, keep the recovery codes, show that it works: only then does the factor count. */
export async function Enrolment({ factor, next }: EnrolmentProps) {
  const t = await getTranslations("account.secondFactor");
  const copy = await getTranslations("common.actions");
  const { modules } = QRCode.create(factor.address, { errorCorrectionLevel: "M" });
  const { size, data } = modules;
  const cells = Array.from(data).flatMap((dark, at) =>
    dark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  );
  return (
    <ol className="flex flex-col gap-6">
      <li>
        <h2 className="font-bold text-lg">{t("scan")}</h2>
        <p className="mb-3 text-muted text-sm">{t("scanText")}</p>
        <svg
          role="img"
          aria-label={t("qr")}
          viewBox={`-4 -4 ${size + 8} ${size + 8}`}
          shapeRendering="crispEdges"
          className="w-full max-w-56 rounded-lg border border-line"
        >
          <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
          <path d={cells.join("")} fill="#000" />
        </svg>
        <p className="mt-3 flex flex-wrap items-center gap-3 text-sm">
          {t("byHand")} <code className="break-all font-semibold">{factor.secret}</code>
        </p>
      </li>
      <li>
        <h2 className="font-bold text-lg">{t("keep")}</h2>
        <p className="mb-3 text-muted text-sm">{t("keepText")}</p>
        <ul className="grid gap-1 rounded-lg bg-sunken p-4 sm:grid-cols-2">
          {factor.codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div className="mt-2">
          <CopyButton value={factor.codes.join("\n")} label={copy("copy")} copiedLabel={copy("copied")} />
        </div>
      </li>
      <li>
        <h2 className="mb-3 font-bold text-lg">{t("prove")}</h2>
        <ActionForm
          action={confirmSecondFactorAction}
          hidden={{ next }}
          summary="none"
          className="flex max-w-xs flex-col gap-4"
        >
          <Field
            name="token"
            label={t("code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
          />
          <SubmitButton className="self-start">{t("confirm")}</SubmitButton>
        </ActionForm>
        <ActionForm action={beginSecondFactorAction} hidden={{ next }} className="mt-4">
          <SubmitButton variant="secondary" size="sm">
            {t("again")}
          </SubmitButton>
        </ActionForm>
      </li>
    </ol>
  );
}
