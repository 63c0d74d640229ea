import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTrace } from "../../../scripts/powercut/trace.mjs";

const hex = (text: string) => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");

const LINES = [
  `10  openat(AT_FDCWD<${hex("/")}>, "${hex("/p/log")}", O_RDWR|O_CREAT|O_APPEND|O_CLOEXEC, 0600) = 21<${hex("/p/log")}>`,
  `10  write(21<${hex("/p/log")}>, "${hex("ことば")}", 9) = 9`,
  `10  write(22<${hex("/elsewhere")}>, "${hex("no")}", 2) = 2`,
  `11  fdatasync(21<${hex("/p/log")}> <unfinished ...>`,
  `10  pwrite64(23<${hex("/p/db")}>, "${hex("abc")}", 3, 4096) = 3`,
  "11  <... fdatasync resumed>)            = 0",
  `10  writev(21<${hex("/p/log")}>, [{iov_base="${hex("a")}", iov_len=1}, {iov_base="${hex("bc")}", iov_len=2}], 2) = 3`,
  `10  rename("${hex("/p/head.new")}", "${hex("/p/head")}") = 0`,
  `10  unlink("${hex("/p/none")}") = -1 ENOENT (No such file or directory)`,
  `10  write(30<${hex("/marks")}>, "${hex("7\n")}", 2) = 2`,
];

test("a trace is read as what happens to the files, in the order in which calls came back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ippo-trace-"));
  writeFileSync(join(folder, "trace"), `${LINES.join("\n")}\n`);
  const events = await readTrace(join(folder, "trace"), "/p", "/marks");
  rmSync(folder, { recursive: true });
  expect(events).toMatchObject([
    { type: "open", path: "/p/log", fd: 21 },
    { type: "write", path: "/p/log", bytes: Buffer.from("ことば") },
    { type: "write", path: "/p/db", bytes: Buffer.from("abc"), at: 4_096 },
    { type: "sync", path: "/p/log", whole: false },
    { type: "write", path: "/p/log", bytes: Buffer.from("abc") },
    { type: "rename", path: "/p/head.new", to: "/p/head" },
    { type: "mark", text: "7\n" },
  ]);
});
