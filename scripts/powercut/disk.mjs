import { dirname } from "node:path";

const PAGE = 4_096;

/**
 * A model of a disk behind a file system: what of all that was written is there after the power was cut.
 *
 * - Bytes and lengths of a file are pending until a flush (`fsync` or `fdatasync`) of that file came back.
 * - Making, renaming and removing are pending too. By the rule `journal` they become durable in their order, all of
 *   them at any `fsync`, as in ext4 and XFS; an `fdatasync` brings only its own file's name. By the rule `lone` each
 *   needs a flush of its own folder, or of the file itself, as POSIX has it.
 * - `relaxed`: flushes do nothing. This is the control: with it, words have to be lost.
 */
export class Disk {
  constructor({ rule, relaxed = false }) {
    Object.assign(this, { rule, relaxed });
    this.files = new Map();
    /** Names as the app sees them, and as they lie on the disk. */
    this.names = new Map();
    this.durable = new Map();
    this.waiting = [];
    this.positions = new Map();
    /** Files that were written through memory: a trace does not show what. */
    this.mapped = new Set();
  }

  /** Takes the next event of a trace. */
  take(event) {
    this[event.type]?.(event);
  }

  folder({ path }) {
    this.link(path, { folder: true });
  }

  open({ path, fd, flags }) {
    if (flags.includes("O_CREAT") && !this.names.has(path)) this.link(path, newFile());
    const file = this.fileAt(path);
    if (!file) return;
    if (flags.includes("O_TRUNC")) this.resize(file, 0);
    this.positions.set(`${fd} ${path}`, flags.includes("O_APPEND") ? "end" : 0);
  }

  write({ path, fd, bytes, at }) {
    const file = this.fileAt(path);
    if (!file) return;
    const key = `${fd} ${path}`;
    const position = this.positions.get(key) ?? "end";
    const start = at ?? (position === "end" ? file.size : position);
    if (at === undefined && position !== "end") this.positions.set(key, start + bytes.byteLength);
    file.pending.push({ at: start, bytes });
    file.size = Math.max(file.size, start + bytes.byteLength);
  }

  seek({ path, fd, at }) {
    const key = `${fd} ${path}`;
    if (this.positions.get(key) !== "end") this.positions.set(key, at);
  }

  size({ path, size, atLeast }) {
    const file = this.fileAt(path);
    if (!file) return;
    if (atLeast === undefined) this.resize(file, size);
    else if (atLeast > file.size) this.resize(file, atLeast);
  }

  mark() {
    // Only the reader of the trace needs it.
  }

  map({ path }) {
    this.mapped.add(path);
  }

  rename({ path, to }) {
    const id = this.names.get(path);
    if (id !== undefined) this.queue({ kind: "rename", path, to, id });
  }

  remove({ path }) {
    const id = this.names.get(path);
    if (id !== undefined) this.queue({ kind: "remove", path, id });
  }

  sync({ path, whole }) {
    if (this.relaxed) return;
    const id = this.names.get(path);
    const file = this.files.get(id);
    if (!file) return;
    if (!file.folder) settle(file);
    const all = this.rule === "journal" && whole;
    const names = (step) =>
      file.folder ? dirname(step.path) === path || dirname(step.to ?? "") === path : step.id === id;
    const isDue = (step) => all || names(step);
    for (const step of this.waiting) if (isDue(step)) apply(this.durable, step);
    this.waiting = this.waiting.filter((step) => !isDue(step));
  }

  /**
   * What is on the disk if the power is cut now.
   * @param {ReturnType<typeof import("../seed/random.mjs").randomOf>} [random] given: some of what is pending is down
   *   already, in any order and page by page. Otherwise none of it is.
   * @returns {Map<string, Buffer | undefined>} path and bytes; undefined for a folder
   */
  afterCut(random) {
    const names = new Map(this.durable);
    const early = random ? random.between(0, this.waiting.length) : 0;
    for (const step of this.waiting.slice(0, early)) apply(names, step);
    return this.contents(names, (file) => (random ? somePending(file, random) : []));
  }

  /** What the app itself sees: nothing is dropped. */
  now() {
    return this.contents(this.names, (file) => file.pending);
  }

  contents(names, pendingOf) {
    const found = new Map();
    // A name is there only if the folder it lies in is: parents come first.
    for (const path of [...names.keys()].sort()) {
      const file = this.files.get(names.get(path));
      const parent = dirname(path);
      if (names.has(parent) || this.isRoot(parent))
        found.set(path, file.folder ? undefined : written(file.bytes, pendingOf(file)));
      else names.delete(path);
    }
    return found;
  }

  /** Puts something there that was durable before the trace began. */
  begin(path, bytes) {
    const id = this.files.size;
    this.files.set(id, bytes ? { ...newFile(), bytes, size: bytes.byteLength } : { folder: true });
    this.names.set(path, id);
    this.durable.set(path, id);
    this.root ??= path;
  }

  isRoot(path) {
    return path === dirname(this.root);
  }

  link(path, file) {
    const id = this.files.size;
    this.files.set(id, file);
    this.queue({ kind: "link", path, id });
  }

  queue(step) {
    apply(this.names, step);
    this.waiting.push(step);
  }

  fileAt(path) {
    const file = this.files.get(this.names.get(path));
    return file?.folder ? undefined : file;
  }

  resize(file, size) {
    file.pending.push({ size });
    file.size = size;
  }
}

function newFile() {
  return { bytes: Buffer.alloc(0), size: 0, pending: [] };
}

function apply(names, { kind, path, to, id }) {
  if (kind === "link") names.set(path, id);
  if (kind === "remove" && names.get(path) === id) names.delete(path);
  if (kind !== "rename") return;
  if (names.get(path) === id) names.delete(path);
  names.set(to, id);
  for (const [inside, other] of [...names]) {
    if (!inside.startsWith(`${path}/`)) continue;
    names.delete(inside);
    names.set(to + inside.slice(path.length), other);
  }
}

function settle(file) {
  file.bytes = written(file.bytes, file.pending);
  file.pending = [];
}

function written(bytes, pending) {
  if (pending.length === 0) return bytes;
  const ends = pending.map((step) => (step.bytes ? step.at + step.bytes.byteLength : step.size));
  const room = Buffer.alloc(Math.max(bytes.byteLength, ...ends));
  bytes.copy(room);
  let size = bytes.byteLength;
  for (const [index, step] of pending.entries()) {
    if (step.bytes) step.bytes.copy(room, step.at);
    else room.fill(0, Math.min(step.size, size));
    size = step.bytes ? Math.max(size, ends[index]) : step.size;
  }
  return room.subarray(0, size);
}

/** Some of the pending steps of a file, its writes taken apart at the borders of pages. */
function somePending(file, random) {
  const share = random.next();
  return file.pending.flatMap(pages).filter(() => random.chance(share));
}

function pages(step) {
  if (!step.bytes) return [step];
  const parts = [];
  for (let from = step.at; from < step.at + step.bytes.byteLength; ) {
    const to = Math.min((Math.floor(from / PAGE) + 1) * PAGE, step.at + step.bytes.byteLength);
    parts.push({ at: from, bytes: step.bytes.subarray(from - step.at, to - step.at) });
    from = to;
  }
  return parts;
}
