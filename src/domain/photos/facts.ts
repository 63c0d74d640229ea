/** What Ippo keeps as a photo: what Chromium draws, and of which the parts beside the picture are known. */
export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** The most bytes and the most picture elements of one photo: a camera of today stays under both. */
export const LARGEST_PHOTO = 64 * 1024 * 1024;
const MOST_PIXELS = 120_000_000;

/** What a photo said beside its picture, and does not say any more. `place`: where it was taken. */
export type Removed = { place: boolean; details: boolean };

/**
 * Why a photo is not taken. `unknown`: no picture that Ippo keeps. `heic`: the format of some phones, which Chromium
 * does not draw. `damaged`: it ends too early, or its parts contradict each other.
 */
export class PhotoError extends Error {
  override readonly name = "PhotoError";
  readonly code: "unknown" | "heic" | "damaged" | "too-big";

  constructor(code: PhotoError["code"]) {
    super(code);
    this.code = code;
  }
}

/** @throws PhotoError `too-big`, and `damaged` for a picture without size */
export function checkPixels(width: number, height: number): void {
  if (width * height > MOST_PIXELS) throw new PhotoError("too-big");
  if (width === 0 || height === 0) throw new PhotoError("damaged");
}
