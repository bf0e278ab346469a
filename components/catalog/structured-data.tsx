/** Facts of a page for search engines. Nothing in them can end the element, whatever a seller wrote. */
export function StructuredData({ data }: { data: Record<string, unknown>[] }) {
  const escaped = JSON.stringify(data.length === 1 ? data[0] : data)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a single "<"; React would write entities into it
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: escaped }} />
  );
}
