import { parseStrictJson } from "../../bytes/strict-json.ts";
import type { Activity } from "../history.ts";
import { EMPTY_PROFILE, type Profile, profileSchema } from "../profile.ts";
import { BASICS_KEYS, basicsOf, LOCATION_KEYS, locationOf, withBasics, withLocation } from "./basics.ts";
import { JsonResumeError } from "./errors.ts";
import { type Flat, objectAt, objectsAt, readFlat } from "./flat.ts";
import { type Foreign, isSame } from "./foreign.ts";
import { type Change, type MergedSection, mergeSection } from "./merge-section.ts";
import { OWN_KEY, type OwnPart, ownPartOf } from "./own-part.ts";
import { isJsonObject, type JsonObject, MOST_SIGNS, plainJson, without } from "./plain-json.ts";
import {
  certificatesSection,
  educationSection,
  projectsSection,
  SECTIONS,
  type Section,
  skillsSection,
  volunteerSection,
  workSection,
} from "./sections.ts";
import { standardHash } from "./standard-hash.ts";
import type { JsonResumeWords } from "./words.ts";

export type FromJsonResumeOptions = {
  words: JsonResumeWords;
  /** A new id for each part that comes from another program. */
  newId: () => string;
};

export type ReadJsonResume = {
  readonly profile: Profile;
  /** To be given to `toJsonResume` when the profile goes out again. */
  readonly foreign: Foreign;
  /** `ours`: as it left Ippo. `edited`: of Ippo, and changed since. `other`: of another program. */
  readonly source: "ours" | "edited" | "other";
  /** What differs from what left Ippo; for a file of another program, nothing: there all is new. */
  readonly changes: readonly Change[];
  /** Places whose content a profile has no field for; it is in `foreign`. */
  readonly aside: readonly string[];
  /** Places where the file leaves open how a time ended, so that it is best looked at. */
  readonly unsure: readonly string[];
  /** Places that were not taken: photos. */
  readonly leftOut: readonly string[];
};

const BASICS_OWN = [...BASICS_KEYS.map(({ key }) => key), "location", "image"];
const ROOT_OWN = ["basics", "meta", ...SECTIONS];
/** Sections of the standard that a profile has no place for; a file that holds only those is a résumé too. */
const OTHER_SECTIONS = ["awards", "publications", "languages", "interests", "references"];

const MOST_PARTS = 60;

/** Reads the text of a file; a byte order mark in front is passed over. @throws JsonResumeError */
export function parseJsonResume(text: string, options: FromJsonResumeOptions): ReadJsonResume {
  if (text.length > MOST_SIGNS) throw new JsonResumeError("too-big");
  return fromJsonResume(valueIn(text.replace(/^\ufeff/u, "")), options);
}

function valueIn(text: string): unknown {
  try {
    return parseStrictJson(text);
  } catch (error) {
    throw new JsonResumeError(error instanceof RangeError ? "too-deep" : "not-json");
  }
}

/**
 * Reads a JSON Resume. One that left Ippo and was not changed comes back whole; what was changed is laid over it and
 * told; one of another program is read as well as possible. It is taken whole or not at all, and nothing is shortened.
 * @param value what was parsed; anything may be given
 * @throws JsonResumeError whose code says why, and whose place says where
 */
export function fromJsonResume(value: unknown, options: FromJsonResumeOptions): ReadJsonResume {
  const resume = plainJson(value);
  if (!isJsonObject(resume)) throw new JsonResumeError("not-a-resume");
  const meta = objectAt(resume["meta"], "meta");
  const own = ownPartOf(meta);
  if (!own && ![...ROOT_OWN, ...OTHER_SECTIONS].some((name) => name !== "meta" && Object.hasOwn(resume, name))) {
    throw new JsonResumeError("not-a-resume");
  }
  const isUntouched = own?.standardHash === standardHash(resume);
  const basics = readBasics(resume, own?.payload ?? EMPTY_PROFILE);
  const sections = mergeSections(resume, own, isUntouched, options);
  if (isUntouched && sections.all.some(({ added }) => added.length > 0)) throw new JsonResumeError("damaged", "meta");
  return {
    profile: isUntouched && own ? own.payload : checked({ ...basics.profile, ...sections.parts }),
    foreign: {
      root: without(resume, ROOT_OWN),
      basics: basics.keys,
      location: basics.locationKeys,
      locationExact: basics.locationExact,
      meta: without(meta, [OWN_KEY]),
      items: sections.all.flatMap(({ items }) => items),
    },
    source: own ? (isUntouched ? "ours" : "edited") : "other",
    changes: own && !isUntouched ? [...basics.changes, ...sections.all.flatMap(({ changes }) => changes)] : [],
    aside: [
      ...Object.keys(without(resume, [...ROOT_OWN, "$schema"])),
      ...Object.keys(basics.keys).map((key) => `basics.${key}`),
      ...Object.keys(basics.locationKeys).map((key) => `basics.location.${key}`),
      ...sections.all.flatMap(({ aside }) => aside),
    ],
    unsure: sections.unsure,
    leftOut: basics.hasImage ? ["basics.image"] : [],
  };
}

function readBasics(resume: JsonObject, before: Profile) {
  const basics = objectAt(resume["basics"], "basics");
  const location = objectAt(basics["location"], "basics.location");
  const flat = readFlat(basics, BASICS_KEYS, "basics");
  const place = readFlat(location, LOCATION_KEYS, "basics.location");
  const base = basicsOf(before);
  const changed = BASICS_KEYS.map(({ key }) => key).filter((key) => flat[key] !== base[key]);
  const named = changed.reduce((profile, key) => withBasics(profile, key, flat[key] ?? ""), before);
  const moved = isSame(place, locationOf(before)) ? named : withLocation(named, place);
  const placed = isSame(moved.address, before.address) ? named : moved;
  return {
    profile: placed,
    keys: without(basics, BASICS_OWN),
    locationKeys: without(
      location,
      LOCATION_KEYS.map(({ key }) => key),
    ),
    locationExact: isSame(place, locationOf(placed)) ? {} : place,
    changes: [
      ...changed.map((key) => changeOf(`basics.${key}`, base[key] ?? "", flat[key] ?? "")),
      ...placeChanges(named, placed, place),
    ],
    hasImage: typeof basics["image"] === "string" && basics["image"] !== "",
  };
}

function placeChanges(before: Profile, after: Profile, place: Flat): Change[] {
  if (before === after) return [];
  const base = locationOf(before);
  return LOCATION_KEYS.map(({ key }) => key)
    .filter((key) => place[key] !== base[key])
    .map((key) => changeOf(`basics.location.${key}`, base[key] ?? "", place[key] ?? ""));
}

function changeOf(path: string, before: string, after: string): Change {
  const what = before === "" ? "added" : after === "" ? "removed" : "changed";
  return { path, what, before, after };
}

/** Every section of the file, laid over the parts it was made from. */
function mergeSections(
  resume: JsonObject,
  own: OwnPart | undefined,
  isUntouched: boolean,
  { words, newId }: FromJsonResumeOptions,
) {
  const payload = own?.payload ?? EMPTY_PROFILE;
  const merge = <P extends { id: string }>(section: Section<P>, before: readonly P[]): MergedSection<P> => {
    const objects = objectsAt(resume[section.name], MOST_PARTS, section.name);
    const order = own?.order[section.name] ?? [];
    return mergeSection(section, before, objects, { words, newId, order, isUntouched });
  };
  const isVolunteering = ({ type }: Activity) => type === "volunteer";
  const work = merge(workSection, payload.work);
  const volunteered = merge(volunteerSection, payload.activities.filter(isVolunteering));
  const education = merge(educationSection, payload.education);
  const licences = merge(certificatesSection, payload.licences);
  const skills = merge(skillsSection, payload.skills);
  const others = merge(
    projectsSection,
    payload.activities.filter((part) => !isVolunteering(part)),
  );
  const goesOn = [...work.added, ...volunteered.added, ...others.added].filter(({ part }) => part.isCurrent);
  return {
    parts: {
      work: work.parts,
      education: education.parts,
      licences: licences.parts,
      skills: skills.parts,
      activities: inOrder(payload.activities, [...volunteered.parts, ...others.parts]),
    },
    all: [work, volunteered, education, licences, skills, others],
    unsure: [...goesOn, ...education.added].map(({ place }) => `${place}.endDate`),
  };
}

/** The parts in the order they had, the new ones behind. */
function inOrder<P extends { id: string }>(before: readonly P[], parts: readonly P[]): P[] {
  const placeOf = ({ id }: P) => {
    const place = before.findIndex((part) => part.id === id);
    return place === -1 ? before.length : place;
  };
  return parts.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The last word has the profile itself, for what is too much only when it comes together. */
function checked(profile: Profile): Profile {
  const read = profileSchema.safeParse(profile);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = (issue?.path ?? []).reduce<string>(
    (path, step) => (typeof step === "number" ? `${path}[${step}]` : `${path}${path && "."}${String(step)}`),
    "",
  );
  const isMany = issue?.code === "too_big" && issue.origin === "array";
  throw new JsonResumeError(isMany ? "too-many" : "too-long", place);
}
