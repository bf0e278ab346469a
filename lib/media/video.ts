export type VideoFacts = { type: "mp4" | "webm"; width: number; height: number };

// QuickTime and the formats of phones' photos share the container; browsers play these.
const brands = new Set(["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash", "MSNV"]);

/** What a video is, from its content; null for what is none that browsers play. Where it was taken is erased in place. */
export function readVideo(bytes: Buffer): VideoFacts | null {
  if (bytes.length < 32) return null;
  if (bytes.readUInt32BE(0) === 0x1a45dfa3) return readWebm(bytes);
  if (bytes.toString("latin1", 4, 8) === "ftyp") return readMp4(bytes);
  return null;
}

type Box = { type: string; at: number; body: number; end: number };

function boxes(bytes: Buffer, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    if (short === 1 && at + 16 > to) break;
    const size = short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const body = at + (short === 1 ? 16 : 8);
    if (size < body - at || at + size > to) break;
    found.push({ type: bytes.toString("latin1", at + 4, at + 8), at, body, end: at + size });
    at += size;
  }
  return found;
}

function readMp4(bytes: Buffer): VideoFacts | null {
  const top = boxes(bytes, 0, bytes.length);
  if (!brands.has(bytes.toString("latin1", 8, 12)) || !top.some((box) => box.type === "mdat")) return null;
  const movie = top.find((box) => box.type === "moov");
  if (!movie) return null;
  const inside = boxes(bytes, movie.body, movie.end);
  const tracks = inside.filter((box) => box.type === "trak").map((box) => boxes(bytes, box.body, box.end));
  for (const box of [...top, ...inside, ...tracks.flat()]) {
    if (box.type === "udta" || box.type === "meta" || box.type === "uuid") erase(bytes, box);
  }
  for (const track of tracks) {
    const head = track.find((box) => box.type === "tkhd");
    if (!head || head.end - head.body < 84) continue;
    const [width, height] = [bytes.readUInt32BE(head.end - 8) >>> 16, bytes.readUInt32BE(head.end - 4) >>> 16];
    if (width > 0 && height > 0) return { type: "mp4", width, height };
  }
  return null;
}

// The box stays as long as it was, so that nothing after it moves.
function erase(bytes: Buffer, { at, body, end }: Box) {
  bytes.write("free", at + 4, "latin1");
  bytes.fill(0, body, end);
}

const ids = { segment: 0x18538067, tracks: 0x1654ae6b, entry: 0xae, video: 0xe0, width: 0xb0, height: 0xba };
const docType = 0x4282;
const header = 0x1a45dfa3;
const tags = 0x1254c367;

type Element = { id: number; at: number; body: number; end: number };

function elements(bytes: Buffer, from: number, to: number): Element[] {
  const found: Element[] = [];
  for (let at = from; at < to; ) {
    const idLength = Math.clz32(bytes[at] ?? 0) - 23;
    if (idLength > 4 || at + idLength >= to) break;
    const id = bytes.readUIntBE(at, idLength);
    const sizeLength = Math.clz32(bytes[at + idLength] ?? 0) - 23;
    const body = at + idLength + sizeLength;
    if (sizeLength > 8 || body > to) break;
    let size = (bytes[at + idLength] ?? 0) & (0xff >> sizeLength);
    let isOpen = size === 0xff >> sizeLength;
    for (let n = at + idLength + 1; n < body; n++) {
      isOpen &&= bytes[n] === 0xff;
      size = size * 256 + (bytes[n] ?? 0);
    }
    const end = isOpen ? to : body + size;
    if (end > to) break;
    found.push({ id, at, body, end });
    at = end;
  }
  return found;
}

function readWebm(bytes: Buffer): VideoFacts | null {
  const top = elements(bytes, 0, bytes.length);
  const head = top.find((one) => one.id === header);
  const type = head && elements(bytes, head.body, head.end).find((one) => one.id === docType);
  const segment = top.find((one) => one.id === ids.segment);
  if (!type || !segment || !bytes.toString("latin1", type.body, type.end).startsWith("webm")) return null;
  const inside = elements(bytes, segment.body, segment.end);
  for (const one of inside) if (one.id === tags) bytes.fill(0, one.body, one.end);
  const tracks = inside.find((one) => one.id === ids.tracks);
  for (const entry of tracks ? elements(bytes, tracks.body, tracks.end) : []) {
    const video = elements(bytes, entry.body, entry.end).find((one) => one.id === ids.video);
    if (entry.id !== ids.entry || !video) continue;
    const facts = elements(bytes, video.body, video.end);
    const [width, height] = [numberOf(bytes, facts, ids.width), numberOf(bytes, facts, ids.height)];
    if (width > 0 && height > 0) return { type: "webm", width, height };
  }
  return null;
}

function numberOf(bytes: Buffer, all: Element[], id: number): number {
  const one = all.find((candidate) => candidate.id === id);
  if (!one || one.end === one.body || one.end - one.body > 4) return 0;
  return bytes.readUIntBE(one.body, one.end - one.body);
}
