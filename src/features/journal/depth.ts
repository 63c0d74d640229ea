import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { ReplaceAroundStep } from "@tiptap/pm/transform";
import { MAX_DEPTH } from "../../domain/journal/document.ts";

const CONTAINERS = ["blockquote", "bulletList", "orderedList", "taskList"];

/** Whether blocks lie in it one level deeper. */
export function isContainer({ type }: Node): boolean {
  return CONTAINERS.includes(type.name);
}

/** Lists and quotes lie in each other only as deep as an entry can be kept. */
export const Depth = Extension.create({
  name: "depth",
  addProseMirrorPlugins: () => [new Plugin({ filterTransaction: (transaction) => !isTooDeep(transaction) })],
});

/** Looked at only where something changed: a key press in a long entry costs nothing. */
function isTooDeep({ doc, docChanged, mapping, steps }: Transaction): boolean {
  if (!docChanged) return false;
  let tooDeep = false;
  mapping.maps.forEach((map, index) => {
    const look = (from: number, to: number) => {
      const rest = mapping.slice(index + 1);
      doc.nodesBetween(rest.map(from, -1), rest.map(to, 1), (node, position) => {
        if (node.isTextblock) tooDeep ||= depthAt(doc, position) > MAX_DEPTH;
        return !node.isTextblock;
      });
    };
    map.forEach((_from, _to, from, to) => {
      look(from, to);
    });
    // What is moved into a list or a quote is changed at its ends only, and lies deeper all through.
    const step = steps[index];
    if (step instanceof ReplaceAroundStep) look(map.map(step.from, -1), map.map(step.to, 1));
  });
  return tooDeep;
}

function depthAt(doc: Node, position: number): number {
  const place = doc.resolve(position);
  return Array.from({ length: place.depth + 1 }, (_, depth) => place.node(depth)).filter(isContainer).length;
}
