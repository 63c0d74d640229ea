import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
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
function isTooDeep({ doc, docChanged, mapping }: Transaction): boolean {
  if (!docChanged) return false;
  let tooDeep = false;
  mapping.maps.forEach((map, index) => {
    map.forEach((_from, _to, from, to) => {
      const rest = mapping.slice(index + 1);
      doc.nodesBetween(rest.map(from, -1), rest.map(to, 1), (node, position) => {
        if (node.isTextblock) tooDeep ||= depthAt(doc, position) > MAX_DEPTH;
        return !node.isTextblock;
      });
    });
  });
  return tooDeep;
}

function depthAt(doc: Node, position: number): number {
  const place = doc.resolve(position);
  return Array.from({ length: place.depth + 1 }, (_, depth) => place.node(depth)).filter(isContainer).length;
}
