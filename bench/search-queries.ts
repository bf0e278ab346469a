/** What people look for: one word and several, common and rare, misspelt, in slang, with a wish for the price. */
const words =
  "sepatu,kaos,kemeja,tas selempang,sepatu lari murah,headset gaming,power bank,hp samsung,kemja,spatu,laptop slim,kopi robusta,meja lipat,botol minum,sneakers kanvas,kerudung segi empat,sarung,sambal roa,minyak kayu putih,bola voli,lampu tidur,kue kering,jaket bomber,mukena travel,keyboard mechanical,anting mutiara,lip cream matte,serum wajah,tripod,helm half face,senter kepala,madu hutan,teh melati,rendang,kasur,celana jeans,daster rayon,jam tangan kayu,speaker bluetooth,raket badminton,puzzle kayu,buku resep,vitamin c,masker medis,sabun batang,pomade,sandal jepit,dompet panjang,hijab,hape 5g".split(
    ",",
  );

const filters = ["", "", "", "&sort=termurah", "&in_stock=1", "&min=50000&max=250000", "&sort=terbaru", "&rating=4"];

/** Different addresses, as many as asked for: no two searches of a run are the same. */
export function searchAddresses(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const word = words[n % words.length] ?? "";
    const filter = filters[Math.floor(n / words.length) % filters.length] ?? "";
    return `/search?q=${encodeURIComponent(word)}${filter}`;
  });
}

/** Every beginning of every word, as it is typed. */
export function suggestAddresses(count: number): string[] {
  const beginnings = words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, n) => word.slice(0, n + 2)));
  return Array.from(
    { length: count },
    (_, n) => `/api/suggest?q=${encodeURIComponent(beginnings[n % beginnings.length] ?? "")}`,
  );
}
