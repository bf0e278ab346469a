import type { Random } from "./content/random";

const channel = (linear: number) => {
  const c = Math.min(1, Math.max(0, linear));
  return Math.round((c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055) * 255);
};

// OKLCH keeps every hue equally light, so yellow and violet grounds look like one family.
export function oklch(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return `rgb(${red},${green},${blue})`;
}

const svg = (width: number, height: number, body: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`);

// The backdrop of a product photo: a lit wall, a rounded shape that carries the product, and a floor it stands on.
export function productGround(side: number, hue: number, view: number, random: Random): Buffer {
  const turned = hue + random.int(-8, 8) + (view % 2 === 0 ? 0 : 14);
  const wall = oklch(0.962, 0.022, turned);
  const wallEdge = oklch(0.9, 0.058, turned + 12);
  const shape = oklch(0.87, 0.082, turned + random.int(14, 30));
  const shapeEdge = oklch(0.93, 0.05, turned);
  const cx = side * (0.5 + (random.next() - 0.5) * 0.06);
  const cy = side * (0.48 + (random.next() - 0.5) * 0.05);
  const radius = side * (0.335 + random.next() * 0.035);
  const carrier = [
    `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="url(#s)"/>`,
    `<rect x="${cx - radius}" y="${cy - radius}" width="${radius * 2}" height="${radius * 2}" rx="${radius * 0.42}" fill="url(#s)" transform="rotate(${random.int(-12, 12)} ${cx} ${cy})"/>`,
    `<path d="M${cx - radius} ${side} V${cy} a${radius} ${radius} 0 0 1 ${radius * 2} 0 V${side} Z" fill="url(#s)"/>`,
    `<ellipse cx="${side / 2}" cy="${side * 0.98}" rx="${side * 0.84}" ry="${side * 0.42}" fill="url(#s)"/>`,
  ][view % 4];
  const confetti = Array.from({ length: 5 }, () => {
    const angle = random.next() * Math.PI * 2;
    const far = side * (0.4 + random.next() * 0.12);
    const r = side * (0.006 + random.next() * 0.012);
    return `<circle cx="${side / 2 + Math.cos(angle) * far}" cy="${side / 2 + Math.sin(angle) * far}" r="${r}" fill="${shape}" opacity=".75"/>`;
  }).join("");
  return svg(
    side,
    side,
    `<defs><radialGradient id="w" cx=".38" cy=".28" r=".95"><stop offset="0" stop-color="${wall}"/><stop offset="1" stop-color="${wallEdge}"/></radialGradient>` +
      `<linearGradient id="s" x1="0" y1="0" x2=".4" y2="1"><stop offset="0" stop-color="${shapeEdge}"/><stop offset="1" stop-color="${shape}"/></linearGradient></defs>` +
      `<rect width="100%" height="100%" fill="url(#w)"/>${carrier}${confetti}`,
  );
}

// Five weaves after Indonesian cloth: kawung, parang, mega mendung, poleng, titik.
const weaves: ((ink: string, size: number) => { tile: string; width: number; height: number })[] = [
  (ink, s) => ({
    width: s,
    height: s,
    tile: [45, 135, 225, 315]
      .map(
        (turn) =>
          `<ellipse cx="${s / 2}" cy="${s * 0.2}" rx="${s * 0.13}" ry="${s * 0.2}" fill="${ink}" transform="rotate(${turn} ${s / 2} ${s / 2})"/>`,
      )
      .join(""),
  }),
  (ink, s) => ({
    width: s,
    height: s,
    tile: `<path d="M0 ${s} L${s} 0 M${-s / 2} ${s / 2} L${s / 2} ${-s / 2} M${s / 2} ${s * 1.5} L${s * 1.5} ${s / 2}" stroke="${ink}" stroke-width="${s * 0.16}" stroke-linecap="round"/>`,
  }),
  (ink, s) => ({
    width: s * 2,
    height: s,
    tile: [0.94, 0.68, 0.42]
      .map(
        (r) =>
          `<circle cx="${s}" cy="${s}" r="${s * r}" fill="none" stroke="${ink}" stroke-width="${s * 0.09}"/><circle cx="0" cy="${s * 0.5}" r="${s * r * 0.5}" fill="none" stroke="${ink}" stroke-width="${s * 0.07}"/><circle cx="${s * 2}" cy="${s * 0.5}" r="${s * r * 0.5}" fill="none" stroke="${ink}" stroke-width="${s * 0.07}"/>`,
      )
      .join(""),
  }),
  (ink, s) => ({
    width: s,
    height: s,
    tile: `<rect width="${s / 2}" height="${s / 2}" rx="${s * 0.1}" fill="${ink}"/><rect x="${s / 2}" y="${s / 2}" width="${s / 2}" height="${s / 2}" rx="${s * 0.1}" fill="${ink}"/>`,
  }),
  (ink, s) => ({
    width: s,
    height: s,
    tile: `<circle cx="${s * 0.25}" cy="${s * 0.25}" r="${s * 0.13}" fill="${ink}"/><circle cx="${s * 0.75}" cy="${s * 0.75}" r="${s * 0.2}" fill="${ink}"/>`,
  }),
];

export function bannerGround(
  width: number,
  height: number,
  colours: readonly [string, string],
  random: Random,
): Buffer {
  const weave = random.pick(weaves)("#ffffff", random.int(64, 96));
  return svg(
    width,
    height,
    `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2=".55"><stop offset="0" stop-color="${colours[0]}"/><stop offset="1" stop-color="${colours[1]}"/></linearGradient>` +
      `<linearGradient id="f" x1="0" x2="1"><stop offset="0" stop-color="#fff" stop-opacity=".2"/><stop offset="1" stop-color="#fff" stop-opacity=".95"/></linearGradient>` +
      `<pattern id="p" width="${weave.width}" height="${weave.height}" patternUnits="userSpaceOnUse" patternTransform="rotate(${random.pick([0, 0, 12, -12])})">${weave.tile}</pattern>` +
      `<mask id="m"><rect width="100%" height="100%" fill="url(#f)"/></mask></defs>` +
      `<rect width="100%" height="100%" fill="url(#g)"/><rect width="100%" height="100%" fill="url(#p)" opacity=".17" mask="url(#m)"/>` +
      `<circle cx="${width * 0.82}" cy="${height * 0.55}" r="${height * 0.44}" fill="#fff" opacity=".2"/><circle cx="${width * 0.82}" cy="${height * 0.55}" r="${height * 0.34}" fill="#fff" opacity=".26"/>`,
  );
}

export function logoGround(side: number, colours: readonly [string, string]): Buffer {
  return svg(
    side,
    side,
    `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${colours[0]}"/><stop offset="1" stop-color="${colours[1]}"/></linearGradient></defs>` +
      `<rect width="100%" height="100%" fill="url(#g)"/><circle cx="${side / 2}" cy="${side / 2}" r="${side * 0.4}" fill="#fff" opacity=".3"/>`,
  );
}
