"use client";

import { useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { useFormField } from "@/components/ui/form-context";
import { SelectField } from "@/components/ui/select-field";
import {
  type AxisTexts,
  axisTexts,
  type EditorRow,
  editorRows,
  emptyVariant,
  type KnownVariant,
  type VariantTexts,
} from "@/lib/goods/editor-form";
import { grouped } from "@/lib/goods/form-groups";
import { optionsKey, variantName } from "@/lib/goods/matrix";
import type { ProductDraft } from "@/lib/goods/schemas";

export type MatrixWords = {
  axis: string[];
  axisOptions: string;
  axisHint: string;
  optionsHint: string;
  only: string;
  all: string;
  tooMany: string;
  price: string;
  discount: string;
  weight: string;
  grams: string;
  stock: string;
  lowStockAt: string;
  sku: string;
  skuHint: string;
  status: string;
  sold: string;
  notSold: string;
};

type VariantMatrixProps = { form: ProductDraft; names: string[]; known: KnownVariant[]; words: MatrixWords };

/** Up to three attributes and a row for each combination. The rows follow the attributes as they are typed. */
export function VariantMatrix({ form, names, known, words }: VariantMatrixProps) {
  const [axes, setAxes] = useState<AxisTexts[]>(() => axisTexts(form));
  const [typed, setTyped] = useState<Record<string, VariantTexts>>(form.variants);
  const box = useRef<HTMLDivElement>(null);
  const rows = editorRows(names, known, axes, typed);
  const isOne = rows.length === 1 && rows[0]?.options.length === 0;

  function read(): Record<string, VariantTexts> {
    const element = box.current?.closest("form");
    if (!element) return typed;
    const { variants } = grouped(Object.fromEntries(new FormData(element)));
    const now = Object.entries(variants).map(([key, row]) => [key, { ...emptyVariant, ...row } as VariantTexts]);
    return { ...typed, ...Object.fromEntries(now) };
  }

  function tell() {
    box.current?.closest("form")?.dispatchEvent(new CustomEvent("os:typed"));
  }

  function change(at: number, field: keyof AxisTexts, value: string) {
    setTyped(read());
    setAxes((all) => all.map((axis, i) => (i === at ? { ...axis, [field]: value } : axis)));
  }

  function likeFirst() {
    const [first, ...others] = rows.map((row) => row.key);
    const element = box.current?.closest("form");
    if (!first || !element) return;
    for (const name of ["price", "discount", "weightGrams", "lowStockAt"]) {
      const value = element.querySelector<HTMLInputElement>(`[name="variants.${first}.${name}"]`)?.value ?? "";
      for (const key of others) {
        const input = element.querySelector<HTMLInputElement>(`[name="variants.${key}.${name}"]`);
        if (input) input.value = value;
      }
    }
    tell();
  }

  return (
    <div ref={box} className="flex flex-col gap-5">
      <div className="flex flex-col gap-4">
        {axes.map((axis, at) => (
          <div key={words.axis[at]} className="grid gap-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <AxisInput
              name={`axes.${at}.name`}
              label={words.axis[at] ?? ""}
              hint={at === 0 ? words.axisHint : undefined}
              value={axis.name}
              onChange={(value) => change(at, "name", value)}
            />
            <AxisInput
              name={`axes.${at}.options`}
              label={words.axisOptions}
              hint={at === 0 ? words.optionsHint : undefined}
              value={axis.options}
              onChange={(value) => change(at, "options", value)}
            />
          </div>
        ))}
      </div>
      {rows.length === 0 && <p className="rounded-md bg-warn-soft px-4 py-3 text-sm text-warn">{words.tooMany}</p>}
      {rows.length > 1 && (
        <button
          type="button"
          onClick={likeFirst}
          className="btn btn-sm h-auto min-h-8 max-w-full self-start whitespace-normal border-line-strong bg-raised py-1 text-start text-ink hover:bg-sunken [@media(scripting:none)]:hidden"
        >
          {words.all}
        </button>
      )}
      {rows.map((row) => (
        <VariantFields
          key={optionsKey(row.options)}
          row={row}
          title={isOne ? words.only : variantName(row.options)}
          words={words}
        />
      ))}
    </div>
  );
}

type AxisInputProps = { name: string; label: string; hint?: string; value: string; onChange: (value: string) => void };

// Held by React, for the rows below follow it; Field leaves its input to the page.
function AxisInput({ name, label, hint, value, onChange }: AxisInputProps) {
  const { id, error } = useFormField(name);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <input
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={name.endsWith("name") ? 40 : 1000}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        className="input"
      />
      {error ? (
        <p id={`${id}-error`} className="font-medium text-bad text-sm">
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

function VariantFields({ row, title, words }: { row: EditorRow; title: string; words: MatrixWords }) {
  const { key, fields } = row;
  const name = (field: keyof VariantTexts) => `variants.${key}.${field}`;
  const number = { inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <fieldset className="min-w-0 border-line border-t pt-4">
      <legend className="float-left mb-3 w-full break-words font-semibold">{title}</legend>
      <input type="hidden" name={name("options")} value={fields.options} />
      <input type="hidden" name={name("seen")} value={fields.seen} />
      <div className="clear-both grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
        <Field name={name("price")} label={words.price} before="Rp" {...number} defaultValue={fields.price} required />
        <Field name={name("discount")} label={words.discount} before="Rp" {...number} defaultValue={fields.discount} />
        <Field name={name("stock")} label={words.stock} {...number} defaultValue={fields.stock} />
        <Field
          name={name("weightGrams")}
          label={words.weight}
          after={words.grams}
          {...number}
          defaultValue={fields.weightGrams}
          required
        />
        <Field
          name={name("sku")}
          label={words.sku}
          placeholder={words.skuHint}
          maxLength={50}
          autoComplete="off"
          defaultValue={fields.sku}
        />
        <Field name={name("lowStockAt")} label={words.lowStockAt} {...number} defaultValue={fields.lowStockAt} />
        <SelectField name={name("status")} label={words.status} defaultValue={fields.status || "aktif"}>
          <option value="aktif">{words.sold}</option>
          <option value="nonaktif">{words.notSold}</option>
        </SelectField>
      </div>
    </fieldset>
  );
}
