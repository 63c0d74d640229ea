const [FIRST, SECOND] = [0x811c9dc5, 0x9e3779b1];
const [STEP, OTHER_STEP] = [0x01000193, 0x85ebca6b];

/** 16 figures that are the same for the same text and hardly ever for another (two runs of FNV-1a). Nothing secret rests on them. */
export function markOf(text: string): string {
  let [one, two] = [FIRST, SECOND];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    one = Math.imul(one ^ sign, STEP);
    two = Math.imul(two ^ sign, OTHER_STEP) ^ (two >>> 15);
  }
  return [one, two].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
