import { toBuffer } from "qrcode";

/** An EMVCo merchant-presented code: tag, two-digit length, value; the last tag is a CRC-16 over all before it. */
export function qrisText(facts: { amount: number; reference: string; merchantName: string }): string {
  const merchant = field("00", "COM.GO-JEK.WWW") + field("01", "936009143021853250") + field("03", "UKE");
  const body =
    field("00", "01") +
    field("01", "12") +
    field("26", merchant) +
    field("52", "5399") +
    field("53", "360") +
    field("54", String(facts.amount)) +
    field("58", "ID") +
    field("59", facts.merchantName.slice(0, 25)) +
    field("60", "Jakarta") +
    field("62", field("05", facts.reference.slice(0, 25)));
  return `${body}6304${crc16(`${body}6304`)}`;
}

function field(tag: string, value: string): string {
  return `${tag}${String(value.length).padStart(2, "0")}${value}`;
}

export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

export function qrPng(text: string): Promise<Buffer> {
  return toBuffer(text, { errorCorrectionLevel: "M", margin: 2, width: 480 });
}
