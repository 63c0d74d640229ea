import { join } from "node:path";
import { TAKEOUT_FILE } from "../../../src/bridge/vault-port.ts";
import { fileInParts } from "./file-in-parts.ts";
import type { TakeoutHandlers } from "./vault-files.ts";

/** Where the person wants everything to go. The path stays on this side. */
export type TakeoutTarget = { as: "folder" | "zip"; path: string };

/** Writes what is taken out, file by file. All bytes are opaque here. */
export function takeoutTarget(chosen: () => TakeoutTarget | undefined): TakeoutHandlers {
  const target = fileInParts();
  return {
    takeoutFile: async ({ name }) => {
      if (target.isUnderWay()) await target.finish();
      const to = chosen();
      if (!to || !TAKEOUT_FILE.test(name)) throw new Error("no place was chosen");
      await target.start(to.as === "zip" ? to.path : join(to.path, ...name.split("/")));
    },
    takeoutAppend: target.append,
    takeoutFinish: target.finish,
  };
}
