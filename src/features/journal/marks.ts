import { Mark } from "@tiptap/core";
import { LINK_TARGET, REDACT_MARK } from "../../domain/journal/document.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    redact: { toggleRedact: () => ReturnType };
    highlight: { toggleHighlight: () => ReturnType };
    entryLink: { setAddress: (href: string) => ReturnType; removeAddress: () => ReturnType };
  }
}

/** 伏せる: the passage is shown covered and is cut out of everything handed over. */
export const Redact = Mark.create({
  name: REDACT_MARK,
  inclusive: false,
  parseHTML: () => [{ tag: "span[data-redact]" }],
  renderHTML: () => ["span", { "data-redact": "", class: "redacted" }, 0],
  addCommands() {
    return {
      toggleRedact:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-h": () => this.editor.commands.toggleRedact() };
  },
});

export const Highlight = Mark.create({
  name: "highlight",
  inclusive: false,
  parseHTML: () => [{ tag: "mark" }],
  renderHTML: () => ["mark", 0],
  addCommands() {
    return {
      toggleHighlight:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
});

/** Words with an address. Drawn as a span, so that there is nothing to follow: the address can be read and copied. */
export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-href") ?? element.getAttribute("href"),
      renderHTML: ({ href }) => ({ "data-href": href }),
    },
  }),
  // Of other pages only the address is taken, and only one that can be shown.
  parseHTML: () => [
    { tag: "span[data-href]", getAttrs: (element) => (isTarget(element.getAttribute("data-href")) ? null : false) },
    { tag: "a[href]", getAttrs: (element) => (isTarget(element.getAttribute("href")) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "link" }, 0],
  addCommands() {
    return {
      setAddress:
        (href) =>
        ({ commands }) =>
          isTarget(href) && commands.setMark(this.name, { href }),
      removeAddress:
        () =>
        ({ chain }) =>
          chain().extendMarkRange(this.name).unsetMark(this.name).run(),
    };
  },
});

const LONGEST = 2_000;

export function isTarget(href: string | null): href is string {
  return href !== null && href.length <= LONGEST && LINK_TARGET.test(href);
}
