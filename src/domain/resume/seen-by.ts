import { type Audience, isFor } from "./audience.ts";
import { EMPTY_PROFILE, type FieldName, type Profile } from "./profile.ts";

/**
 * The profile as a circle of readers may know it: what is for a narrower one is empty, as if it had never been
 * written. Every paper, share and interview card is made from this, never from the profile itself.
 */
export function seenBy(profile: Profile, viewer: Audience): Profile {
  const { audiences } = profile;
  const shows = (name: FieldName) => isFor(audiences[name] ?? "paper", viewer);
  const parts = <T extends { audience: Audience }>(list: readonly T[]) =>
    list.filter(({ audience }) => isFor(audience, viewer));
  const { portrait, ...rest } = profile;
  return {
    ...rest,
    ...(portrait && shows("portrait") ? { portrait } : {}),
    name: shows("name") ? profile.name : "",
    nameKana: shows("name") ? profile.nameKana : "",
    birthDay: shows("birthDay") ? profile.birthDay : "",
    gender: shows("gender") ? profile.gender : "",
    email: shows("email") ? profile.email : "",
    address: shows("address") ? profile.address : EMPTY_PROFILE.address,
    contact: shows("contact") ? profile.contact : EMPTY_PROFILE.contact,
    summary: shows("summary") ? profile.summary : "",
    selfPr: shows("selfPr") ? profile.selfPr : "",
    motivation: shows("motivation") ? profile.motivation : "",
    wishes: shows("wishes") ? profile.wishes : "",
    education: parts(profile.education),
    work: parts(profile.work),
    activities: parts(profile.activities),
    licences: parts(profile.licences),
    skills: parts(profile.skills),
    strengths: parts(profile.strengths),
    // Which fields are kept back is itself something to keep back.
    audiences: viewer === "private" ? audiences : {},
  };
}
