// Fluent Emoji (MIT licence), for a shop that looks the same on systems without coloured emoji.
const drawn = new Set(
  "1f454 1f457 1f4fa 1f4f1 1f4bb 1f3e0 1f373 1f484 1f48a 1f37c 1f35c 26bd 1f3a8 1f3cd 1f4da".split(" "),
);

/** The category's emoji, drawn where we have the drawing. */
export function CategoryPicture({ emoji }: { emoji: string }) {
  const name = Array.from(emoji, (letter) => letter.codePointAt(0)?.toString(16))
    .filter((point) => point !== "fe0f")
    .join("-");
  if (drawn.has(name)) return <img src={`/categories/${name}.webp`} alt="" width={40} height={40} />;
  return (
    <span aria-hidden="true" className="text-3xl leading-10">
      {emoji}
    </span>
  );
}
