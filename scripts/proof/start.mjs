import { errors } from "@playwright/test";
import { driveApp } from "../drive/app.mjs";

/**
 * Starts the app for a proof. In hundreds of starts the driver misses the moment to attach more than twice in a row:
 * that says nothing about the vault, so it is tried once more.
 * @param {Parameters<typeof driveApp>[0]} options
 */
export async function startApp(options) {
  try {
    return await driveApp(options);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return { ...(await driveApp(options)), isSecond: true };
  }
}
