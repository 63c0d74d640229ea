import type { VaultApi } from "../api.ts";
import type { Keeper } from "../attachments/keeper.ts";
import { unreferenced } from "../attachments/unreferenced.ts";
import type { VaultCore } from "../core.ts";
import { overdue } from "../housekeeping.ts";
import { shouldCompact } from "../log/compact.ts";
import { suspectsInLog } from "../log/look.ts";
import { LogFromEnd } from "../log/newest-first.ts";
import { now, rest } from "../moments.ts";

type Keeping = Pick<VaultApi, "check" | "unreadable">;

/** Looking after what is there, in quiet moments. */
export function keepingCalls(core: VaultCore, keeper: Keeper): Keeping {
  const { files, places, need } = core;
  return {
    /**
     * Proves every record once, lets go what has had its 30 days, and keeps the log whole and short. The log is what is
     * gone through: everything is made anew from it. The database's rows are opened when they are read, and all of them
     * are opened when the day's copy is made.
     */
    async check() {
      const { store, texts } = need();
      const ids = await store.ids();
      let wholeLog = Promise.resolve(false);
      // The shell goes through the checksums while what it has handed over is opened.
      const log = new LogFromEnd(files, await files.call("logSize"), () => {
        wholeLog = files.call("logIsWhole");
        wholeLog.catch(() => undefined);
      });
      const suspects = await suspectsInLog(ids, log.parts(), need(), rest);
      const unnamed = await unreferenced(store, now(), rest);
      const report = await core.queued(async () => {
        await store.mend(suspects);
        const { tombstones: over, removed } = await overdue(store, now());
        const tombstones = [...over, ...unnamed];
        if (tombstones.length + removed.length > 0) await core.commit(tombstones, removed);
        const open = need();
        const isDamaged = !(await wholeLog) || store.hasAny(suspects);
        if (isDamaged || tombstones.length > 0) await core.compact();
        else if (shouldCompact(open.logBytes)) await core.compactIfHalfIsOld(open);
        await places.keepInDatabase(core.head(false));
        return { ...store.tellMended(), unreadable: store.unreadable.length };
      });
      await keeper.sweep();
      need().incomplete = await keeper.incomplete();
      void texts.read();
      return report;
    },

    async unreadable() {
      const { store, missing, incomplete } = need();
      return store.unreadable.length + missing + incomplete;
    },
  };
}
