import { z } from "zod";

type InputKeys = { keys: string[]; open: string[] };

/** Every key an input can carry at any depth, and the places where it would let keys through that it does not know. */
export function inputKeys(schema: z.core.$ZodType, path = "input"): InputKeys {
  const { def } = schema._zod;
  if (schema instanceof z.core.$ZodObject) {
    const unknown = schema._zod.def.catchall;
    const fields = Object.entries(schema._zod.def.shape);
    return merge([
      { keys: fields.map(([key]) => key), open: unknown && unknown._zod.def.type !== "never" ? [path] : [] },
      ...fields.map(([key, field]) => inputKeys(field, `${path}.${key}`)),
    ]);
  }
  if (path === "input" && ["any", "unknown", "record", "custom"].includes(def.type)) return { keys: [], open: [path] };
  return merge(inner(schema).map((part) => inputKeys(part, path)));
}

/** What a schema is made of, whatever it is wrapped in. A transform hands on what its other half let through. */
function inner(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.core.$ZodPipe) {
    return [schema._zod.def.in, schema._zod.def.out].filter((part) => part._zod.def.type !== "transform");
  }
  if (schema instanceof z.core.$ZodArray) return [schema._zod.def.element];
  if (schema instanceof z.core.$ZodRecord) return [schema._zod.def.valueType];
  if (schema instanceof z.core.$ZodUnion) return [...schema._zod.def.options];
  if (schema instanceof z.core.$ZodIntersection) return [schema._zod.def.left, schema._zod.def.right];
  if (schema instanceof z.core.$ZodTuple) return [...schema._zod.def.items];
  if (schema instanceof z.core.$ZodLazy) return [schema._zod.def.getter()];
  const { def } = schema._zod;
  return "innerType" in def && def.innerType instanceof z.core.$ZodType ? [def.innerType] : [];
}

const merge = (parts: InputKeys[]): InputKeys => ({
  keys: parts.flatMap(({ keys }) => keys),
  open: parts.flatMap(({ open }) => open),
});
