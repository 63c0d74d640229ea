import type { VaultApi } from "../api.ts";
import type { Keeper } from "../attachments/keeper.ts";
import { unreferenced } from "../attachments/unreferenced.ts";
import type { VaultCore } from "../core.ts";
import { overdue } from "../housekeeping.ts";
import { shouldCompact } from "../log/compact.ts";
import { now, rest } from "../moments.ts";
import { bundleRanges } from "../store/bundling.ts";

type Keeping = Pick<VaultApi, "check" | "unreadable">;

const MEASURE = "ippo-read";

/** Looking after what is there, in quiet moments. */
export function keepingCalls(core: VaultCore, keeper: Keeper): Keeping {
  const { files, places, need } = core;

  /** Opens every record once. Read by `npm run bench`, and only the last one kept. */
  const readAll = async (): Promise<string[]> => {
    const start = performance.now();
    const suspects = await need().store.suspects(rest);
    performance.clearMeasures(MEASURE);
    performance.measure(MEASURE, { start });
    return suspects;
  };

  /** Every part waits for its turn, and a vault that is being closed waits for one part at most. */
  const bundle = async (): Promise<void> => {
    if (!(await need().store.isScattered())) return;
    for (const range of bundleRanges()) {
      await core.queued(async () => {
        if (!core.isEnding()) await need().store.bundle(range);
      });
      if (core.isEnding()) return;
      await rest();
    }
    await core.queued(() => need().store.settle());
  };

  return {
    /** Reads every record once, lets go what has had its 30 days, and keeps log and database whole and short. */
    async check() {
      const { store, texts } = need();
      const suspects = await readAll();
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
      // Order inside the database is no more than that: what is refused now is done another time.
      await bundle().catch(() => undefined);
      return report;
    },

    async unreadable() {
      const { store, missing, incomplete } = need();
      return store.unreadable.length + missing + incomplete;
    },
  };
}
