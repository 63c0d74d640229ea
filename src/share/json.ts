import { readStrictJson } from "../domain/bytes/strict-json.ts";
import { ShareError } from "./errors.ts";

/** Reads JSON from a stranger: well-formed UTF-8, not nested beyond reason. @throws ShareError `damaged` */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return readStrictJson(bytes);
  } catch {
    throw new ShareError("damaged");
  }
}
