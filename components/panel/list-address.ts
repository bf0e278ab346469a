/** A list's own address with what is asked of it; what is not asked leaves no trace. */
export function listAddress(path: string, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
