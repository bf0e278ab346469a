import { CopyButton } from "@/components/ui/copy-button";

type CopyLineProps = { label: string; shown: string; value: string; copyLabel: string; copiedLabel: string };

/** A number to be typed somewhere else: large, in groups, with a button that takes it along whole. */
export function CopyLine({ label, shown, value, copyLabel, copiedLabel }: CopyLineProps) {
  return (
    <div>
      <p className="text-muted text-sm">{label}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="tabular break-all font-bold text-xl sm:text-2xl">{shown}</p>
        <CopyButton value={value} label={copyLabel} copiedLabel={copiedLabel} />
      </div>
    </div>
  );
}
