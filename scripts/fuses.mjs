import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";

const ON = 49;

/** What a released Ippo's fuses must say; the same list as in electron-builder.config.mjs. */
export const EXPECTED_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** The fuses of a packaged program, by name. @param {string} program */
export async function readFuses(program) {
  const wire = await getCurrentFuseWire(program);
  return Object.fromEntries(Object.keys(EXPECTED_FUSES).map((name) => [name, wire[FuseV1Options[name]] === ON]));
}

/** Names of the fuses that are not as they must be. @param {Record<string, boolean>} fuses */
export function looseFuses(fuses) {
  return Object.entries(EXPECTED_FUSES)
    .filter(([name, expected]) => fuses[name] !== expected)
    .map(([name]) => name);
}
