import { FileText, Footprints, Handshake, NotebookPen, Settings, Sun } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import type { Room, RoomProps } from "../../features/room.ts";
import { TodayRoom } from "../../features/today/today-room.tsx";
import { part } from "../../ui/part.tsx";

/** Today is there at once; the other rooms are read while the person looks at it. */
const documents = part(async () => (await import("../../features/documents/documents-room.tsx")).DocumentsRoom);
const journal = part(async () => (await import("../../features/journal/journal-room.tsx")).JournalRoom);
const settings = part(async () => (await import("../../features/settings/settings-room.tsx")).SettingsRoom);
const sharing = part(async () => (await import("../../features/sharing/sharing-room.tsx")).SharingRoom);
const steps = part(async () => (await import("../../features/steps/steps-room.tsx")).StepsRoom);

/** Reads the other rooms, one after the other, so that each opens at once. */
export async function loadRooms(): Promise<void> {
  for (const { load } of [journal, steps, documents, sharing, settings]) await load();
}

/** Which component stands behind each word of the rail, and its icon. */
export const roomParts: Record<Room, { icon: ReactNode; Component: ComponentType<RoomProps> }> = {
  today: { icon: <Sun className="icon" />, Component: TodayRoom },
  journal: { icon: <NotebookPen className="icon" />, Component: journal.Component },
  steps: { icon: <Footprints className="icon" />, Component: steps.Component },
  documents: { icon: <FileText className="icon" />, Component: documents.Component },
  sharing: { icon: <Handshake className="icon" />, Component: sharing.Component },
  settings: { icon: <Settings className="icon" />, Component: settings.Component },
};
