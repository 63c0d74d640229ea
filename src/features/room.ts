import type { Preferences } from "../domain/settings/preferences.ts";
import type { Settings } from "../domain/settings/settings.ts";
import type { VaultClient } from "../vault/client.ts";

/** The rooms that work. The others of the plan are not shown until they do. */
export const ROOMS = ["today", "journal", "steps", "documents", "sharing", "settings"] as const;
export type Room = (typeof ROOMS)[number];

/** What every room is given by the app. */
export type RoomProps = {
  vault: VaultClient;
  settings: Settings;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  preferences: Preferences;
  changePreferences: (change: Partial<Preferences>) => void;
  /** @param place a part of the room, where it has some */
  go: (room: Room, place?: string) => void;
  place?: string | undefined;
  lock: () => void;
  /** Erases every file of this vault on this computer and begins anew. */
  eraseAll: () => Promise<void>;
  /** Locks, and opens a place for one more person of this computer. */
  addProfile: () => Promise<void>;
};
