import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAYLOAD_PLACE = "<!--ippo-payload-->";
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Makes the one-file viewer out of its built script and style: both inline, each named by its hash in the policy, so
 * that this page runs exactly this script and reaches nothing.
 * @param {string} folder where viewer.js and viewer.css lie and viewer.html goes
 */
export function writeViewerPage(folder) {
  const script = readFileSync(join(folder, "viewer.js"), "utf8").replaceAll("</script", "<\\/script").trim();
  const style = readFileSync(join(folder, "viewer.css"), "utf8").trim();
  // Inside a script these two would keep the parser from seeing its end.
  if (script.includes("<!--") && script.includes("<script"))
    throw new Error("the viewer's script cannot stand in a page");
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const page = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="robots" content="noindex">
<title>Ippo</title>
<style>${style}</style>
</head>
<body>
<script type="text/plain" id="payload">${PAYLOAD_PLACE}</script>
<script>${script}</script>
</body>
</html>
`;
  if (page.split(PAYLOAD_PLACE).length !== 2) throw new Error("the viewer's own script holds the place of the payload");
  writeFileSync(join(folder, "viewer.html"), page);
}
