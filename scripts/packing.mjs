/** Which of these packings, best first, a browser takes that says so in its request. */
export function packingFor(packings, accepted = "") {
  const wanted = new Set();
  for (const part of accepted.split(",")) {
    const [name = "", ...settings] = part.split(";").map((word) => word.trim().toLowerCase());
    if (!settings.some((setting) => /^q=0(?:\.0*)?$/.test(setting))) wanted.add(name);
  }
  return packings.find((name) => wanted.has(name));
}
