import type { ActivityType, Stage } from "../history.ts";

/** Words the standard part is written with, in the language of its reader. They come in as values. */
export type JsonResumeWords = {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly activities: Readonly<Record<ActivityType, string>>;
  /** 高卒認定, where the person gave it no other name. */
  readonly equivalency: string;
};
