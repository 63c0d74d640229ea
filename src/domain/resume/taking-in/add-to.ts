import { FIELDS, type FieldName, type Profile } from "../profile.ts";

/** More parts than a history can hold would come together; nothing is taken. */
export class TooManyPartsError extends Error {
  constructor() {
    super("too many parts");
    this.name = "TooManyPartsError";
  }
}

const MOST_PARTS = 60;
const TEXTS = ["summary", "selfPr", "motivation", "wishes"] as const;
const LINES = ["name", "nameKana", "birthDay", "gender", "email", "paperDay"] as const;

/**
 * The facts with what they lack: empty fields are filled, and parts of the histories that are not there yet come behind
 * the others. What is written stays as it is.
 * @throws TooManyPartsError
 */
export function addTo(current: Profile, incoming: Profile): Profile {
  const lines = Object.fromEntries([...LINES, ...TEXTS].map((name) => [name, current[name] || incoming[name]]));
  return {
    ...current,
    ...lines,
    address: isEmpty(current.address) ? incoming.address : current.address,
    contact: isEmpty(current.contact) ? incoming.contact : current.contact,
    education: joined(current.education, incoming.education),
    work: joined(current.work, incoming.work),
    workNone: current.workNone || (current.work.length === 0 && incoming.workNone),
    activities: joined(current.activities, incoming.activities),
    licences: joined(current.licences, incoming.licences),
    skills: joined(current.skills, incoming.skills),
    strengths: joined(current.strengths, incoming.strengths),
    audiences: { ...audiencesOfFilled(current, incoming), ...current.audiences },
  };
}

function isEmpty(address: Profile["address"]): boolean {
  return Object.values(address).every((text) => text === "");
}

/** A field that is filled now keeps the circle it came with; one that stays keeps its own. */
function audiencesOfFilled(current: Profile, incoming: Profile): Profile["audiences"] {
  const isFilled = (field: FieldName) => {
    if (field === "portrait") return false;
    if (field === "address" || field === "contact") return isEmpty(current[field]);
    return current[field] === "";
  };
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const audience = incoming.audiences[field];
      return audience && isFilled(field) ? [[field, audience]] : [];
    }),
  );
}

type Part = { id: string };

function joined<P extends Part>(current: readonly P[], incoming: readonly P[]): P[] {
  const known = new Set(current.flatMap((part) => [part.id, signOf(part)]));
  const added = incoming.filter((part) => !known.has(part.id) && !known.has(signOf(part)));
  if (current.length + added.length > MOST_PARTS) throw new TooManyPartsError();
  return [...current, ...added];
}

/** What a part says, whoever wrote it down: its names and months, without blanks and without regard to width. */
function signOf(part: Part): string {
  const names = ["start", "end", "month", "written", "school", "employer", "name", "text"];
  const values = Object.entries(part).filter(([name, value]) => names.includes(name) && typeof value === "string");
  return JSON.stringify(values.map(([name, value]) => [name, String(value).normalize("NFKC").replaceAll(/\s/gu, "")]));
}
