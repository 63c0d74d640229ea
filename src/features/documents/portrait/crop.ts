import type { Portrait } from "../../../domain/resume/profile.ts";

/** A portrait is 3 wide and 4 high; as a picture it has these many dots, enough for 300 an inch on paper. */
const WIDTH = 450;
const HEIGHT = 600;

/**
 * The largest part of 3:4 in the middle of a photo, a little above the centre, where faces are.
 * @param width @param height of the photo as it is looked at
 */
export function firstCrop(attachment: string, width: number, height: number): Portrait {
  const share = Math.min(1, (height * 3) / 4 / width);
  return { attachment, width: share, left: (1 - share) / 2, top: topRoom(share, width, height) / 3 };
}

/** The crop with a new size or place, kept within the photo. */
export function placed(
  portrait: Portrait,
  change: Partial<Portrait>,
  photo: { width: number; height: number },
): Portrait {
  const most = Math.min(1, (photo.height * 3) / 4 / photo.width);
  const width = within(change.width ?? portrait.width, 0.1, most);
  return {
    ...portrait,
    width,
    left: within(change.left ?? portrait.left, 0, 1 - width),
    top: within(change.top ?? portrait.top, 0, topRoom(width, photo.width, photo.height)),
  };
}

/** How far down the crop can begin, as a fraction of the photo's height. */
export function topRoom(share: number, width: number, height: number): number {
  return Math.max(0, 1 - (share * width * 4) / 3 / height);
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, Math.min(least, most)), most);
}

/** The crop as a JPEG in a `data:` address: only what is shown leaves, nothing else of the photo. */
export async function croppedPicture(photo: Blob, portrait: Portrait): Promise<string> {
  const bitmap = await createImageBitmap(photo);
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  const width = portrait.width * bitmap.width;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.imageSmoothingQuality = "high";
  const [left, top] = [portrait.left * bitmap.width, portrait.top * bitmap.height];
  pen.drawImage(bitmap, left, top, width, (width * 4) / 3, 0, 0, WIDTH, HEIGHT);
  bitmap.close();
  const jpeg = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.92 });
  return addressOf(new Uint8Array(await jpeg.arrayBuffer()));
}

function addressOf(bytes: Uint8Array): string {
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) signs.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return `data:image/jpeg;base64,${btoa(signs.join(""))}`;
}
