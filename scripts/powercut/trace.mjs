import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/**
 * Reads a trace of system calls (`strace -f -y -xx`) as the events a disk cares about, in the order in which the calls
 * came back. Paths and bytes are written in hexadecimal there, so nothing in them can be taken for syntax.
 */

/** What has to be traced for it. */
export const CALLS = [
  "openat,creat,write,pwrite64,writev,pwritev,pwritev2,copy_file_range,sendfile,ftruncate,truncate,fallocate",
  "fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,lseek,mmap",
].join(",");

/**
 * @param {string} file the trace
 * @param {string} root only what happens under this folder is told
 * @param {string} marks the file that marks are written to, outside of the folder
 * @returns {Promise<object[]>} events: `open`, `write`, `size`, `sync`, `rename`, `remove`, `folder`, `seek`, `map`, `mark`
 */
export async function readTrace(file, root, marks) {
  const wanted = [hexOf(`${root}/`), hexOf(root), hexOf(marks)];
  const begun = new Map();
  const events = [];
  for await (const line of createInterface({
    input: createReadStream(file, "latin1"),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const whole = joined(line, begun);
    if (!whole || !wanted.some((part) => whole.includes(part))) continue;
    const call = callIn(whole);
    if (!call) continue;
    for (const event of eventsOf(call)) {
      if (event.path === marks) {
        if (event.type === "write") events.push({ type: "mark", text: event.bytes.toString("utf8") });
      } else if (isUnder(event.path, root) || isUnder(event.to, root)) events.push(event);
    }
  }
  return events;
}

/** Puts the two halves of a call together that another process came in between of. */
function joined(line, begun) {
  const [, pid, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
  if (!pid) return undefined;
  const open = / <unfinished \.\.\.>$/.exec(rest);
  if (open) {
    begun.set(pid, rest.slice(0, open.index));
    return undefined;
  }
  const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
  if (!resumed) return rest;
  const start = begun.get(pid);
  begun.delete(pid);
  return start === undefined ? undefined : start + resumed[1];
}

function callIn(text) {
  const [, name, args, result, after] = /^(\w+)\((.*)\)\s+= (-?\d+)(.*)$/.exec(text) ?? [];
  const returned = Number(result);
  if (!name || returned < 0) return undefined;
  return { name, args, returned, after };
}

function eventsOf({ name, args, returned, after }) {
  const path = pathOfFirst(args);
  const fd = Number(/^\d+/.exec(args)?.[0] ?? -1);
  const numbers = args.match(/, (-?\d+)(?=,|$)/g)?.map((text) => Number(text.slice(2))) ?? [];
  const strings = [...args.matchAll(/(?:^|, )"((?:\\x[0-9a-f]{2})*)"/g)].map((found) =>
    bytesOf(found[1]).toString("utf8"),
  );
  switch (name) {
    case "openat":
    case "creat":
      return [{ type: "open", path: pathOf(after), fd: returned, flags: name === "creat" ? "O_CREAT|O_TRUNC" : args }];
    case "write":
    case "writev":
      return [{ type: "write", path, fd, bytes: dataIn(args, returned) }];
    case "pwrite64":
    case "pwritev":
    case "pwritev2":
      return [{ type: "write", path, fd, bytes: dataIn(args, returned), at: numbers.at(name === "pwrite64" ? -1 : 1) }];
    case "ftruncate":
      return [{ type: "size", path, size: numbers[0] }];
    case "truncate":
      return [{ type: "size", path: strings[0], size: numbers[0] }];
    case "fallocate":
      return args.includes("KEEP_SIZE") ? [] : [{ type: "size", path, atLeast: numbers.at(-2) + numbers.at(-1) }];
    case "fsync":
    case "fdatasync":
      return [{ type: "sync", path, whole: name === "fsync" }];
    case "rename":
    case "renameat":
    case "renameat2":
      return [{ type: "rename", path: strings[0], to: strings[1] }];
    case "unlink":
    case "unlinkat":
    case "rmdir":
      return [{ type: "remove", path: strings[0] }];
    case "mkdir":
    case "mkdirat":
      return [{ type: "folder", path: strings[0] }];
    case "lseek":
      return [{ type: "seek", path, fd, at: returned }];
    case "mmap":
      return args.includes("PROT_WRITE") && args.includes("MAP_SHARED") ? [{ type: "map", path: pathOf(args) }] : [];
    default:
      throw new Error(`the trace holds a call that the model does not know: ${name}`);
  }
}

/** The bytes that were written, of one buffer or of several. */
function dataIn(args, length) {
  const parts = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g)];
  if (parts.some((part) => part[2])) throw new Error("the trace is cut short: give strace a larger -s");
  return Buffer.concat(parts.map((part) => bytesOf(part[1]))).subarray(0, length);
}

/** The path of the file descriptor that a call names first. */
function pathOfFirst(args) {
  return /^\d+</.test(args) ? pathOf(args) : undefined;
}

function pathOf(text) {
  const found = /<((?:\\x[0-9a-f]{2})+)>/.exec(text);
  return found ? bytesOf(found[1]).toString("utf8") : undefined;
}

function bytesOf(hex) {
  return Buffer.from(hex.replaceAll("\\x", ""), "hex");
}

function hexOf(text) {
  return [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
}

function isUnder(path, root) {
  return path !== undefined && (path === root || path.startsWith(`${root}/`));
}
