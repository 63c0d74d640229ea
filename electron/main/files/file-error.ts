/** A Node file error as one of our codes. */
export function fileErrorCode(error: unknown): "disk-full" | "not-writable" | "failed" {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT") return "disk-full";
  if (["EACCES", "EPERM", "EROFS", "ENOTDIR", "EISDIR", "EEXIST", "ENOENT"].includes(code)) return "not-writable";
  return "failed";
}
