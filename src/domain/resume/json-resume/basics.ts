import type { Profile } from "../profile.ts";
import { type Flat, type Key, text } from "./flat.ts";

export const BASICS_KEYS: readonly Key[] = [
  text("name", 80),
  text("email", 120),
  text("phone", 40),
  text("summary", 4_000),
];
export const LOCATION_KEYS: readonly Key[] = [
  text("address", 200),
  text("postalCode", 10),
  text("city", 200),
  text("region", 200),
];

/** An address from its prefecture on. A blank behind the prefecture would be lost, so such a one stays whole. */
const PREFECTURE = /^(東京都|北海道|(?:京都|大阪)府|[^\s都道府県]{2,3}県)(?!\s)/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function basicsOf(profile: Profile): Flat {
  const { name, email, address } = profile;
  return { name, email, phone: address.phone, summary: profile[summaryField(profile)] };
}

export function locationOf({ address }: Profile): Flat {
  const region = PREFECTURE.exec(address.text)?.[1] ?? "";
  return { address: address.text.slice(region.length), postalCode: address.postalCode, city: "", region };
}

/** The profile with one text of `basics`. */
export function withBasics(profile: Profile, key: string, value: string): Profile {
  if (key === "name") return { ...profile, name: value };
  if (key === "email") return { ...profile, email: value };
  if (key === "phone") return { ...profile, address: { ...profile.address, phone: value } };
  return { ...profile, [summaryField(profile)]: value };
}

/** The profile with the place of a file: its parts in the order of its language. */
export function withLocation(
  profile: Profile,
  { address = "", postalCode = "", city = "", region = "" }: Flat,
): Profile {
  const parts = [region, city, address];
  const isJapanese = parts.some((part) => CJK.test(part));
  const whole = isJapanese ? parts.join("") : parts.toReversed().filter(Boolean).join(", ");
  return { ...profile, address: { ...profile.address, postalCode, text: whole } };
}

/** 職務要約; where there is none, 自己PR stands for it. */
function summaryField({ summary, selfPr }: Profile): "summary" | "selfPr" {
  return summary === "" && selfPr !== "" ? "selfPr" : "summary";
}
