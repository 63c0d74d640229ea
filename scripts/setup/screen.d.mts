/** See screen.mjs. */
export function ensureScreen(options?: {
  quiet?: boolean;
  own?: boolean;
}): Promise<{ env: Record<string, string>; close: () => void }>;
