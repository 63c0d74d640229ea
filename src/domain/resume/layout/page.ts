import * as z from "zod/mini";

const mm = z.number().check(z.gte(-1_000), z.lte(2_000));
const pt = z.number().check(z.gt(0), z.lte(200));
/** Ink is black where no other is named. 「応募書類在中」 is written in red; what a pen goes over is light. */
const color = z.optional(z.enum(["red", "light"]));
/** Latin letters of their own widths, for a paper in English. Signs that this face lacks stay in the papers' Mincho. */
const face = z.optional(z.enum(["latin"]));

const lineSchema = z.strictObject({
  x1: mm,
  y1: mm,
  x2: mm,
  y2: mm,
  widthPt: pt,
  /** Lengths of dash and gap in points. */
  dash: z.optional(z.readonly(z.tuple([pt, pt]))),
  color,
});
export type PageLine = z.infer<typeof lineSchema>;

const textSchema = z.strictObject({
  x: mm,
  /** The baseline. */
  y: mm,
  sizePt: pt,
  text: z.string().check(z.maxLength(4_000)),
  anchor: z.enum(["start", "middle", "end"]),
  color,
  face,
});
export type PageText = z.infer<typeof textSchema>;
export type Ink = NonNullable<PageText["color"]>;

/** A picture, as a `data:` address that the page can draw without asking anybody. */
const imageSchema = z.strictObject({
  x: mm,
  y: mm,
  width: mm,
  height: mm,
  href: z.string().check(z.regex(/^data:image\/jpeg;base64,[0-9A-Za-z+/=]+$/), z.maxLength(2_000_000)),
  label: z.string().check(z.maxLength(120)),
});
export type PageImage = z.infer<typeof imageSchema>;

/** A page as pure geometry: mm from the top left, type and line widths in points. Drawn by `src/ui/paper`. */
export const pageSchema = z.strictObject({
  widthMm: mm,
  heightMm: mm,
  lines: z.readonly(z.array(lineSchema).check(z.maxLength(2_000))),
  texts: z.readonly(z.array(textSchema).check(z.maxLength(4_000))),
  images: z.optional(z.readonly(z.array(imageSchema).check(z.maxLength(4)))),
  /** The language it is written in, for those who hear it and for the PDF; Japanese where none is named. */
  language: z.optional(z.enum(["en"])),
});

/** What is drawn on a page. */
export type Drawing = {
  lines: readonly PageLine[];
  texts: readonly PageText[];
  images?: readonly PageImage[] | undefined;
};

export type Page = Drawing & { widthMm: number; heightMm: number; language?: "en" | undefined };

/** The same drawing, moved to the right (or, negative, to the left). */
export function moved<T extends Drawing>(part: T, byMm: number): T {
  return {
    ...part,
    lines: part.lines.map((line) => ({ ...line, x1: line.x1 + byMm, x2: line.x2 + byMm })),
    texts: part.texts.map((text) => ({ ...text, x: text.x + byMm })),
    ...(part.images ? { images: part.images.map((image) => ({ ...image, x: image.x + byMm })) } : {}),
  };
}

/** The same page on a smaller sheet: places, type and lines all become smaller alike. */
export function scaled(page: Page, factor: number, sheet: { widthMm: number; heightMm: number }): Page {
  return {
    ...sheet,
    lines: page.lines.map(({ dash, ...line }) => ({
      ...line,
      x1: line.x1 * factor,
      y1: line.y1 * factor,
      x2: line.x2 * factor,
      y2: line.y2 * factor,
      widthPt: line.widthPt * factor,
      ...(dash ? { dash: [dash[0] * factor, dash[1] * factor] as const } : {}),
    })),
    texts: page.texts.map((text) => ({
      ...text,
      x: text.x * factor,
      y: text.y * factor,
      sizePt: text.sizePt * factor,
    })),
    ...(page.images
      ? {
          images: page.images.map((image) => ({
            ...image,
            x: image.x * factor,
            y: image.y * factor,
            width: image.width * factor,
            height: image.height * factor,
          })),
        }
      : {}),
  };
}
