import { useRef, useState } from "react";
import type { VaultRecord } from "../../../domain/records/kinds.ts";
import { type Foreign, foreignIn, foreignText, NOTHING_FOREIGN } from "../../../domain/resume/json-resume/foreign.ts";
import type { VaultClient } from "../../../vault/client.ts";

/** What other programs wrote into files that were taken in, kept beside the facts. */
export function useForeign(vault: VaultClient, record: VaultRecord<"foreignKeys"> | undefined) {
  const id = useRef(record?.id);
  const [foreign, setForeign] = useState<Foreign>(() => (record ? foreignIn(record.body.json) : NOTHING_FOREIGN));
  const keep = async (next: Foreign) => {
    const body = { json: foreignText(next) };
    id.current = (await vault.save({ kind: "foreignKeys", body, ...(id.current ? { id: id.current } : {}) })).id;
    setForeign(next);
  };
  return { foreign, keep };
}

export type KeptForeign = ReturnType<typeof useForeign>;
