import sharp from "sharp";

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A photo as couriers take it: the box at the door, and a line that could be anybody's signature. */
export function proofPng(receivedBy: string, trackingNumber: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
<rect width="640" height="480" fill="#d9d2c3"/><rect x="360" y="60" width="200" height="340" fill="#8a6f4e"/><circle cx="385" cy="240" r="9" fill="#e6c56b"/>
<rect x="120" y="250" width="190" height="150" fill="#c89b62"/><path d="M120 250l30-34h190l-30 34zM310 250l30-34v150l-30 34z" fill="#b98a50"/><rect x="200" y="250" width="26" height="150" fill="#e8d7b5"/>
<rect x="0" y="400" width="640" height="80" fill="#fffdf9"/><path d="M40 450c30-50 40 20 60-10s20 20 50-15 30 30 60 0 40 10 60-5" fill="none" stroke="#1c1b33" stroke-width="4" stroke-linecap="round"/>
<text x="330" y="436" font-family="sans-serif" font-size="22" fill="#1c1b33">${escaped(receivedBy.slice(0, 24))}</text><text x="330" y="464" font-family="monospace" font-size="18" fill="#66657a">${escaped(trackingNumber.slice(0, 26))}</text></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
