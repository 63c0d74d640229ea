import { safeStorage } from "electron";
import type { SystemHandlers } from "./vault-files.ts";

type DeviceHandlers = Pick<SystemHandlers, "deviceState" | "deviceSeal" | "deviceUnseal">;

/** The operating system's own key store: DPAPI, Keychain, or a keyring on Linux. */
export const deviceKey: DeviceHandlers = {
  deviceState: async () => {
    if (!safeStorage.isEncryptionAvailable()) return "none";
    return backend() === "basic_text" ? "plain" : "ready";
  },
  deviceSeal: async (key) => new Uint8Array(safeStorage.encryptString(Buffer.from(key).toString("base64"))),
  deviceUnseal: async (sealed) => new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), "base64")),
};

/** Asked on Linux only; elsewhere there is one store. `basic_text` is a password that everybody knows. */
function backend(): string {
  return process.platform === "linux" ? safeStorage.getSelectedStorageBackend() : "system";
}
