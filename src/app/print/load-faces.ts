/** Reads every face of the page's style sheets: where text is measured, a font that is still on its way would give other widths. */
export async function loadEveryFace(): Promise<void> {
  await Promise.all(Array.from(document.fonts, (face) => face.load()));
}

/**
 * Reads the faces that what stands on the page is drawn with. A font is asked for when one of its signs is laid out, and
 * the next one when that has come and lacks a sign; a hidden window lays out nothing by itself, so it is made to.
 */
export async function loadFacesInUse(): Promise<void> {
  for (;;) {
    document.body.getBoundingClientRect();
    const onTheirWay = Array.from(document.fonts).filter(({ status }) => status === "loading");
    if (onTheirWay.length === 0) return;
    await Promise.all(onTheirWay.map(({ loaded }) => loaded));
  }
}

const AHEAD = new Set(["Ippo Mincho Common", "Ippo Mincho Rest"]);

/** Reads the faces that print.html asks for with its first bytes, before anything stands on the page. */
export async function readFacesAhead(): Promise<void> {
  const faces = Array.from(document.fonts).filter(({ family }) => AHEAD.has(family.replaceAll('"', "")));
  await Promise.allSettled(faces.map((face) => face.load()));
}
