import type { CellName, RirekishoRoom } from "../../domain/resume/layout/rirekisho.ts";
import type { RirekishoChoices } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";

/**
 * What every part of the facts is given: the profile, how to change it, and how the paper takes it.
 * `Reads`: the fields of the profile that the part shows.
 */
export type FactsProps<Reads extends keyof Profile = keyof Profile> = {
  profile: Pick<Profile, Reads | "audiences">;
  change: (change: Partial<Profile>) => void;
  /** Saves at once, when a field is left. */
  flush: () => void;
  room: RirekishoRoom;
  /** The day that stands on the paper now. */
  paperDay: string;
  choices: RirekishoChoices;
  choose: (change: Partial<RirekishoChoices>) => void;
};

/** The message of a field whose text the paper's cell does not hold. */
export function crowdedMessage(room: RirekishoRoom, cell: CellName, message: string): string | undefined {
  return room.crowded.includes(cell) ? message : undefined;
}
