export function readFont(font: Uint8Array): { widths: Map<number, number>; forms: Set<string> };
