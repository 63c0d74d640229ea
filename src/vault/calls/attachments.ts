import type { VaultApi } from "../api.ts";
import type { Intake } from "../attachments/intake.ts";
import type { Keeper } from "../attachments/keeper.ts";
import { photoOfBlob, pickedPhoto } from "../attachments/photo-sources.ts";
import type { VaultFiles } from "../files/port-files.ts";

type Attachments = Pick<
  VaultApi,
  | "addPhoto"
  | "addPaper"
  | "photoPreview"
  | "attachmentPart"
  | "beginRecording"
  | "addToRecording"
  | "endRecording"
  | "dropRecording"
>;

/** Photos and recordings. */
export function attachmentCalls(files: VaultFiles, intake: Intake, keeper: Keeper): Attachments {
  return {
    addPhoto: async (from) => intake.addPhoto(from === "picked" ? await pickedPhoto(files) : photoOfBlob(from)),
    addPaper: (pdf) => intake.addPaper(pdf),
    photoPreview: (id) => keeper.preview(id),
    attachmentPart: (id, index) => keeper.part(id, index),
    beginRecording: (day) => intake.beginRecording(day),
    addToRecording: (id, bytes, seconds) => intake.addToRecording(id, bytes, seconds),
    endRecording: (id, seconds) => intake.endRecording(id, seconds),
    dropRecording: (id) => intake.dropRecording(id),
  };
}
