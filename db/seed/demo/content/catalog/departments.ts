import type { Axis, Department, Item } from "./blueprint";
import { buku } from "./buku";
import { dapur } from "./dapur";
import { elektronik } from "./elektronik";
import { fashionPria } from "./fashion-pria";
import { fashionWanita } from "./fashion-wanita";
import { gawai } from "./gawai";
import { ibuBayi } from "./ibu-bayi";
import { axesOfItems } from "./item-axes";
import { wordsOfDaily } from "./item-words-daily";
import { wordsOfGoods } from "./item-words-goods";
import { wordsOfHome } from "./item-words-home";
import { wordsOfLeisure } from "./item-words-leisure";
import { wordsOfRoadAndDesk } from "./item-words-road-and-desk";
import { kecantikan } from "./kecantikan";
import { kesehatan } from "./kesehatan";
import { makanan } from "./makanan";
import { olahragaHobi } from "./olahraga-hobi";
import { otomotif } from "./otomotif";
import { rumah } from "./rumah";

export type ItemBlueprint = {
  item: Item;
  axes: readonly Axis[];
  styles: readonly string[];
  details: readonly string[];
  specs: readonly { label: string; values: readonly string[] }[];
  praise: readonly string[];
};
export type Blueprint = {
  slug: string;
  department: Department;
  brands: readonly string[];
  items: readonly ItemBlueprint[];
};

export const itemWords = { ...wordsOfGoods, ...wordsOfHome, ...wordsOfDaily, ...wordsOfLeisure, ...wordsOfRoadAndDesk };

// Small makers that turn up in every department, as in any market.
const makers =
  "Adiwarna, Karsa, Gema, Lazuardi, Nirwana, Cakra, Tunas, Wiguna, Mekar, Selasih, Bhumi, Tirtamas, Kaliandra, Samudra, Pijar, Rasi, Jenggala, Kembang Desa, Langit Biru, Astana, Mandala, Sadewa, Padi Emas, Citra Loka";

const words = (text: string) => text.split(", ");
const specs = (text: string) =>
  text.split("; ").map((entry) => {
    const [label = "", values = ""] = entry.split(": ");
    return { label, values: values.split(" / ") };
  });

const departments = [
  fashionPria,
  fashionWanita,
  elektronik,
  gawai,
  rumah,
  dapur,
  kecantikan,
  kesehatan,
  ibuBayi,
  makanan,
  olahragaHobi,
  otomotif,
  buku,
];

export const blueprints: ReadonlyMap<string, Blueprint> = new Map(
  departments.flatMap((department) =>
    Object.entries(department.leaves).map(([slug, leaf]) => {
      const items = leaf.items.map((item): ItemBlueprint => {
        const own = itemWords[item[0]];
        return {
          item,
          axes: axesOfItems[item[0]] ?? leaf.axes,
          styles: words(own?.styles ?? leaf.styles),
          details: words(own?.details ?? leaf.details),
          specs: specs(own?.specs ?? leaf.specs),
          praise: own?.praise ?? leaf.praise,
        };
      });
      return [slug, { slug, department, brands: words(`${department.brands}, ${makers}`), items }];
    }),
  ),
);
