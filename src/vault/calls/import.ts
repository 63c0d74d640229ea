import type { Imported } from "../../domain/import/imported.ts";
import type { VaultApi } from "../api.ts";
import type { Intake } from "../attachments/intake.ts";
import type { VaultCore } from "../core.ts";
import { VaultError } from "../errors.ts";

type Import = Pick<
  VaultApi,
  "readImport" | "runImport" | "stopImport" | "importProgress" | "undoImport" | "pastImports"
>;

/** Moving in from another app. What reads its files is loaded when it is needed: opening a vault does not wait for it. */
export function importCalls(core: VaultCore, intake: Intake): Import {
  /** What was read to be moved in, until the person says so. */
  let toMoveIn: Imported | undefined;
  const progress = { done: 0, all: 0, isStopped: false };

  return {
    async readImport() {
      toMoveIn = undefined;
      core.need();
      progress.isStopped = false;
      const { importRefusal, pickedImport } = await import("../import/picked-import.ts");
      const { readImport } = await import("../../domain/import/read-import.ts");
      const { previewOf } = await import("../import/move-in.ts");
      try {
        const { files, open } = await pickedImport(core.files, () => progress.isStopped);
        const imported = await readImport(files, new Date());
        if (progress.isStopped) return null;
        open();
        toMoveIn = imported;
        const preview = await previewOf(core, imported);
        if (!progress.isStopped) return preview;
        toMoveIn = undefined;
        return null;
      } catch (error) {
        if (progress.isStopped) return null;
        throw importRefusal(error);
      }
    },

    async runImport() {
      const imported = toMoveIn;
      toMoveIn = undefined;
      if (!imported) throw new VaultError("not-found");
      Object.assign(progress, { done: 0, all: imported.entries.length, isStopped: false });
      const { moveIn } = await import("../import/move-in.ts");
      return moveIn(core, intake, imported, progress).finally(() => void core.follow());
    },

    async stopImport() {
      progress.isStopped = true;
    },

    importProgress: async () => ({ done: progress.done, all: progress.all }),

    async undoImport(of) {
      const { undoImport } = await import("../import/move-in.ts");
      return undoImport(core, of).finally(() => void core.follow());
    },

    async pastImports() {
      const { pastImports } = await import("../import/move-in.ts");
      // Asked as the screen opens: what reads the files is there by the time some are picked.
      void Promise.all([import("../import/picked-import.ts"), import("../../domain/import/read-import.ts")]);
      return pastImports(core);
    },
  };
}
