/**
 * A light way to write a paper of running text: `# ` a part, `## ` an entry (behind `|` what stands at the right), `- `
 * a point, `> ` a line at the right. Anything else is a paragraph; an empty line is a gap. Every line is one block, so
 * nothing that is typed can be misread into something else.
 */
export type Block =
  | { type: "part"; text: string }
  | { type: "entry"; text: string; right: string }
  | { type: "point"; text: string }
  | { type: "right"; text: string }
  | { type: "paragraph"; text: string }
  | { type: "gap" };

/** Reads the blocks of a text. Lines end with LF, CRLF or CR; several gaps in a row stay several. */
export function blocksOf(source: string): Block[] {
  return source.split(/\r\n|\r|\n/u).map(blockOf);
}

function blockOf(line: string): Block {
  const text = line.trim();
  if (text === "") return { type: "gap" };
  if (/^## /u.test(text)) return entryOf(text.slice(3));
  if (/^# /u.test(text)) return { type: "part", text: text.slice(2).trim() };
  if (/^[-・] ?/u.test(text) && text.length > 1) return { type: "point", text: text.replace(/^[-・] ?/u, "") };
  if (/^> /u.test(text)) return { type: "right", text: text.slice(2).trim() };
  return { type: "paragraph", text: line.trimEnd() };
}

function entryOf(text: string): Block {
  const at = text.lastIndexOf("|");
  if (at < 0) return { type: "entry", text: text.trim(), right: "" };
  return { type: "entry", text: text.slice(0, at).trim(), right: text.slice(at + 1).trim() };
}
