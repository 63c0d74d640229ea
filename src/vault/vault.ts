import type { VaultApi } from "./api.ts";
import { Intake } from "./attachments/intake.ts";
import { Keeper } from "./attachments/keeper.ts";
import { PIECE_DATA } from "./attachments/pieces.ts";
import { drawnPreview, type PreviewMaker } from "./attachments/preview.ts";
import { Backups } from "./backup/backups.ts";
import { attachmentCalls } from "./calls/attachments.ts";
import { copyCalls } from "./calls/copies.ts";
import { importCalls } from "./calls/import.ts";
import { keepingCalls } from "./calls/keeping.ts";
import { keyCalls } from "./calls/keys.ts";
import { openingCalls } from "./calls/opening.ts";
import { recordCalls } from "./calls/records.ts";
import { takeoutCalls } from "./calls/takeout.ts";
import { VaultCore } from "./core.ts";
import type { VaultFiles } from "./files/port-files.ts";
import type { VaultDatabase } from "./store/database.ts";

/**
 * The encrypted store of one person, closed at first: every call there is, put together.
 * @param electronMajor of the running Electron, written into the head file
 * @param makePreview draws photos; a test has nothing to draw with
 */
export function vaultOn(
  database: VaultDatabase,
  files: VaultFiles,
  electronMajor: number,
  makePreview: PreviewMaker = (photo) => drawnPreview(photo, PIECE_DATA),
): VaultApi {
  const core = new VaultCore(database, files, electronMajor);
  const { need, isEnding, commit, commitInTurn } = core;
  const copies = new Backups(files, need, () => core.head(true), commit, isEnding);
  const keeper = new Keeper(files, need, isEnding);
  const intake = new Intake({ files, opened: need, commit: commitInTurn, isEnding, makePreview });
  const opening = openingCalls(core, intake);
  return {
    ...opening,
    ...recordCalls(core),
    ...keepingCalls(core, keeper),
    ...keyCalls(core, copies),
    ...copyCalls(core, copies, keeper, opening.open),
    ...takeoutCalls(core, intake, keeper),
    ...importCalls(core, intake),
    ...attachmentCalls(files, intake, keeper),
  };
}
