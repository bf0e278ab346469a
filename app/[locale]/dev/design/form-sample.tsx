"use client";

import { useId } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox, RadioCard, RadioChip } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { FileField } from "@/components/ui/file-field";
import { FormContext } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordField } from "@/components/ui/password-field";
import { Quantity } from "@/components/ui/quantity";
import { RatingField } from "@/components/ui/rating-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { FormState } from "@/lib/shared/form-state";

type Words = { show: string; hide: string; increase: string; decrease: string; optional: string };

const refusal: FormState = {
  ok: false,
  message: "Belum tersimpan: dua isian perlu dibetulkan.",
  fields: { name: "Nama lengkapmu belum diisi.", phone: "Nomor HP diawali 08, seperti 081234567890." },
  values: { phone: "12345", note: "Titip di satpam ya" },
};

async function refuse(_previous: FormState | null, form: FormData): Promise<FormState> {
  await new Promise((resolve) => setTimeout(resolve, 800));
  if (form.get("name")) return { ok: true, message: "Tersimpan." };
  return { ...refusal, values: { phone: String(form.get("phone")), note: String(form.get("note")) } };
}

export function FormSample({ words, refused }: { words: Words; refused?: boolean }) {
  const id = useId();
  if (!refused) {
    return (
      <ActionForm action={refuse} className="flex flex-col gap-4" label="Sample">
        <Fields words={words} />
      </ActionForm>
    );
  }
  return (
    <FormContext value={{ id, state: { ...refusal, fields: withoutFocus(refusal.fields) } }}>
      <div className="flex flex-col gap-4">
        <FormMessage state={refusal} linkTo={(name) => `#${id}-${name}`} />
        <Field name="name" label="Nama lengkap" autoComplete="off" />
        <Field name="phone" label="Nomor HP" inputMode="tel" hint="Kurir menghubungi nomor ini." />
        <TextareaField name="note" label="Catatan" rows={2} optional={words.optional} />
      </div>
    </FormContext>
  );
}

/** Only here, where several forms are refused at once, none of them may take the focus. */
function withoutFocus(fields: Record<string, string> = {}) {
  return { "": "", ...fields };
}

function Fields({ words }: { words: Words }) {
  return (
    <>
      <Field name="name" label="Nama lengkap" autoComplete="off" placeholder="Seperti di KTP" />
      <Field name="phone" label="Nomor HP" inputMode="tel" hint="Kurir menghubungi nomor ini." />
      <PasswordField name="password" label="Kata sandi" words={words} autoComplete="off" />
      <Field name="price" label="Harga" inputMode="numeric" before="Rp" defaultValue="125000" />
      <SelectField name="city" label="Kota" defaultValue="3273">
        <option value="3171">Jakarta Pusat</option>
        <option value="3273">Bandung</option>
      </SelectField>
      <TextareaField name="note" label="Catatan" rows={2} optional={words.optional} />
      <FileField name="photo" label="Foto" hint="JPG, PNG atau WebP, paling besar 5 MB." optional={words.optional} />
      <ChoiceGroup name="variantId" legend="Warna" row>
        <RadioChip name="variantId" value="a" label="Biru laut" defaultChecked />
        <RadioChip name="variantId" value="b" label="Kunyit" />
        <RadioChip name="variantId" value="c" label="Bata" disabled />
      </ChoiceGroup>
      <ChoiceGroup name="service" legend="Pengiriman">
        <RadioCard
          name="service"
          value="reg"
          label="JNE Reguler"
          detail="Tiba 24–26 Nov"
          aside="Rp18.000"
          defaultChecked
        />
        <RadioCard name="service" value="yes" label="JNE YES" detail="Tiba besok" aside="Rp32.000" />
        <RadioCard name="service" value="cod" label="Bayar di tempat" detail="Belum tersedia ke alamatmu" disabled />
      </ChoiceGroup>
      <RatingField legend="Nilaimu" words={["Kecewa", "Kurang", "Cukup", "Puas", "Senyum lebar"]} defaultValue={4} />
      <Quantity label="Jumlah" words={words} max={12} />
      <Checkbox name="main" label="Jadikan alamat utama" hint="Dipakai saat checkout berikutnya." defaultChecked />
      <div>
        <SubmitButton>Simpan alamat</SubmitButton>
      </div>
    </>
  );
}
