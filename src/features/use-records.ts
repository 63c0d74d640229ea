import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { Kind, VaultRecord } from "../domain/records/kinds.ts";
import type { ListFilter } from "../vault/api.ts";
import type { VaultClient } from "../vault/client.ts";
import { VaultError, type VaultErrorCode } from "../vault/errors.ts";

/** The records of a kind, read again on `reload`. `undefined` until the first answer. */
export function useRecords<K extends Kind>(vault: VaultClient, kind: K, { from, to, mark }: ListFilter = {}) {
  const [records, setRecords] = useState<VaultRecord<K>[]>();
  const [problem, setProblem] = useState<VaultErrorCode>();
  const isFirst = useRef(true);
  const reload = useCallback(async () => {
    try {
      const filter = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(mark ? { mark } : {}) };
      const found = await vault.list(kind, filter);
      // A whole room is drawn of them, piece by piece: a key or a click in between does not wait for all of it.
      if (isFirst.current) startTransition(() => setRecords(found));
      else setRecords(found);
      isFirst.current = false;
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof VaultError ? error.code : "failed");
    }
  }, [vault, kind, from, to, mark]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { records, problem, reload, setRecords };
}
