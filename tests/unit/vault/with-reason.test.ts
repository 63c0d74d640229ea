import { expect, test } from "vitest";
import { VaultError } from "../../../src/vault/errors.ts";
import type { VaultFiles } from "../../../src/vault/files/port-files.ts";
import { withReason } from "../../../src/vault/with-reason.ts";

const room = (bytes: number) => ({ call: async () => bytes }) as unknown as VaultFiles;
const broken = { call: () => Promise.reject(new Error("gone")) } as unknown as VaultFiles;
const closing = () => Promise.reject(new Error("Connection is closing"));

test("a database that stops where there is no room has stopped for want of it", async () => {
  await expect(withReason(room(0), closing)).rejects.toMatchObject({ code: "disk-full" });
  await expect(withReason(room(10_000_000_000), closing)).rejects.toMatchObject({ code: "failed" });
  await expect(withReason(broken, closing)).rejects.toMatchObject({ code: "failed" });
});

test("a database that does not answer where there is no room has not done so for want of it", async () => {
  const silent = () => Promise.reject(new VaultError("no-answer"));
  await expect(withReason(room(0), silent)).rejects.toMatchObject({ code: "disk-full" });
  await expect(withReason(room(10_000_000_000), silent)).rejects.toMatchObject({ code: "no-answer" });
  // A shell that did not answer is not asked once more.
  const shell = () => Promise.reject(new VaultError("no-answer", { verb: "logAppend" }));
  await expect(withReason(room(0), shell)).rejects.toMatchObject({ code: "no-answer" });
});

test("a reason that is named stays, and so does what the work gives", async () => {
  const named = () => Promise.reject(new VaultError("wrong-secret"));
  await expect(withReason(room(0), named)).rejects.toMatchObject({ code: "wrong-secret" });
  expect(await withReason(room(0), async () => "here")).toBe("here");
});
