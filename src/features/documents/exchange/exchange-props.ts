import type { Page } from "../../../domain/resume/layout/page.ts";
import type { PaperRecord } from "../../../domain/resume/paper.ts";
import type { Profile } from "../../../domain/resume/profile.ts";

/** What both ways are given. */
export type ExchangeProps = {
  profile: Profile;
  /** The record of the facts, once there is one. */
  profileId: string | undefined;
  /** The paper on the desk, the facts as they stand on it, and its pages. */
  paper: PaperRecord;
  shown: Profile;
  pages: readonly Page[];
  change: (change: Partial<Profile>) => void;
  flush: () => void;
};
