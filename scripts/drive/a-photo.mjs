/**
 * A real JPEG of a calm view, drawn by the page, with Exif in front as a camera writes it.
 * @param {import("@playwright/test").Page} page
 * @param {{ width: number, height: number, place: string }} photo `place` stands where a camera writes its own words
 * @returns {Promise<Buffer>}
 */
export async function aPhoto(page, { width, height, place }) {
  const base64 = await page.evaluate(drawn, [width, height]);
  const jpeg = Buffer.from(base64, "base64");
  // "Exif", big-endian TIFF, one directory with one entry: where the place is; then the words.
  const directory = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0", "latin1");
  const words = Buffer.from(place, "utf8");
  const length = directory.byteLength + words.byteLength + 2;
  const head = Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, directory, words, jpeg.subarray(2)]);
}

async function drawn([width, height]) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, "#9db8c9");
  sky.addColorStop(1, "#e8dcc4");
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#57705f";
  context.fillRect(0, height * 0.7, width, height * 0.3);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
  let text = "";
  for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}
