import type { Audience } from "../audience.ts";
import type { Profile } from "../profile.ts";
import { seenBy } from "../seen-by.ts";
import { BASICS_KEYS, basicsOf, LOCATION_KEYS, locationOf, withLocation } from "./basics.ts";
import { type Flat, writeFlat } from "./flat.ts";
import { type Foreign, isSame, NOTHING_FOREIGN } from "./foreign.ts";
import { FORMAT_VERSION, OWN_KEY } from "./own-part.ts";
import type { Json, JsonObject } from "./plain-json.ts";
import {
  certificatesSection,
  educationSection,
  projectsSection,
  type Section,
  type SectionName,
  skillsSection,
  volunteerSection,
  workSection,
} from "./sections.ts";
import { standardHash } from "./standard-hash.ts";
import type { JsonResumeWords } from "./words.ts";

export type ToJsonResumeOptions = {
  /** Who will read the file: nothing meant for a narrower circle is in it. */
  audience: Audience;
  words: JsonResumeWords;
  /** What other programs had written into the file the profile came from. */
  foreign?: Foreign;
};

/** Names of the schema, as the standard wants them in a file. Nothing is ever fetched from there. */
const SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
const META = { canonical: SCHEMA, version: "v1.0.0" };

/** A section's items, and the ids of the parts they were made from. */
type Written = { readonly items: readonly JsonObject[]; readonly ids: readonly string[] };

/**
 * A profile as JSON Resume (schema 1.3.1): the standard's sections, and in `meta["jp.ippo"]` all of it, so that it comes
 * back whole. Equal profiles give equal files. A photo never leaves in it.
 */
export function toJsonResume(profile: Profile, options: ToJsonResumeOptions): JsonObject {
  const { words, foreign = NOTHING_FOREIGN } = options;
  const payload = leaving(profile, options.audience);
  const sections = sectionsOf(payload, words, foreign);
  const { $schema = SCHEMA, ...otherRoot } = foreign.root;
  const standard: JsonObject = {
    $schema,
    ...filled("basics", basicsWith(payload, foreign)),
    ...Object.fromEntries(sections.map(([name, { items }]) => [name, items])),
    ...otherRoot,
  };
  const own = {
    formatVersion: FORMAT_VERSION,
    payload: payload as unknown as Json,
    order: Object.fromEntries(sections.map(([name, { ids }]) => [name, ids])),
    standardHash: standardHash(standard),
  };
  return { ...standard, meta: { ...META, ...foreign.meta, [OWN_KEY]: own } };
}

/** The text of a file. */
export function jsonResumeText(resume: JsonObject): string {
  return `${JSON.stringify(resume, null, 2)}\n`;
}

/** What of a profile leaves: no photo, and no job where the person says that there was none. */
export function leaving(profile: Profile, audience: Audience): Profile {
  const { portrait: _, ...seen } = seenBy(profile, audience);
  return seen.workNone && audience !== "private" ? { ...seen, work: [] } : seen;
}

function basicsWith(profile: Profile, { basics, location, locationExact }: Foreign): JsonObject {
  const asItWas = { ...locationOf(profile), ...locationExact };
  const place = isSame(withLocation(profile, asItWas), profile) ? asItWas : locationOf(profile);
  const { name, ...rest } = writeFlat(basicsOf(profile), BASICS_KEYS);
  return {
    ...(name === undefined ? {} : { name }),
    ...rest,
    ...filled("location", { ...writeFlat(place, LOCATION_KEYS), ...location }),
    ...basics,
  };
}

/** The sections that hold anything, in the order of the standard. */
function sectionsOf(profile: Profile, words: JsonResumeWords, foreign: Foreign): [SectionName, Written][] {
  const volunteered = profile.activities.filter(({ type }) => type === "volunteer");
  const others = profile.activities.filter(({ type }) => type !== "volunteer");
  const work = profile.workNone ? [] : profile.work;
  const written: [SectionName, Written][] = [
    ["work", writeSection(workSection, work, words, foreign)],
    ["volunteer", writeSection(volunteerSection, volunteered, words, foreign)],
    ["education", writeSection(educationSection, profile.education, words, foreign)],
    ["certificates", writeSection(certificatesSection, profile.licences, words, foreign)],
    ["skills", writeSection(skillsSection, profile.skills, words, foreign)],
    ["projects", writeSection(projectsSection, others, words, foreign)],
  ];
  return written.filter(([, { items }]) => items.length > 0);
}

function writeSection<P extends { id: string }>(
  section: Section<P>,
  parts: readonly P[],
  words: JsonResumeWords,
  foreign: Foreign,
): Written {
  const written = parts
    .map((part) => ({ id: part.id, item: itemOf(section, part, words, foreign) }))
    .filter(({ item }) => Object.keys(item).length > 0);
  return { items: written.map(({ item }) => item), ids: written.map(({ id }) => id) };
}

function itemOf<P extends { id: string }>(
  section: Section<P>,
  part: P,
  words: JsonResumeWords,
  { items }: Foreign,
): JsonObject {
  const kept = items.find(({ section: name, id }) => name === section.name && id === part.id);
  const flat = section.flatOf(part, words);
  if (!kept) return writeFlat(flat, section.keys);
  const exact: Flat = Object.fromEntries(
    Object.entries(kept.exact).filter(([key, value]) => isSame(section.withKey(part, key, value, words), part)),
  );
  return { ...writeFlat({ ...flat, ...exact }, section.keys), ...kept.keys };
}

function filled(name: string, object: JsonObject): JsonObject {
  return Object.keys(object).length === 0 ? {} : { [name]: object };
}
