const groups = ["axes", "variants", "media"] as const;

type Rows = Record<string, Record<string, unknown>>;
type GroupedForm = Record<string, unknown> & Record<(typeof groups)[number], Rows>;

/** Fields are named `variants.{key}.price`, `axes.0.name`, `media.2.alt`: groups of rows of fields. */
export function grouped(form: unknown): GroupedForm {
  const fields: Record<string, unknown> = {};
  const found: Record<(typeof groups)[number], Rows> = { axes: {}, variants: {}, media: {} };
  for (const [name, value] of Object.entries({ ...(form as Record<string, unknown>) })) {
    const [head = "", key, field] = name.split(".");
    const group = groups.find((known) => known === head);
    if (!group) fields[name] = value;
    else if (key && field && key !== "__proto__") found[group][key] = { ...found[group][key], [field]: value };
  }
  return { ...fields, ...found };
}
