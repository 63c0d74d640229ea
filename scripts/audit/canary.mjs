import { facts, person } from "../tour/person.mjs";

/** A word that is nowhere else, in letters and in kana, with a number for the field it was typed in. */
const word = (field) => `zqkanaria${field}qz カナリヤ番号${field}ぬ`;

/** What is looked for: the letters and the kana, as they were typed. */
export const CANARIES = ["zqkanaria", "カナリヤ番号"];
export const CANARY_PASSPHRASE = "zqkanaria0qz カナリヤ番号0ぬ";

/** The tour's person with a canary in every text. */
export function canaryPerson() {
  let field = 0;
  const marked = (value) => {
    if (typeof value === "string") {
      field += 1;
      return `${value} ${word(field)}`;
    }
    if (Array.isArray(value)) return value.map(marked);
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part)]));
    return value;
  };
  return {
    sample: marked(person.ja),
    facts: {
      ...marked({ ...facts, education: undefined, work: undefined }),
      birthDay: facts.birthDay,
      postalCode: "zqkanaria",
      phone: "zqkanaria1",
      education: facts.education.map(([school, course, start, end, ending]) => [
        marked(school),
        marked(course),
        start,
        end,
        ending,
      ]),
      work: facts.work.map(([employer, start, end, duties]) => [marked(employer), start, end, marked(duties)]),
    },
  };
}
