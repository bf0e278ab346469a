type AvatarProps = { name: string; src?: string | null; size?: number };

/** A face for a person or a store: their picture, or their initials on a ground that always is theirs. */
export function Avatar({ name, src, size = 40 }: AvatarProps) {
  if (src) {
    return (
      <img
        src={src}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        className="shrink-0 rounded-full bg-sunken object-cover"
      />
    );
  }
  const hue = hueOf(name);
  // Attributes, not styles: the policy of private pages allows no style in the markup.
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" className="shrink-0 rounded-full">
      <rect width="40" height="40" fill={`oklch(0.88 0.075 ${hue})`} />
      <circle cx={hue % 40} cy={(hue * 7) % 40} r="16" fill={`oklch(0.82 0.1 ${(hue + 40) % 360})`} />
      <text
        x="20"
        y="20"
        dy="0.35em"
        textAnchor="middle"
        fontSize="15"
        fontWeight="700"
        fill={`oklch(0.3 0.09 ${hue})`}
      >
        {initialsOf(name)}
      </text>
    </svg>
  );
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : "";
  return `${firstLetter(words[0])}${firstLetter(last)}`.toUpperCase();
}

function firstLetter(word = ""): string {
  return [...word][0] ?? "";
}

function hueOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return hash % 360;
}
