import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import { type Preferences, preferencesSchema } from "../../src/domain/settings/preferences.ts";
import { writeAtomically } from "./files/atomic-write.ts";

const FILE = "preferences";

/** Language and look of a profile; of the computer, where none were chosen or the file cannot be read. After `ready`. */
export function readPreferences(folder: string): Preferences {
  const parsed = preferencesSchema.safeParse(contentOf(join(folder, FILE)));
  if (parsed.success) return parsed.data;
  return { locale: app.getLocale().startsWith("en") ? "en" : "ja", theme: "system", text: "100", ruby: "hard" };
}

export async function writePreferences(folder: string, preferences: Preferences): Promise<void> {
  await writeAtomically(join(folder, FILE), new TextEncoder().encode(JSON.stringify(preferences)));
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
