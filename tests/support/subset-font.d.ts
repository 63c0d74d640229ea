declare module "subset-font" {
  /** The part of a typeface that has these letters. */
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { targetFormat: "truetype" },
  ): Promise<Uint8Array>;
}
