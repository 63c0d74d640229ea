import * as z from "zod/mini";
import { instantSchema } from "../time/day.ts";
import { line } from "./history.ts";
import { profileSchema } from "./profile.ts";

/** The facts as they were at a moment, under a name, until the person throws it away. */
export const snapshotSchema = z.strictObject({ title: line(80), at: instantSchema, profile: profileSchema });
