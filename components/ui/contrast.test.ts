import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Oklch = [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const themes = [...css.matchAll(/@plugin "daisyui\/theme" \{([^}]*)\}/g)].map(([, body = ""]) => ({
  name: body.match(/name: "([\w-]+)"/)?.[1] ?? "",
  tokens: tokensOf(body),
}));

const grounds = ["surface", "raised", "sunken"];
const pairs = [
  ...["ink", "muted", "accent", "sale", "ok", "warn", "bad"].flatMap((text) => grounds.map((on) => [text, on])),
  ...["accent", "sale", "ok", "warn", "bad"].map((tone) => [tone, `${tone}-soft`]),
  ...["accent-soft", "smile-soft", "sale-soft", "ok-soft", "warn-soft", "bad-soft"].map((on) => ["ink", on]),
  ["muted", "accent-soft"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["bad-ink", "bad"],
  ["smile-ink", "smile"],
] as [string, string][];

// What is not text but must be seen: the borders of fields and the focus ring.
const shapes = ["line-strong", "accent"].flatMap((shape) => grounds.map((on): [string, string] => [shape, on]));

describe.each(themes)("$name", ({ tokens }) => {
  it.each(pairs)("%s on %s can be read", (text, ground) => {
    expect(contrast(color(tokens, text), color(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("%s on %s can be seen", (shape, ground) => {
    expect(contrast(color(tokens, shape), color(tokens, ground))).toBeGreaterThanOrEqual(3);
  });

  it("stays within what every screen shows", () => {
    for (const [name, value] of tokens) {
      for (const channel of linearRgb(value)) {
        expect(channel, name).toBeGreaterThan(-0.004);
        expect(channel, name).toBeLessThan(1.004);
      }
    }
  });
});

it("has a light and a dark theme with the same tokens", () => {
  expect(themes.map((theme) => theme.name)).toEqual(["senyum", "senyum-malam"]);
  const [light, dark] = themes.map((theme) => [...theme.tokens.keys()]);
  expect(dark).toEqual(light);
});

function tokensOf(body: string): Map<string, Oklch> {
  const found = body.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g);
  return new Map([...found].map(([, name = "", l, c, h]) => [name, [Number(l) / 100, Number(c), Number(h)]]));
}

function color(tokens: Map<string, Oklch>, name: string): Oklch {
  const found = tokens.get(name);
  if (!found) throw new Error(`no token --${name}`);
  return found;
}

function linearRgb([lightness, chroma, hue]: Oklch): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function luminance(value: Oklch): number {
  const [red, green, blue] = linearRgb(value).map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: Oklch, other: Oklch): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}
