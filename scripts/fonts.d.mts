export function writeFonts(root: string, folder: string): Promise<void>;
