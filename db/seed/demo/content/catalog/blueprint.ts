// noun, emoji, lowest and highest price in thousands of rupiah, weight in grams
export type Item = readonly [noun: string, emoji: string, lowThousand: number, highThousand: number, grams: number];

// label, price factor, weight factor
export type AxisValue = readonly [label: string, price?: number, weight?: number];
export type Axis = { name: string; least: number; most: number; values: readonly AxisValue[] };

export type Leaf = {
  items: readonly Item[];
  // Comma-separated lists keep a blueprint readable on one screen.
  styles: string;
  details: string;
  axes: readonly Axis[];
  praise: readonly string[];
  // "Label: value / value; Label: value / value"
  specs: string;
};

export type Department = {
  brands: string;
  openings: readonly string[];
  usage: readonly string[];
  leaves: Record<string, Leaf>;
};

// Replaces the lists of the leaf for one noun.
export type ItemWords = { styles: string; details: string; specs?: string; praise?: readonly string[] };
