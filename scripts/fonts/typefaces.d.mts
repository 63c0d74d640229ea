export function readTypeface(root: string, name: "gothic-400" | "gothic-700" | "mincho" | "noto"): Uint8Array;
export function codesOfMincho(root: string): number[];
export function codesOfStandIn(root: string): number[];
