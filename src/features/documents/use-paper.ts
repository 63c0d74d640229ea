import { useMemo, useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { FORMS, newPaper, type PaperRecord } from "../../domain/resume/paper.ts";
import type { VaultClient } from "../../vault/client.ts";
import { SaveEach } from "../save-each.ts";
import { useAutosave } from "../use-autosave.ts";
import type { Undo } from "./use-undo.ts";

/** A paper in the list: one that was written down, or the plain one of a form, which needs no record until it differs. */
export type ListedPaper = { key: string; id?: string; body: PaperRecord };

/** Which papers there are, which one lies on the desk, and how it is changed. */
export function usePapers(vault: VaultClient, records: readonly VaultRecord<"paper">[], undo: Undo) {
  const [papers, setPapers] = useState<ListedPaper[]>(() => listed(records));
  const [chosen, choose] = useState("rirekisho");
  const newest = useRef(papers);
  newest.current = papers;
  const ids = useRef(new Map(papers.flatMap(({ key, id }) => (id ? [[key, id] as const] : []))));
  const [each] = useState(() => new SaveEach<PaperRecord>());
  const autosave = useAutosave<undefined>(() =>
    each.saveAll(async (key, body) => {
      const id = ids.current.get(key);
      const saved = await vault.save({ kind: "paper", body, ...(id ? { id } : {}) });
      ids.current.set(key, saved.id);
      return saved;
    }),
  );
  const keep = (key: string, body: PaperRecord) => {
    each.put(key, body);
    autosave.change(undefined);
  };
  const paper = useMemo(() => papers.find(({ key }) => key === chosen) ?? papers[0], [papers, chosen]);
  const put = (key: string, body: PaperRecord) => {
    newest.current = newest.current.map((one) => (one.key === key ? { ...one, body } : one));
    setPapers(newest.current);
    keep(key, body);
  };
  const flush = () => {
    undo.settle();
    void autosave.flush();
  };
  const change = (part: Partial<PaperRecord>) => {
    const now = newest.current.find(({ key }) => key === paper?.key);
    if (!now || now.body.sent) return;
    undo.note(`paper ${now.key} ${Object.keys(part).join(" ")}`, () => {
      // Thrown away since: there is nothing to take back.
      if (!newest.current.some(({ key }) => key === now.key)) return;
      choose(now.key);
      put(now.key, now.body);
      flush();
    });
    put(now.key, { ...now.body, ...part });
  };
  const add = async (body: PaperRecord) => {
    await autosave.flush();
    const key = crypto.randomUUID();
    setPapers([...newest.current, { key, body }]);
    choose(key);
    keep(key, body);
    await autosave.flush();
  };
  const discard = async (key: string) => {
    await autosave.flush();
    const id = ids.current.get(key);
    if (id) await vault.discard(id);
    setPapers(newest.current.filter((one) => one.key !== key));
    choose("rirekisho");
  };
  const pick = (key: string) => {
    void autosave.flush();
    choose(key);
  };
  return { papers, paper, pick, change, add, discard, flush, state: autosave.state };
}

/** The plain paper of each form first, then those for employers in the order they were made. */
function listed(records: readonly VaultRecord<"paper">[]): ListedPaper[] {
  const own = records.map(({ id, body }): ListedPaper => ({ key: id, id, body }));
  const bases = FORMS.map((form): ListedPaper => {
    const known = own.find(({ body }) => body.form === form && body.title === "" && !body.sent);
    return known ? { ...known, key: form } : { key: form, body: newPaper(form) };
  });
  return [...bases, ...own.filter(({ id }) => !bases.some((base) => base.id === id))];
}

export type Papers = ReturnType<typeof usePapers>;
