import type { BookEntry } from "../../../domain/book/book.ts";
import { nextText } from "../../../domain/book/entry-text.ts";
import { inParts } from "../../../domain/book/long-paragraph.ts";
import { photoSize } from "../../../domain/book/measures.ts";
import { recordingTime } from "../../../domain/book/recording-time.ts";
import {
  type DocumentAttachment,
  type DocumentBlock,
  type DocumentInline,
  type DocumentList,
  type DocumentParagraph,
  inlinesByReading,
  isAttachment,
  readingOf,
} from "../../../domain/journal/document.ts";
import { element } from "./elements.ts";
import type { Setting } from "./setting.ts";

/** Photos that were read, by the id of their attachment. */
export type Photos = ReadonlyMap<string, HTMLImageElement>;

/** A paragraph that brings its own blank, or begins with a bracket, is not moved in. */
const STANDS_OUT = /^[\s\u3000「『（〈《【〔([“‘]/u;
const HEADING_TAGS = ["h3", "h4", "h5"] as const;

/** The photos of an entry, drawn from their bytes. One that cannot be drawn is as one that is not here. */
export async function readPhotos({ photos }: Pick<BookEntry, "photos">): Promise<Photos> {
  const read = new Map<string, HTMLImageElement>();
  for (const { id, bytes } of photos) {
    if (!bytes) continue;
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "image/jpeg" }));
    await image.decode().then(
      () => read.set(id, image),
      () => URL.revokeObjectURL(image.src),
    );
  }
  return read;
}

/**
 * The blocks of an entry's document. What a frame is broken by is marked: `leaf` is made of lines, `solid` is one piece,
 * `head` a piece that stays with what follows.
 */
export function entryBlocks(setting: Setting, entry: BookEntry, photos: Photos): HTMLElement[] {
  return blocks(setting, entry.document.content, { entry, photos });
}

type Attached = { entry: BookEntry; photos: Photos };

function blocks(setting: Setting, content: readonly DocumentBlock[], attached: Attached): HTMLElement[] {
  return content.flatMap((block) => {
    if (block.type === "paragraph") return paragraphs(setting, block.content ?? []);
    return [blockElement(setting, block, attached)];
  });
}

function blockElement(
  setting: Setting,
  block: Exclude<DocumentBlock, DocumentParagraph>,
  attached: Attached,
): HTMLElement {
  if (isAttachment(block)) return attachment(setting, block, attached);
  if (block.type === "heading") {
    const tag = HEADING_TAGS[block.attrs.level - 1] ?? "h5";
    return element(tag, "head", ...inlines(setting, block.content ?? []));
  }
  if (block.type === "blockquote") return element("blockquote", "", ...blocks(setting, block.content, attached));
  return list(setting, block, attached);
}

function paragraphs(setting: Setting, content: readonly DocumentInline[]): HTMLElement[] {
  return inParts(content).map((part, index) => {
    const [first] = part;
    const isIn = index === 0 && first?.type === "text" && !STANDS_OUT.test(first.text);
    return element("p", isIn ? "leaf moved-in" : "leaf", ...inlines(setting, part));
  });
}

/** Words that have one reading stand together under it. */
function inlines(setting: Setting, content: readonly DocumentInline[]): (Node | string)[] {
  let from = 0;
  return inlinesByReading(content).flatMap((group) => {
    const nodes = looks(setting, group, content, from);
    from += group.length;
    const reading = group[0] && readingOf(group[0]);
    return reading === undefined ? nodes : [element("ruby", "", ...nodes, element("rt", "", reading))];
  });
}

/** @param from where in `content` the group begins: a link may go on behind it */
function looks(
  setting: Setting,
  group: readonly DocumentInline[],
  content: readonly DocumentInline[],
  from: number,
): (Node | string)[] {
  return group.flatMap((inline, index) => {
    if (inline.type === "hardBreak") return [document.createElement("br")];
    const has = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false;
    const href = hrefOf(inline);
    // The parts of one link may look different; its address stands once, behind the last of them.
    const isEnd = href !== "" && hrefOf(nextText(content, from + index)) !== href && !inline.text.includes(href);
    let nodes = setting.text(inline.text);
    if (has("bold")) nodes = [element("b", "", ...nodes)];
    if (has("highlight")) nodes = [element("mark", "", ...nodes)];
    return isEnd ? [...nodes, ...setting.text(setting.words.book.printed.address(href))] : nodes;
  });
}

function hrefOf(inline: DocumentInline | undefined): string {
  return inline?.marks?.find((mark) => mark.type === "link")?.attrs.href ?? "";
}

function list(setting: Setting, block: DocumentList, attached: Attached): HTMLElement {
  const made = element(block.type === "orderedList" ? "ol" : "ul", "");
  block.content.forEach((item, index) => {
    const inside = blocks(setting, item.content, attached);
    const sign = element("span", "sign", ...signOf(setting, block, index));
    const first = inside[0];
    if (first?.tagName === "P") first.prepend(sign);
    else inside.unshift(element("p", "leaf", sign));
    made.append(element("li", "", ...inside));
  });
  return made;
}

function signOf(setting: Setting, list: DocumentList, index: number): (Node | string)[] {
  if (list.type === "orderedList") {
    const number = String(list.attrs.start + index);
    return setting.isVertical ? setting.text(number) : [`${number}.`];
  }
  if (list.type === "bulletList") return [setting.words.book.printed.bullet.trim()];
  return [element("span", list.content[index]?.attrs.checked ? "box ticked" : "box")];
}

function attachment(setting: Setting, { type, attrs }: DocumentAttachment, { entry, photos }: Attached): HTMLElement {
  const { printed } = setting.words.book;
  if (type === "recording") {
    const seconds = entry.recordings.find(({ id }) => id === attrs.id)?.seconds;
    const time = seconds === undefined ? "" : recordingTime(seconds);
    return element("p", "leaf attached", ...setting.text(printed.recording(time, attrs.words)));
  }
  const image = photos.get(attrs.id);
  if (!image) return element("p", "leaf attached", ...setting.text(printed.photoAway(attrs.words)));
  return photo(setting, image, attrs.words);
}

function photo(setting: Setting, image: HTMLImageElement, words: string): HTMLElement {
  const { width, height, lines } = photoSize({ width: image.naturalWidth, height: image.naturalHeight }, setting.look);
  const drawn = image.cloneNode() as HTMLImageElement;
  drawn.alt = words;
  drawn.style.width = `${width}px`;
  drawn.style.height = `${height}px`;
  const box = element("div", "photo", drawn);
  box.style.blockSize = `${lines * setting.measures.pitch}px`;
  const figure = element("figure", "solid", box);
  if (words !== "") figure.append(element("figcaption", "", ...setting.text(words)));
  return figure;
}
