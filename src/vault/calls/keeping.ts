import type { VaultApi } from "../api.ts";
import type { Keeper } from "../attachments/keeper.ts";
import { unreferenced } from "../attachments/unreferenced.ts";
import type { VaultCore } from "../core.ts";
import { overdue } from "../housekeeping.ts";
import { shouldCompact } from "../log/compact.ts";
import { now, rest } from "../moments.ts";

type Keeping = Pick<VaultApi, "check" | "unreadable">;

/** Looking after what is there, in quiet moments. */
export function keepingCalls(core: VaultCore, keeper: Keeper): Keeping {
  const { files, places, need } = core;
  return {
    /** Reads every record once, lets go what has had its 30 days, and keeps the log whole and short. */
    async check() {
      const { store, texts } = need();
      const suspects = await store.suspects(rest);
      const unnamed = await unreferenced(store, now(), rest);
      const report = await core.queued(async () => {
        const mended = await store.mend(suspects);
        const { tombstones: over, removed } = await overdue(store, now());
        const tombstones = [...over, ...unnamed];
        if (tombstones.length + removed.length > 0) await core.commit(tombstones, removed);
        const open = need();
        const isDamaged = !(await files.call("logIsWhole"));
        if (isDamaged || tombstones.length > 0) await core.compact();
        else if (shouldCompact(open.logBytes)) await core.compactIfHalfIsOld(open);
        await places.keepInDatabase(core.head(false));
        return { mended, unreadable: store.unreadable.length };
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
