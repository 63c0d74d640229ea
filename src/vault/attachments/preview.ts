/** How a photo is looked at: its size, the way it is turned, and a small copy as a JPEG. */
export type Preview = { bytes: Uint8Array; width: number; height: number };
/** Throws where the photo cannot be drawn. */
export type PreviewMaker = (photo: Blob) => Promise<Preview>;

/** The longer side of a small copy: sharp on a page, and small enough for one piece. */
const LONGEST_SIDE = 1_280;
const QUALITIES = [0.82, 0.6, 0.35] as const;

/** Draws a photo once, in the worker, and makes its small copy. @param most bytes that the copy may have */
export async function drawnPreview(photo: Blob, most: number): Promise<Preview> {
  const image = await createImageBitmap(photo);
  try {
    const { width, height } = image;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    // A picture may be seen through; JPEG has no such thing, and paper is white.
    context.fillStyle = "white";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { width, height, bytes: await smallEnough(canvas, most) };
  } finally {
    image.close();
  }
}

async function smallEnough(canvas: OffscreenCanvas, most: number): Promise<Uint8Array> {
  for (const quality of QUALITIES) {
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    if (blob.size <= most) return new Uint8Array(await blob.arrayBuffer());
  }
  throw new Error("the small copy is too large");
}
