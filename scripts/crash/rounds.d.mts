/** See rounds.mjs. */
export function crashRounds(options: {
  rounds: number;
  seed: number;
  profile: string;
  short?: boolean;
  tell?: (line: string) => void;
}): Promise<{ acknowledged: number; found: number; faults: string[]; kills: unknown[] }>;
