/** The columns of a file of goods, one line a variant. Exports write them, imports read them, in any order. */
export const columns = [
  ...(["kode_produk", "nama_produk", "kategori", "deskripsi"] as const),
  ...(["atribut_1", "pilihan_1", "atribut_2", "pilihan_2", "atribut_3", "pilihan_3"] as const),
  ...(["sku", "harga", "potongan", "stok", "berat_gram", "ingatkan_saat", "status"] as const),
] as const;
export type Column = (typeof columns)[number];

export const requiredColumns: Column[] = ["nama_produk", "kategori", "sku", "harga", "berat_gram"];

const english: Record<string, Column> = {
  ...{ product_code: "kode_produk", product_name: "nama_produk", category: "kategori", description: "deskripsi" },
  ...{ attribute_1: "atribut_1", option_1: "pilihan_1", attribute_2: "atribut_2", option_2: "pilihan_2" },
  ...{ attribute_3: "atribut_3", option_3: "pilihan_3", price: "harga", discount: "potongan", stock: "stok" },
  ...{ weight_gram: "berat_gram", alert_at: "ingatkan_saat" },
};

/** What a heading means, however it is written: "Nama Produk" and "product_name" are the same column. */
export function columnOf(heading: string): Column | null {
  const plain = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
  return columns.find((name) => name === plain) ?? english[plain] ?? null;
}

export const sampleRows: Record<Column, string>[] = [
  sample({ pilihan_1: "Merah", sku: "KAOS-MERAH", stok: "25" }),
  sample({ pilihan_1: "Biru", sku: "KAOS-BIRU", stok: "10" }),
];

function sample(over: Partial<Record<Column, string>>): Record<Column, string> {
  const empty = Object.fromEntries(columns.map((name) => [name, ""])) as Record<Column, string>;
  const goods = { kode_produk: "kaos-polos", nama_produk: "Kaos polos katun", kategori: "kaos-pria", harga: "75000" };
  return {
    ...empty,
    ...goods,
    deskripsi: "Katun lembut, tidak menerawang.",
    atribut_1: "Warna",
    berat_gram: "250",
    ...over,
  };
}
