import { stat } from "node:fs/promises";
import { join } from "node:path";
import { TAKEOUT_FILE } from "../../../src/bridge/vault-port.ts";
import { fileInParts, readPart } from "./file-in-parts.ts";
import type { TakeoutHandlers } from "./vault-files.ts";

/** Where the person wants everything to go, and what they picked to bring in. Paths stay on this side. */
export type TakeoutChoice = { to?: { as: "folder" | "zip"; path: string } | undefined; from?: string | undefined };

/** Writes what is taken out, file by file, and reads what is brought in. All bytes are opaque here. */
export function takeoutTarget(choice: () => TakeoutChoice): TakeoutHandlers {
  const target = fileInParts();
  return {
    takeoutFile: async ({ name }) => {
      if (target.isUnderWay()) await target.finish();
      const { to } = choice();
      if (!to || !TAKEOUT_FILE.test(name)) throw new Error("no place was chosen");
      await target.start(to.as === "zip" ? to.path : join(to.path, ...name.split("/")));
    },
    takeoutAppend: target.append,
    takeoutFinish: target.finish,
    pickedSize: async () => (await stat(picked(choice()))).size,
    pickedRead: async ({ offset, length }) => readPart(picked(choice()), offset, length),
  };
}

function picked({ from }: TakeoutChoice): string {
  if (!from) throw new Error("no file was picked");
  return from;
}
