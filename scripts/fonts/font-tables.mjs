/**
 * Reads of a TrueType font which signs it has, how wide they are, and which forms it knows for signs with a variation
 * selector behind them.
 * @param {Buffer} font
 * @returns {{ widths: Map<number, number>, forms: Set<string> }} widths in em by code point; forms as "base selector", hex
 */
export function readFont(font) {
  const table = tablesOf(font);
  const glyphs = new Map();
  const forms = new Set();
  const cmap = table("cmap");
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const offset = cmap.getUint32(8 + 8 * index);
    const format = cmap.getUint16(offset);
    if (format === 4) readSegments(cmap, offset, glyphs);
    if (format === 12) readGroups(cmap, offset, glyphs);
    if (format === 14) readForms(cmap, offset, forms);
  }
  const unitsPerEm = table("head").getUint16(18);
  const measured = table("hhea").getUint16(34);
  const metrics = table("hmtx");
  const widthOf = (glyph) => metrics.getUint16(4 * Math.min(glyph, measured - 1)) / unitsPerEm;
  return { widths: new Map([...glyphs].map(([code, glyph]) => [code, widthOf(glyph)])), forms };
}

function tablesOf(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const places = new Map();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index;
    places.set(font.subarray(at, at + 4).toString("latin1"), [view.getUint32(at + 8), view.getUint32(at + 12)]);
  }
  return (name) => {
    const [start, length] = places.get(name);
    return new DataView(font.buffer, font.byteOffset + start, length);
  };
}

/** Format 4: segments of the basic plane. */
function readSegments(cmap, offset, glyphs) {
  const doubled = cmap.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + doubled];
  const [deltas, ranges] = [starts + doubled, starts + 2 * doubled];
  for (let at = 0; at < doubled; at += 2) {
    const range = cmap.getUint16(ranges + at);
    for (let code = cmap.getUint16(starts + at); code <= cmap.getUint16(ends + at) && code < 0xffff; code += 1) {
      const listed = range && cmap.getUint16(ranges + at + range + 2 * (code - cmap.getUint16(starts + at)));
      const glyph = range && !listed ? 0 : ((range ? listed : code) + cmap.getInt16(deltas + at)) & 0xffff;
      if (glyph) glyphs.set(code, glyph);
    }
  }
}

/** Format 12: groups of any plane. */
function readGroups(cmap, offset, glyphs) {
  for (let index = 0; index < cmap.getUint32(offset + 12); index += 1) {
    const at = offset + 16 + 12 * index;
    const start = cmap.getUint32(at);
    for (let code = start; code <= cmap.getUint32(at + 4); code += 1)
      glyphs.set(code, cmap.getUint32(at + 8) + code - start);
  }
}

/** Format 14: signs with a variation selector, in the usual form or in one of their own. */
function readForms(cmap, offset, forms) {
  const wide = (at) => cmap.getUint8(at) * 0x10000 + cmap.getUint16(at + 1);
  const add = (base, selector) => forms.add(`${base.toString(16)} ${selector.toString(16)}`);
  for (let index = 0; index < cmap.getUint32(offset + 6); index += 1) {
    const at = offset + 10 + 11 * index;
    const [selector, usual, own] = [wide(at), cmap.getUint32(at + 3), cmap.getUint32(at + 7)];
    for (let entry = 0; usual && entry < cmap.getUint32(offset + usual); entry += 1) {
      const place = offset + usual + 4 + 4 * entry;
      for (let more = 0; more <= cmap.getUint8(place + 3); more += 1) add(wide(place) + more, selector);
    }
    for (let entry = 0; own && entry < cmap.getUint32(offset + own); entry += 1)
      add(wide(offset + own + 4 + 5 * entry), selector);
  }
}
