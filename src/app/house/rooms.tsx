import { FileText, Footprints, Handshake, NotebookPen, Settings, Sun } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { DocumentsRoom } from "../../features/documents/documents-room.tsx";
import { JournalRoom } from "../../features/journal/journal-room.tsx";
import type { Room, RoomProps } from "../../features/room.ts";
import { SettingsRoom } from "../../features/settings/settings-room.tsx";
import { SharingRoom } from "../../features/sharing/sharing-room.tsx";
import { StepsRoom } from "../../features/steps/steps-room.tsx";
import { TodayRoom } from "../../features/today/today-room.tsx";

/** Which component stands behind each word of the rail, and its icon. */
export const roomParts: Record<Room, { icon: ReactNode; Component: ComponentType<RoomProps> }> = {
  today: { icon: <Sun className="icon" />, Component: TodayRoom },
  journal: { icon: <NotebookPen className="icon" />, Component: JournalRoom },
  steps: { icon: <Footprints className="icon" />, Component: StepsRoom },
  documents: { icon: <FileText className="icon" />, Component: DocumentsRoom },
  sharing: { icon: <Handshake className="icon" />, Component: SharingRoom },
  settings: { icon: <Settings className="icon" />, Component: SettingsRoom },
};
