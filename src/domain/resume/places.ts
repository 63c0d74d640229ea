import type { Audience } from "./audience.ts";
import { type FieldName, type Profile, profileSchema } from "./profile.ts";

/** The lists of the profile whose parts have ids. */
export type ListName = "education" | "work" | "activities" | "licences" | "skills" | "strengths";

/** Where in the profile something stands: a field such as `motivation` or `address.text`, or a field of a list's part. */
export type Place = { list?: undefined; field: string } | { list: ListName; id: string; field: string };

/** What sort of text a field holds: whole sentences, a row of the form, a name, an address, a reading, or a number. */
export type TextSort = "prose" | "row" | "name" | "address" | "kana" | "contact";

/** One text of the profile, where it stands, and who it is for. Texts without a word are left out. */
export type PlacedText = { place: Place; sort: TextSort; audience: Audience; text: string };

const FIELD_SORTS: readonly (readonly [field: string, of: FieldName, sort: TextSort])[] = [
  ["name", "name", "name"],
  ["nameKana", "name", "kana"],
  ["gender", "gender", "name"],
  ["email", "email", "contact"],
  ["address.postalCode", "address", "contact"],
  ["address.text", "address", "address"],
  ["address.kana", "address", "kana"],
  ["address.phone", "address", "contact"],
  ["contact.postalCode", "contact", "contact"],
  ["contact.text", "contact", "address"],
  ["contact.kana", "contact", "kana"],
  ["contact.phone", "contact", "contact"],
  ["summary", "summary", "prose"],
  ["selfPr", "selfPr", "prose"],
  ["motivation", "motivation", "prose"],
  ["wishes", "wishes", "prose"],
];

const PART_SORTS: Record<ListName, readonly (readonly [field: string, sort: TextSort])[]> = {
  education: [
    ["school", "name"],
    ["course", "name"],
    ["written", "row"],
  ],
  work: [
    ["employer", "name"],
    ["role", "name"],
    ["leavingText", "row"],
    ["written", "row"],
    ["business", "prose"],
    ["capital", "name"],
    ["employees", "name"],
    ["duties", "prose"],
    ["results", "prose"],
  ],
  activities: [
    ["name", "name"],
    ["place", "name"],
    ["written", "row"],
    ["text", "prose"],
  ],
  licences: [["name", "name"]],
  skills: [["text", "prose"]],
  strengths: [["text", "prose"]],
};
const LISTS = Object.keys(PART_SORTS) as ListName[];

/** Every text of the profile that has a word in it, in the order of the form. */
export function placedTexts(profile: Profile): PlacedText[] {
  const fields = FIELD_SORTS.map(([field, of, sort]) => ({
    place: { field },
    sort,
    audience: profile.audiences[of] ?? ("paper" as const),
    text: textAt(profile, { field }),
  }));
  const parts = LISTS.flatMap((list) =>
    profile[list].flatMap(({ id, audience }) =>
      PART_SORTS[list].map(([field, sort]) => {
        const place = { list, id, field };
        return { place, sort, audience, text: textAt(profile, place) };
      }),
    ),
  );
  return [...fields, ...parts].filter(({ text }) => text.trim() !== "");
}

/** The text at a place; empty where there is none, or where the part has gone. */
export function textAt(profile: Profile, place: Place): string {
  const holder: unknown = place.list ? profile[place.list].find(({ id }) => id === place.id) : profile;
  const value = place.field.split(".").reduce<unknown>((of, name) => Object(of)[name], holder);
  return typeof value === "string" ? value : "";
}

/**
 * The profile with a text put in at a place. A part that has gone, or a text that is too long for its field, leaves
 * the profile as it is.
 */
export function withTextAt(profile: Profile, place: Place, text: string): Profile {
  const changed = place.list
    ? {
        ...profile,
        [place.list]: profile[place.list].map((part) =>
          part.id === place.id ? { ...part, [place.field]: text } : part,
        ),
      }
    : withField(profile, place.field, text);
  const read = profileSchema.safeParse(changed);
  return read.success ? read.data : profile;
}

function withField(profile: Profile, field: string, text: string): Profile {
  const [name = "", inner] = field.split(".");
  if (inner === undefined) return { ...profile, [name]: text };
  const holder = name === "contact" ? profile.contact : profile.address;
  return { ...profile, [name]: { ...holder, [inner]: text } };
}
