/** See disk.mjs. */
export function filesHolding(folders: string[], words: string[]): string[];
