import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

/** A new signing key: 32 random bytes as hex. */
export function makeSigningKey(): string {
  return bytesToHex(ed25519.utils.randomSecretKey());
}

/** The public key, as hex, that stands in the manifest. */
export function publicKeyOf(signingKey: string): string {
  return bytesToHex(ed25519.getPublicKey(hexToBytes(signingKey)));
}

/** Ed25519 (RFC 8032) over the exact bytes of the manifest. */
export function sign(manifest: Uint8Array, signingKey: string): Uint8Array {
  return ed25519.sign(manifest, hexToBytes(signingKey));
}

/**
 * Whether the signature is the named key's over these bytes: RFC 8032 to the letter, so that no weak key can be named
 * whose signature fits every text. Never throws.
 */
export function isSigned(manifest: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  try {
    return signature.byteLength === 64 && ed25519.verify(signature, manifest, hexToBytes(publicKey), { zip215: false });
  } catch {
    return false;
  }
}
