import { readdirSync, readFileSync } from "node:fs";

/** Proportional set size of a process and everything under it, in MiB (Linux). @param {number} pid */
export function pssOf(pid) {
  const children = childrenByParent();
  const all = [pid];
  for (const parent of all) all.push(...(children.get(parent) ?? []));
  return all.reduce((sum, id) => sum + pssOfOne(id), 0) / 1024;
}

function pssOfOne(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function childrenByParent() {
  const children = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // A process that ended while this looked.
    }
  }
  return children;
}
