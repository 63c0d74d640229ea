import * as z from "zod/mini";

/** The languages Ippo speaks. Japanese is the source; English has the same shape, written from the situation. */
export const LOCALES = ["ja", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const THEMES = ["system", "light", "dark", "night"] as const;
export const TEXT_SIZES = ["100", "125", "150"] as const;
/** Readings over the kanji of Ippo's own Japanese: none, over hard words, over all. */
export const RUBY_LEVELS = ["hard", "all", "none"] as const;
export type RubyLevel = (typeof RUBY_LEVELS)[number];

/**
 * What has to be known before the vault is open: language, colours, size of text, readings. Kept in plain in the profile folder;
 * nothing a person typed is among it.
 */
export const preferencesSchema = z.strictObject({
  locale: z.enum(LOCALES),
  theme: z.enum(THEMES),
  text: z.enum(TEXT_SIZES),
  // Not in the files from before there were readings.
  ruby: z._default(z.enum(RUBY_LEVELS), "hard"),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Why the lock screen stands: Ippo was started, or it locked by hand, by idleness, by the computer. */
export const LOCK_REASONS = ["start", "key", "idle", "system"] as const;
export type LockReason = (typeof LOCK_REASONS)[number];

/** The lock screen as markup, drawn when Ippo is built. */
export type DrawnLockScreens = Record<Locale, Record<RubyLevel, Record<LockReason, string>>>;
