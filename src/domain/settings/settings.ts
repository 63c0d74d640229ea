import * as z from "zod/mini";
import { DEFAULT_DAY_END, dayEndSchema } from "../time/day.ts";
import { monthSchema } from "../time/months.ts";

/** Minutes without a touch after which Ippo locks. */
export const IDLE_CHOICES = [1, 3, 5, 10, 30] as const;

/** The settings that belong to the person and are kept in the vault. */
export const settingsSchema = z.strictObject({
  dayEnd: dayEndSchema,
  idleMinutes: z.int().check(z.gte(1), z.lte(60)),
  recoveryKit: z.enum(["open", "confirmed", "later"]),
  /** Whether the window is kept out of screenshots and shared screens, where the computer can do that. */
  contentProtection: z.boolean(),
  /** Journal pages are written and read from top to bottom, right to left. */
  isVertical: z.boolean(),
  /** Journal pages show at what time they were begun. */
  showTime: z.boolean(),
  /** What was written on this date in earlier years is offered beside the journal. */
  onThisDay: z.boolean(),
  /** A page of the month is offered beside the journal when the month ends. */
  monthPage: z.boolean(),
  /** The month whose page is not to be offered again. */
  monthPageDone: z.optional(monthSchema),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  dayEnd: DEFAULT_DAY_END,
  idleMinutes: 5,
  recoveryKit: "open",
  contentProtection: true,
  isVertical: false,
  showTime: false,
  onThisDay: true,
  monthPage: true,
};
