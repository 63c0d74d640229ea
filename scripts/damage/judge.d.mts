/** See judge.mjs. */
export function judge(
  way: { id: string; name: string; expect?: string },
  records: number,
  seen: { starts: object[]; copy: number | string; changed: string[] },
): { ok: boolean; faults: string[] };
