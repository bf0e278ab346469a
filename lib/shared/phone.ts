/** Normalises what people type for an Indonesian number to `+62…`; null where it cannot be one. */
export function normalizePhone(typed: string): string | null {
  const digits = typed.replace(/[\s().-]/g, "");
  const national = digits.startsWith("+62")
    ? digits.slice(3)
    : digits.startsWith("62")
      ? digits.slice(2)
      : digits.startsWith("0")
        ? digits.slice(1)
        : digits;
  return /^8[0-9]{7,11}$|^[2-7][0-9]{6,11}$/.test(national) ? `+62${national}` : null;
}
