/** See trace.mjs. */
export function readTrace(file: string, root: string, marks: string): Promise<{ type: string; path?: string }[]>;
