import type { Kind, VaultRecord } from "../../domain/records/kinds.ts";
import type { ListFilter, Saved, SaveInput, VaultApi } from "../api.ts";
import type { VaultCore } from "../core.ts";
import { binOf } from "../housekeeping.ts";
import { now } from "../moments.ts";
import { findThreadEnds, threadEnds } from "../search/threads.ts";
import { reflectionOf } from "./reflection.ts";

type Records = Pick<
  VaultApi,
  | "save"
  | "get"
  | "list"
  | "search"
  | "journalOverview"
  | "onThisDay"
  | "threadEnds"
  | "threadsTo"
  | "findThreadEnds"
  | "journalPhotos"
  | "reflection"
  | "discard"
  | "bringBack"
  | "bin"
  | "erase"
  | "versions"
  | "bringBackVersion"
>;

/** Writing, reading, finding, the bin and earlier versions. */
export function recordCalls(core: VaultCore): Records {
  const { desk, need } = core;

  const list = async <K extends Kind>(kind: K, filter: ListFilter = {}) =>
    (await need().store.list(kind, filter)) as VaultRecord<K>[];

  return {
    list,

    save<K extends Kind>(input: SaveInput<K>): Promise<Saved> {
      const saved = core.queued(() => desk.save(input));
      saved.then(() => core.keepLogShort()).catch(() => undefined);
      return saved;
    },

    async get<K extends Kind>(kind: K, id: string) {
      const record = await need().store.get(id);
      return record?.kind === kind ? (record as VaultRecord<K>) : undefined;
    },

    search: async (typed, range) => need().texts.search(typed, range),
    journalOverview: async () => need().texts.overview(),
    onThisDay: async (today, withHeavy) => need().texts.onThisDay(today, withHeavy),
    threadEnds: async (threads) => threadEnds(need(), threads),
    threadsTo: async (ids) => need().texts.threadsTo(ids),
    findThreadEnds: async (typed, except) => findThreadEnds(need(), typed, except),
    journalPhotos: async (typed, withHeavy) => need().texts.photos(typed, withHeavy),
    reflection: async (month, withHeavy, words) => reflectionOf(need(), month, withHeavy, words),

    discard: (id) => core.queued(() => desk.change(id, (record) => ({ ...record, deletedAt: now() }))),

    bringBack: (id) => core.queued(() => desk.change(id, ({ deletedAt: _, ...record }) => record)),

    bin: async () => binOf(need().store),

    erase: (id) =>
      core.queued(async () => {
        await desk.erase(id);
        // The log would keep the words, sealed, until it is next written anew.
        await core.compact();
      }),

    async versions(id) {
      const pasts = await list("past", { mark: id });
      return pasts.toSorted((a, b) => b.body.savedAt.localeCompare(a.body.savedAt));
    },

    bringBackVersion: (pastId) => core.queued(() => desk.bringBackVersion(pastId)),
  };
}
