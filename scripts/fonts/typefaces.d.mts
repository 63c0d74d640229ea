export function readTypeface(root: string, name: "gothic-400" | "gothic-700" | "mincho" | "noto"): Uint8Array;
export function latinTypefaces(
  root: string,
): Promise<{ name: string; font: Uint8Array; widths: Map<number, number> }[]>;
export function codesOfMincho(root: string): number[];
export function codesOfStandIn(root: string): number[];
