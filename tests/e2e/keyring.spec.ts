import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchCommand } from "../../scripts/setup/launch.mjs";
import { decodeHead } from "../../src/bridge/head.ts";
import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, ROOT, test } from "../support/app.ts";
import { firstRun, openPart, saved, unlock } from "../support/drive.ts";
import { hasKeyring, withKeyring } from "../support/keyring.ts";

const { ja } = catalogues;

test("this computer's own key with a real keyring: it opens after a restart, and not where the keyring is another", async ({
  start,
  profile,
}) => {
  test.skip(!hasKeyring(), "no keyring here: gnome-keyring, dbus and libsecret are needed");
  const { program } = launchCommand(ROOT);
  const args = ["--password-store=gnome-libsecret"];
  const starter = withKeyring(join(profile, "keyring"), program);
  const vault = join(profile, "ippo");
  const line = (page: import("@playwright/test").Page) => page.getByRole("textbox", { name: ja.today.line });

  const first = await start(vault, args, starter);
  await firstRun(first.page);
  const backend = await first.app.evaluate(({ safeStorage }) => safeStorage.getSelectedStorageBackend());
  expect(backend).toBe("gnome_libsecret");
  await line(first.page).fill("このパソコンの鍵で開く一行");
  await saved(first.page);
  await openPart(first.page, "keys");
  await first.page.getByRole("button", { name: ja.keys.deviceAdd }).click();
  await expect(first.page.getByText(ja.keys.deviceOn)).toBeVisible();
  await closeIppo(first);

  const head = decodeHead(readFileSync(join(vault, "profiles", "1", "head")));
  if (head.state !== "good") throw new Error("no head");
  const slot = head.head.slots.find(({ type }) => type === "device");
  // Chromium's mark of a value that a keyring's key seals; `v10` is the one that everybody can open.
  expect(slot?.type === "device" && Buffer.from(slot.sealed, "hex").subarray(0, 3).toString()).toBe("v11");

  const again = await start(vault, args, starter);
  await again.page.getByRole("button", { name: ja.start.unlock.byDevice }).click();
  await expect(line(again.page)).toHaveValue("このパソコンの鍵で開く一行", { timeout: 30_000 });
  await closeIppo(again);

  // The same files where the keyring holds another key: refused, and the passphrase still opens.
  const elsewhere = withKeyring(join(profile, "another-keyring"), program);
  const other = await start(vault, args, elsewhere);
  await other.page.getByRole("button", { name: ja.start.unlock.byDevice }).click();
  await expect(other.page.getByText(ja.errors.vault["device-refused"].what)).toBeVisible({ timeout: 30_000 });
  await unlock(other.page);
  await expect(line(other.page)).toHaveValue("このパソコンの鍵で開く一行");
  await closeIppo(other);
});
