import { readFont } from "../../scripts/fonts/font-tables.mjs";
import { codesOfMincho, codesOfStandIn, readTypeface } from "../../scripts/fonts/typefaces.mjs";

/** Every sign of the papers' typefaces with its width in em, as the fonts themselves say it. */
export function everySign(root: string): [sign: string, em: number][] {
  return [
    ...withWidths(codesOfMincho(root), readTypeface(root, "mincho")),
    ...withWidths(codesOfStandIn(root), readTypeface(root, "noto")),
  ];
}

function withWidths(codes: readonly number[], font: Uint8Array): [sign: string, em: number][] {
  const { widths } = readFont(font);
  return codes.map((code) => [String.fromCodePoint(code), widths.get(code) ?? 0]);
}
