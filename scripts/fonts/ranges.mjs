/** Codes as ranges: each a distance from the end of the one before and, if it is longer than one sign, its length; base 36. */
export function writeRanges(codes) {
  const written = [];
  let end = 0;
  let from;
  let to;
  const close = () => {
    if (from === undefined) return;
    written.push(`${(from - end).toString(36)}${to > from ? `.${(to - from + 1).toString(36)}` : ""}`);
    end = to + 1;
  };
  for (const code of [...codes].sort((one, other) => one - other)) {
    if (code !== to + 1) {
      close();
      from = code;
    }
    to = code;
  }
  close();
  return written.join(" ");
}
