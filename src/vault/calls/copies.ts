import type { VaultApi } from "../api.ts";
import type { Keeper } from "../attachments/keeper.ts";
import type { PieceSource } from "../attachments/read-pieces.ts";
import { storedBackups } from "../backup/backup-files.ts";
import type { Backups } from "../backup/backups.ts";
import { restoreFiles } from "../backup/restore.ts";
import type { VaultCore } from "../core.ts";
import { VaultError } from "../errors.ts";

type Copies = Pick<VaultApi, "backups" | "backUp" | "takeIn" | "mend" | "restore">;

/** Copies, with the photos and recordings beside them. @param open opens the vault that was made from a copy */
export function copyCalls(core: VaultCore, copies: Backups, keeper: Keeper, open: VaultApi["open"]): Copies {
  const { files, database, need } = core;

  const sourceAt = (place: PieceSource["place"]): PieceSource => {
    const { key, vaultId } = need();
    return { place, key, vaultId };
  };

  /** Photos are many bytes: they come and go beside what is saved, and never hold it up. */
  const bring = async (from: PieceSource): Promise<number> => {
    const whole = await keeper.bring(from);
    need().incomplete = await keeper.incomplete();
    return whole;
  };

  return {
    async backups() {
      if (core.isOpen) return copies.list();
      // A stick may hold other people's copies too: what lies beside the vault comes first.
      const own = await storedBackups(files, "own");
      return own.length > 0 ? own : storedBackups(files, "second");
    },

    async backUp(day, onlyNew) {
      const report = await core.queued(() => copies.make(day, onlyNew));
      if (report.second !== "made" && report.second !== "same") return report;
      const isDone = await keeper.copyOut().then(
        () => true,
        () => false,
      );
      return isDone ? report : { ...report, second: "open" };
    },

    async takeIn(from, secret) {
      const { report, source } = await core.queued(() => copies.merge(from, secret));
      await bring(source);
      return report;
    },

    async mend() {
      const mended = await core.queued(async () => {
        const records = await copies.mend();
        if (records > 0) need().missing = Math.max(0, need().missing - records);
        return records;
      });
      return mended + (await bring(sourceAt("second")));
    },

    async restore(from, secret) {
      if (core.isOpen) throw new VaultError("invalid", { field: "vault" });
      await restoreFiles(files, database, from, secret);
      const report = await open(secret);
      await bring(sourceAt(from.place));
      return report;
    },
  };
}
