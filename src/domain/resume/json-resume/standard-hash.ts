import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../../records/canonical.ts";
import { type JsonObject, without } from "./plain-json.ts";

/** SHA-256, hex, of what others may have changed in a file: everything but `meta`, whatever the order of its keys. */
export function standardHash(resume: JsonObject): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(without(resume, ["meta"])))));
}
