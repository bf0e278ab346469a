// Pixels are mixed here by hand: for a picture of this size it costs a third of composing layers in the image library.
export type Raw = { data: Buffer; width: number; height: number };
type At = { left: number; top: number };

const SHADE = [52, 44, 84] as const;

// Four channels onto three, with the layer cut at the edges of the ground.
export function blend(ground: Raw, layer: Raw, { left, top }: At): void {
  for (let y = Math.max(0, -top); y < layer.height && y + top < ground.height; y++) {
    for (let x = Math.max(0, -left); x < layer.width && x + left < ground.width; x++) {
      const from = (y * layer.width + x) * 4;
      const alpha = (layer.data[from + 3] ?? 0) / 255;
      if (alpha === 0) continue;
      const to = ((y + top) * ground.width + x + left) * 3;
      for (let c = 0; c < 3; c++) {
        const under = ground.data[to + c] ?? 0;
        ground.data[to + c] = under + ((layer.data[from + c] ?? 0) - under) * alpha + 0.5;
      }
    }
  }
}

// A silhouette of one channel, drawn `scale` times enlarged: a blurred shape loses nothing by it.
export function shade(ground: Raw, shape: Raw, scale: number, strength: number, { left, top }: At): void {
  const { data, width, height } = shape;
  const lastX = Math.min(ground.width, Math.floor(left + (width - 1) * scale));
  const lastY = Math.min(ground.height, Math.floor(top + (height - 1) * scale));
  for (let y = Math.max(0, top); y < lastY; y++) {
    const v = (y - top) / scale;
    const row = Math.floor(v);
    const down = v - row;
    for (let x = Math.max(0, left); x < lastX; x++) {
      const u = (x - left) / scale;
      const column = Math.floor(u);
      const right = u - column;
      const at = row * width + column;
      const upper = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
      const lower = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right;
      const alpha = ((upper * (1 - down) + lower * down) / 255) * strength;
      if (alpha < 0.003) continue;
      const to = (y * ground.width + x) * 3;
      for (let c = 0; c < 3; c++) {
        const under = ground.data[to + c] ?? 0;
        ground.data[to + c] = under + ((SHADE[c] ?? 0) - under) * alpha + 0.5;
      }
    }
  }
}
