import QRCode from "qrcode";

type QrCodeProps = { text: string; label: string; downloadLabel: string; fileName: string };

/** A QR code drawn on the server: it is there without any script, and sharp on every screen. */
export async function QrCode({ text, label, downloadLabel, fileName }: QrCodeProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const download = await QRCode.toDataURL(text, { errorCorrectionLevel: "M", margin: 4, width: 720 });
  const { size, data } = modules;
  const cells = Array.from(data).flatMap((dark, at) =>
    dark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  );
  // Dark on white in both themes: scanners read nothing else, and need four cells of quiet around it.
  return (
    <div className="flex flex-col items-center gap-3">
      <svg
        role="img"
        aria-label={label}
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        shapeRendering="crispEdges"
        className="w-full max-w-72 rounded-lg border border-line"
      >
        <rect x="-4" y="-4" width={size + 8} height={size + 8} fill="#fff" />
        <path d={cells.join("")} fill="#000" />
      </svg>
      <a
        href={download}
        download={fileName}
        className="font-medium text-accent text-sm underline decoration-1 underline-offset-3 hover:decoration-2"
      >
        {downloadLabel}
      </a>
    </div>
  );
}
