import { mergeAttributes, Node, type NodeViewRenderer } from "@tiptap/core";
import type { DocumentAttachment } from "../../domain/journal/document.ts";
import type { VaultClient } from "../../vault/client.ts";

const ID = /^[0-9a-f]{32}$/;
export const MOST_WORDS = 500;

/** A photo or recording on a page: the id of its attachment and what the person wrote about it. Its bytes stay in the vault. */
export function attachmentNode(name: DocumentAttachment["type"], view: (vault: VaultClient) => NodeViewRenderer) {
  const attribute = `data-${name}`;
  return Node.create<{ vault: VaultClient }>({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => ({
      id: {
        default: null,
        parseHTML: (element) => element.getAttribute(attribute),
        renderHTML: ({ id }) => ({ [attribute]: id }),
      },
      words: {
        default: "",
        parseHTML: (element) => (element.getAttribute("data-words") ?? "").slice(0, MOST_WORDS),
        renderHTML: ({ words }) => ({ "data-words": words }),
      },
    }),
    // Only what Ippo itself copied: a picture of another page is not fetched, and leaves nothing.
    parseHTML: () => [
      {
        tag: `figure[${attribute}]`,
        getAttrs: (element) => (ID.test(element.getAttribute(attribute) ?? "") ? null : false),
      },
    ],
    renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes)],
    addNodeView() {
      return view(this.options.vault);
    },
  });
}
