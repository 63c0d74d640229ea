import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { protocol, type Session } from "electron";
import { SECURITY_HEADERS } from "./content-security.ts";

export const ORIGIN = "app://ippo";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

/** Declares app:// as a real origin (storage exists only for those). Before `ready`, once. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built page from a fixed list of its files. A name is looked up, never joined into a path.
 * @param folder the built page
 * @param firstPage makes the page that the window opens with from its file
 */
export function servePage(session: Session, folder: string, firstPage: (html: string) => string): void {
  const files = listFiles(folder);
  session.protocol.handle("app", async (request) => {
    const url = new URL(request.url);
    const file = url.host === "ippo" && request.method === "GET" ? files.get(url.pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const bytes = await readFile(file);
    const body = url.pathname === "/index.html" ? firstPage(bytes.toString("utf8")) : new Uint8Array(bytes);
    return new Response(body, {
      headers: { ...SECURITY_HEADERS, "Content-Type": type },
    });
  });
}

function listFiles(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length).split(sep).join("/"), path);
  }
  return files;
}
