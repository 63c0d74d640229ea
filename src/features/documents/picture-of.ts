import type { Ink, Page, PageImage, PageText } from "../../domain/resume/layout/page.ts";
import { MM_PER_PT } from "../../domain/resume/type-setting.ts";

const DOTS_PER_MM = 300 / 25.4;

/** A page as a picture at 300 dots an inch, by the same geometry as on screen. */
export async function pictureOf(page: Page, type: "image/png" | "image/jpeg"): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(Math.round(page.widthMm * DOTS_PER_MM), Math.round(page.heightMm * DOTS_PER_MM));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(DOTS_PER_MM, DOTS_PER_MM);
  for (const image of page.images ?? []) await drawImage(pen, image);
  drawLines(pen, page);
  await drawTexts(pen, page);
  const blob = await canvas.convertToBlob({ type, quality: 0.95 });
  return new Uint8Array(await blob.arrayBuffer());
}

type Pen = OffscreenCanvasRenderingContext2D;

async function drawImage(pen: Pen, { href, x, y, width, height }: PageImage): Promise<void> {
  const picture = new Image();
  picture.src = href;
  await picture.decode();
  pen.drawImage(picture, x, y, width, height);
}

function drawLines(pen: Pen, { lines }: Page): void {
  for (const { x1, y1, x2, y2, widthPt, dash, color } of lines) {
    pen.strokeStyle = inkOf(color);
    pen.lineWidth = widthPt * MM_PER_PT;
    pen.setLineDash((dash ?? []).map((part) => part * MM_PER_PT));
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }
}

/** The colours of `ui/paper/paper.css`. */
const INKS = { red: "#c00", light: "#b3b3b3" } as const satisfies Record<Ink, string>;

function inkOf(color: Ink | undefined): string {
  return color === undefined ? "#000" : INKS[color];
}

const ALIGN = { start: "left", middle: "center", end: "right" } as const;

async function drawTexts(pen: Pen, { texts }: Page): Promise<void> {
  pen.fontKerning = "none";
  const root = getComputedStyle(document.documentElement);
  const [mincho, latin] = [root.getPropertyValue("--serif"), root.getPropertyValue("--serif-latin")];
  const fontOf = (face: PageText["face"]) => `100px ${face === "latin" ? latin : mincho}`;
  // The page in sight may have signs whose typeface is still on its way: a picture is drawn once.
  const whole = texts.map(({ text }) => text).join("");
  const faces = new Set(texts.map(({ face }) => face));
  await Promise.all([...faces].map((face) => document.fonts.load(fontOf(face), whole)));
  for (const { x, y, sizePt, text, anchor, color, face } of texts) {
    pen.fillStyle = inkOf(color);
    // A font of a few units is drawn coarsely; a large one made small is not.
    const size = sizePt * MM_PER_PT;
    pen.save();
    pen.translate(x, y);
    pen.scale(size / 100, size / 100);
    pen.font = fontOf(face);
    pen.textAlign = ALIGN[anchor];
    pen.fillText(text, 0, 0);
    pen.restore();
  }
}
