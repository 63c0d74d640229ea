import { randomBytes } from "@noble/ciphers/utils.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Slot } from "../../bridge/head.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { KEY_BYTES, seal, unseal } from "./aead.ts";
import { calibrateArgon, deriveFromPassphrase, normalizePassphrase } from "./passphrase.ts";
import { readKit } from "./recovery-kit.ts";

/**
 * The vault key, wrapped once for each way to open the vault. Vault id, slot id and slot type are bound to the
 * wrapping, because an AEAD does not commit to its key: a slot's ciphertext is tried under its own key only.
 */

/** Wraps the vault key under a passphrase, with parameters measured on this machine. */
export async function passphraseSlot(vaultId: string, vaultKey: Uint8Array, passphrase: string): Promise<Slot> {
  const argon = await calibrateArgon(bytesToHex(randomBytes(16)));
  const id = bytesToHex(randomBytes(8));
  const key = await deriveFromPassphrase(passphrase, argon);
  return { type: "passphrase", id, argon, ...wrap(key, vaultKey, vaultId, id, "passphrase") };
}

/** Wraps the vault key under a spare key. @param kit 16 random bytes, as printed on the paper */
export function recoverySlot(vaultId: string, vaultKey: Uint8Array, kit: Uint8Array): Slot {
  const id = bytesToHex(randomBytes(8));
  const salt = bytesToHex(randomBytes(16));
  return { type: "recoveryKit", id, salt, ...wrap(kitKey(kit, salt), vaultKey, vaultId, id, "recoveryKit") };
}

/** Wraps the vault key under a key that the computer keeps. @param secret 32 random bytes @param sealed the same, kept */
export function deviceSlot(vaultId: string, vaultKey: Uint8Array, secret: Uint8Array, sealed: Uint8Array): Slot {
  const id = bytesToHex(randomBytes(8));
  return { type: "device", id, sealed: bytesToHex(sealed), ...wrap(secret, vaultKey, vaultId, id, "device") };
}

/**
 * The vault key, if this computer's key store gives back what opens a slot. A store that does not (another account,
 * another computer, a reset) is no harm: the passphrase opens, as always.
 */
export async function openDevice(
  vaultId: string,
  slots: readonly Slot[],
  files: VaultFiles,
): Promise<Uint8Array | undefined> {
  for (const slot of slots) {
    if (slot.type !== "device") continue;
    const secret = await files.call("deviceUnseal", hexToBytes(slot.sealed)).catch(() => undefined);
    const key = secret?.byteLength === KEY_BYTES ? unwrap(secret, slot, vaultId) : undefined;
    if (key) return key;
  }
  return undefined;
}

/**
 * The vault key, if this passphrase or spare key opens any slot.
 * A text that reads as a spare key is tried as one first: that costs nothing, Argon2id costs a second.
 */
export async function openSlots(
  vaultId: string,
  slots: readonly Slot[],
  secret: string,
): Promise<Uint8Array | undefined> {
  const kit = readKit(secret);
  for (const slot of slots) {
    if (slot.type !== "recoveryKit" || kit.state !== "good") continue;
    const key = unwrap(kitKey(kit.key, slot.salt), slot, vaultId);
    if (key) return key;
  }
  for (const slot of slots) {
    if (slot.type !== "passphrase" || normalizePassphrase(secret) === "") continue;
    const key = unwrap(await deriveFromPassphrase(secret, slot.argon), slot, vaultId);
    if (key) return key;
  }
  return undefined;
}

function kitKey(kit: Uint8Array, salt: string): Uint8Array {
  // 128 random bits need no stretching: HKDF (RFC 5869) only separates this use from any other.
  return hkdf(sha256, kit, hexToBytes(salt), utf8ToBytes("ippo recovery kit 1"), 32);
}

function wrap(key: Uint8Array, vaultKey: Uint8Array, vaultId: string, id: string, type: Slot["type"]) {
  const { nonce, ciphertext } = seal(key, vaultKey, slotContext(vaultId, id, type));
  return { nonce: bytesToHex(nonce), wrapped: bytesToHex(ciphertext) };
}

function unwrap(key: Uint8Array, slot: Slot, vaultId: string): Uint8Array | undefined {
  const sealed = { nonce: hexToBytes(slot.nonce), ciphertext: hexToBytes(slot.wrapped) };
  return unseal(key, sealed, slotContext(vaultId, slot.id, slot.type));
}

function slotContext(vaultId: string, id: string, type: Slot["type"]): Uint8Array {
  return utf8ToBytes(`ippo slot 1 ${vaultId} ${id} ${type}`);
}
