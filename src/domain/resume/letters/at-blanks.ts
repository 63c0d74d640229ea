import { breakLines, widthInMm } from "../type-setting.ts";

/**
 * Breaks one line of an address or a name where it has blanks, so that a house's name goes to the next line whole; only
 * what is too wide by itself is broken within. No sign but blanks at breaks is left out.
 */
export function breakAtBlanks(text: string, widthMm: number, sizePt: number): string[] {
  const fits = (line: string) => widthInMm(line, sizePt) <= widthMm + 1e-6;
  const lines: string[] = [];
  let line = "";
  for (const part of text.split(/(?<=[ 　])(?=[^ 　])/u)) {
    if (fits((line + part).trimEnd())) {
      line += part;
      continue;
    }
    const broken = breakLines(part, widthMm, sizePt);
    if (line.trim() !== "") lines.push(line.trimEnd());
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? "";
    if (/[ 　]$/u.test(part) && !/[ 　]$/u.test(line)) line += part.slice(part.trimEnd().length);
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
