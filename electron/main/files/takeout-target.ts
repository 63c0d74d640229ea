import { join } from "node:path";
import { TAKEOUT_FILE } from "../../../src/bridge/vault-port.ts";
import { fileInParts } from "./file-in-parts.ts";
import { plainFileInParts } from "./left-behind.ts";
import type { TakeoutHandlers } from "./vault-files.ts";

/** Where the person wants everything to go. The path stays on this side. */
export type TakeoutTarget = { as: "folder" | "zip"; path: string };

/**
 * Writes what is taken out, file by file. All bytes are opaque here.
 * @param vault the profile's folder
 */
export function takeoutTarget(vault: string, chosen: () => TakeoutTarget | undefined): TakeoutHandlers {
  // In a folder the whole files lie in plain as well, where the person sees them.
  const [zip, oneOfFolder] = [plainFileInParts(vault), fileInParts()];
  let target = zip;
  return {
    takeoutFile: async ({ name }) => {
      if (target.isUnderWay()) await target.finish();
      const to = chosen();
      if (!to || !TAKEOUT_FILE.test(name)) throw new Error("no place was chosen");
      target = to.as === "zip" ? zip : oneOfFolder;
      await target.start(to.as === "zip" ? to.path : join(to.path, ...name.split("/")));
    },
    takeoutAppend: (bytes) => target.append(bytes),
    takeoutFinish: () => target.finish(),
    takeoutDrop: () => target.drop(),
  };
}
