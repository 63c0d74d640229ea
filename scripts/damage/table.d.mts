/** See table.mjs. */
export function damageTable(options: {
  records: number;
  short?: boolean;
  only?: string[];
  tell?: (line: string) => void;
}): Promise<{ records: number; rows: { name: string; ok: boolean; faults: string[] }[] }>;
