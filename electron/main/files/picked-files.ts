import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { VaultPortInput } from "../../../src/bridge/vault-port.ts";
import { readPart } from "./file-in-parts.ts";
import type { PickedHandlers } from "./vault-files.ts";

/** The files that the person picked last, to be read. Paths stay on this side. */
export type Picked = { [K in VaultPortInput<"pickedSize">["what"]]?: string | undefined };

/** Reads what the person picked to bring in. All bytes are opaque here. */
export function pickedFiles(picked: () => Picked): PickedHandlers {
  const pathOf = ({ what, beside }: VaultPortInput<"pickedSize">): string => {
    const path = picked()[what];
    if (!path) throw new Error("no file was picked");
    return beside === undefined ? path : join(dirname(path), ...beside.split("/"));
  };
  return {
    pickedSize: async (which) => (await stat(pathOf(which))).size,
    pickedRead: async ({ offset, length, ...which }) => readPart(pathOf(which), offset, length),
  };
}
