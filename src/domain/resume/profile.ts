import * as z from "zod/mini";

const line = (max: number) => z.string().check(z.maxLength(max));

/** A row's month: `YYYY` or `YYYY-MM`, or empty while it is still open. */
export const monthSchema = z.string().check(z.regex(/^(\d{4}(-(0[1-9]|1[0-2]))?)?$/));

export const historyRowSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  month: monthSchema,
  text: line(200),
});
export type HistoryRow = z.infer<typeof historyRowSchema>;

const addressSchema = z.strictObject({
  postalCode: line(10),
  text: line(200),
  kana: line(200),
  phone: line(40),
});
export type Address = z.infer<typeof addressSchema>;

/**
 * The facts papers are made from. One record; every field may stay empty.
 * Source of the fields: the Ministry of Health, Labour and Welfare's 履歴書様式例 (2021-04-16).
 */
export const profileSchema = z.strictObject({
  name: line(80),
  nameKana: line(120),
  birthDay: z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  gender: line(40),
  address: addressSchema,
  contact: addressSchema,
  education: z.array(historyRowSchema).check(z.maxLength(60)),
  work: z.array(historyRowSchema).check(z.maxLength(60)),
  workNone: z.boolean(),
  stillThere: z.boolean(),
  licences: z.array(historyRowSchema).check(z.maxLength(60)),
  motivation: line(4_000),
  wishes: line(2_000),
  paperDay: z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)),
  calendar: z.enum(["western", "japanese"]),
});
export type Profile = z.infer<typeof profileSchema>;

const emptyAddress: Address = { postalCode: "", text: "", kana: "", phone: "" };

export const EMPTY_PROFILE: Profile = {
  name: "",
  nameKana: "",
  birthDay: "",
  gender: "",
  address: emptyAddress,
  contact: emptyAddress,
  education: [],
  work: [],
  workNone: false,
  stillThere: false,
  licences: [],
  motivation: "",
  wishes: "",
  paperDay: "",
  calendar: "japanese",
};
