import * as z from "zod/mini";
import { audienceSchema } from "./audience.ts";
import { activitySchema, educationSchema, licenceSchema, line, pointSchema, workSchema } from "./history.ts";

const day = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));

const addressSchema = z.strictObject({
  postalCode: line(10),
  text: line(200),
  kana: line(200),
  phone: line(40),
});
export type Address = z.infer<typeof addressSchema>;

/** A photo kept in the vault, and the part of it that is shown: 3 wide, 4 high; fractions of the photo's width and height. */
export const portraitSchema = z.strictObject({
  attachment: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  left: z.number().check(z.gte(0), z.lte(1)),
  top: z.number().check(z.gte(0), z.lte(1)),
  width: z.number().check(z.gt(0), z.lte(1)),
});
export type Portrait = z.infer<typeof portraitSchema>;

/** The fields that are for papers until the person says otherwise; parts of a history have their own `audience`. */
export const FIELDS = [
  "name",
  "birthDay",
  "gender",
  "email",
  "address",
  "contact",
  "portrait",
  "summary",
  "selfPr",
  "motivation",
  "wishes",
] as const;
export type FieldName = (typeof FIELDS)[number];

/**
 * The facts papers are made from, each once. One record; every field may stay empty.
 * Source of the fields of the form: the Ministry of Health, Labour and Welfare's 履歴書様式例 (2021-04-16).
 */
export const profileSchema = z.strictObject({
  name: line(80),
  nameKana: line(120),
  birthDay: day,
  gender: line(40),
  email: line(120),
  address: addressSchema,
  contact: addressSchema,
  portrait: z.optional(portraitSchema),
  education: z.array(educationSchema).check(z.maxLength(60)),
  work: z.array(workSchema).check(z.maxLength(60)),
  /** 「職歴 なし」 is a complete answer. */
  workNone: z.boolean(),
  activities: z.array(activitySchema).check(z.maxLength(60)),
  licences: z.array(licenceSchema).check(z.maxLength(60)),
  skills: z.array(pointSchema).check(z.maxLength(60)),
  strengths: z.array(pointSchema).check(z.maxLength(60)),
  /** 職務要約. */
  summary: line(2_000),
  /** 自己PR. */
  selfPr: line(4_000),
  motivation: line(4_000),
  wishes: line(2_000),
  paperDay: day,
  calendar: z.enum(["western", "japanese"]),
  /** Fields that are for a narrower circle than papers. */
  audiences: z.partialRecord(z.enum(FIELDS), audienceSchema),
});
export type Profile = z.infer<typeof profileSchema>;

const emptyAddress: Address = { postalCode: "", text: "", kana: "", phone: "" };

export const EMPTY_PROFILE: Profile = {
  name: "",
  nameKana: "",
  birthDay: "",
  gender: "",
  email: "",
  address: emptyAddress,
  contact: emptyAddress,
  education: [],
  work: [],
  workNone: false,
  activities: [],
  licences: [],
  skills: [],
  strengths: [],
  summary: "",
  selfPr: "",
  motivation: "",
  wishes: "",
  paperDay: "",
  calendar: "japanese",
  audiences: {},
};
