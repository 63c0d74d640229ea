import type { Profile } from "../resume/profile.ts";
import type { Instant } from "../time/day.ts";
import { entries } from "./entries.ts";
import { localTime } from "./local-time.ts";
import { profileMarkdown } from "./profile-markdown.ts";
import { readable } from "./sorted-records.ts";
import { type TakeoutText, tables } from "./tables.ts";
import { TAKEOUT_NAME, type TakenFile, type TakenRecord } from "./takeout.ts";
import { takeoutJson } from "./takeout-json.ts";
import type { TakeoutWords } from "./words.ts";

export type TakeoutOptions = {
  /** The texts of the files, in the person's language. */
  words: TakeoutWords;
  exportedAt: Instant;
  /** Version of the writing app, such as `0.1.0`. */
  appVersion: string;
  /** The files that the caller puts beside these, at `pathOfFile`. */
  files: readonly TakenFile[];
};

/**
 * Every text file of a takeout, one after the other, so that only one is held at a time: `README.txt`, `ippo.json` with
 * every record, then what is for reading: the journal, tables, the profile. Covered passages are in it; nothing is
 * encrypted any more.
 * @param records every record of the vault, those in the bin and of other kinds too
 * @returns names are ASCII, below the folder of the takeout, with `/`; texts have no half of a surrogate pair
 */
export function* takeoutFiles(records: readonly TakenRecord[], options: TakeoutOptions): Generator<TakeoutText> {
  const { words, exportedAt, appVersion, files } = options;
  const app = `Ippo ${appVersion}`;
  const profile = latestProfile(records);
  yield { name: "README.txt", text: readme({ words: words.readme, exportedAt, app }) };
  yield { name: TAKEOUT_NAME, text: takeoutJson({ exportedAt, app, records, files }) };
  yield* entries(records, files);
  yield* tables(records, profile, words);
  const facts = profile && profileMarkdown(profile, words);
  if (facts) yield { name: "profile.md", text: facts };
}

/** There is one profile; were there more, the papers are made from the latest. */
function latestProfile(records: readonly TakenRecord[]): Profile | undefined {
  return readable("profile", records, () => "")
    .toSorted((a, b) => a.revision - b.revision)
    .at(-1)?.body;
}

function readme({
  words,
  exportedAt,
  app,
}: {
  words: TakeoutWords["readme"];
  exportedAt: Instant;
  app: string;
}): string {
  const contents = [words.json, words.journal, words.csv, words.profile, words.files].map((line) => `- ${line}`);
  const lines = [
    words.title,
    "",
    words.open,
    words.place,
    "",
    `${words.made}${localTime(exportedAt)}`,
    `${words.app}${app}`,
    "",
    words.inside,
    ...contents,
    "",
    words.covered,
    words.back,
    words.format,
  ];
  return `${lines.join("\n")}\n`;
}
