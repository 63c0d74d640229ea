import type { VaultApi } from "../api.ts";
import type { Intake } from "../attachments/intake.ts";
import type { Keeper } from "../attachments/keeper.ts";
import { mergeRecordsInto } from "../backup/merge-into.ts";
import type { VaultCore } from "../core.ts";
import { VaultError } from "../errors.ts";
import { bringFiles, previewOf, type ReadTakeout, readPicked } from "../takeout/bring-in.ts";
import { takeOut } from "../takeout/take-out.ts";

type Takeout = Pick<VaultApi, "takeOut" | "readTakeout" | "bringIn">;

/** Everything out in open forms, and back in. */
export function takeoutCalls(core: VaultCore, intake: Intake, keeper: Keeper): Takeout {
  const { files, need } = core;
  /** What was read to be brought in, until the person says so. */
  let toBringIn: ReadTakeout | undefined;

  return {
    // It only reads: what is saved meanwhile does not wait for it.
    takeOut: async (to, words, appVersion) => takeOut(files, need().store, keeper, to, words, appVersion),

    async readTakeout() {
      const open = need();
      toBringIn = await readPicked(files);
      return previewOf(open, toBringIn.takeout.exportedAt, toBringIn.records);
    },

    async bringIn() {
      const read = toBringIn;
      toBringIn = undefined;
      if (!read) throw new VaultError("not-found");
      await bringFiles(read, intake, keeper);
      return core.queued(() => mergeRecordsInto(need(), core.commit, read.records));
    },
  };
}
