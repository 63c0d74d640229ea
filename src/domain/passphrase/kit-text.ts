/**
 * A spare key, or part of one, as it was meant: capitals without blanks or hyphens, full width made half,
 * and Crockford's look-alikes resolved (O is 0; I and L are 1).
 */
export function plainKitText(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-‐‑–—ー−]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}
