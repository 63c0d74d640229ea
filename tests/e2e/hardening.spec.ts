import { mkdtempSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WebPreferences } from "electron";
import { test as base, expect, type Ippo, ROOT, startIppo } from "../support/app.ts";

/** One app for the whole file: nothing here changes it. */
const test = base.extend<object, { ippo: Ippo }>({
  ippo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
    async ({}, use) => {
      const ippo = await startIppo(mkdtempSync(join(tmpdir(), "ippo-hardening-")));
      await use(ippo);
      await ippo.app.close();
    },
    { scope: "worker" },
  ],
});

test("every window's settings, as they are in force", async ({ ippo }) => {
  const preferences = await ippo.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => WebPreferences;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    experimentalFeatures: false,
    disableDialogs: true,
  });
  expect(preferences.enableBlinkFeatures ?? "").toBe("");
});

test("settings that only the page itself can tell", async ({ ippo }) => {
  const facts = await ippo.page.evaluate(() => ({
    webgl: document.createElement("canvas").getContext("webgl") === null,
    dialogs: window.confirm("?"),
    isolated: window.isSecureContext,
  }));
  expect(facts).toEqual({ webgl: true, dialogs: false, isolated: true });
  const node = await ippo.page.workers()[0]?.evaluate(() => "process" in globalThis || "require" in globalThis);
  expect(node).toBe(false);
});

test("headers of every answer, page and worker alike", async ({ ippo }) => {
  const headers = await ippo.page.evaluate(async () => {
    const urls = ["/index.html", ...[...document.scripts].map((script) => script.src)];
    return Promise.all(urls.map(async (url) => Object.fromEntries((await fetch(url)).headers.entries())));
  });
  expect(headers.length).toBeGreaterThan(1);
  for (const answer of headers) {
    expect(answer["content-security-policy"]?.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "media-src blob:",
      "worker-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(answer["x-content-type-options"]).toBe("nosniff");
    expect(answer["cross-origin-opener-policy"]).toBe("same-origin");
    expect(answer["permissions-policy"]).toContain("camera=()");
    expect(answer["referrer-policy"]).toBe("no-referrer");
  }
});

test("inline script, eval, innerHTML and remote things do not run", async ({ ippo }) => {
  const results = await ippo.page.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      // biome-ignore lint/security/noGlobalEval: shown to be refused
      eval: () => eval("1"),
      function: () => new Function("return 1")(),
      html: () => {
        document.createElement("div").innerHTML = "<b>x</b>";
      },
      worker: () => new Worker("data:text/javascript,1"),
    };
    // The driver's own call may evaluate text; what runs after it may not.
    await new Promise((resolve) => setTimeout(resolve));
    const refused = Object.entries(tries).filter(([, attempt]) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
    const script = document.createElement("script");
    try {
      script.append("window.planted = true");
      document.head.append(script);
    } catch {
      // Refused outright is as good as not run.
    }
    const remote = await fetch("https://example.com/").then(
      () => "reached",
      () => "refused",
    );
    return { refused: refused.map(([name]) => name), planted: "planted" in window, remote };
  });
  expect(results).toEqual({ refused: ["eval", "function", "html", "worker"], planted: false, remote: "refused" });
});

test("the shell itself reaches no server, not even on this computer", async ({ ippo }) => {
  let touched = false;
  const server = createServer((_request, answer) => {
    touched = true;
    answer.end("here");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await ippo.app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => "reached",
        () => "refused",
      ),
    `http://127.0.0.1:${port}/`,
  );
  server.close();
  expect(answer).toBe("refused");
  expect(touched).toBe(false);
});

test("spelling, proxy and switches leave nothing that would call out", async ({ ippo }) => {
  const facts = await ippo.app.evaluate(async ({ app, session }) => ({
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    languages: session.defaultSession.getSpellCheckerLanguages(),
    proxy: await session.defaultSession.resolveProxy("https://example.com/"),
    features: app.commandLine.getSwitchValue("disable-features"),
    resolver: app.commandLine.getSwitchValue("host-resolver-rules"),
    switches: ["disable-background-networking", "disable-component-update", "disable-breakpad", "no-pings"].filter(
      (name) => !app.commandLine.hasSwitch(name),
    ),
  }));
  expect(facts.spelling).toBe(false);
  expect(facts.languages).toEqual([]);
  expect(facts.proxy).toBe("PROXY 127.0.0.1:9");
  expect(facts.features).toContain("IdbSqliteBackingStore");
  expect(facts.resolver).toBe("MAP * ~NOTFOUND");
  expect(facts.switches).toEqual([]);
});

test("permissions: storage that stays, and copying; nothing else", async ({ ippo }) => {
  const states = await ippo.page.evaluate(async () => {
    const names = ["geolocation", "notifications", "camera", "microphone", "midi", "persistent-storage"];
    const asked = await Promise.all(
      names.map(async (name) => [name, (await navigator.permissions.query({ name: name as PermissionName })).state]),
    );
    return Object.fromEntries(asked) as Record<string, string>;
  });
  expect(states).toMatchObject({ "persistent-storage": "granted" });
  for (const name of ["geolocation", "notifications", "camera", "microphone", "midi"])
    expect(states[name], name).toBe("denied");
  const media = await ippo.page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => "given",
      () => "refused",
    ),
  );
  expect(media).toBe("refused");
});

test("no way to another page or window", async ({ ippo }) => {
  const { app, page } = ippo;
  const before = page.url();
  const opened = await page.evaluate(() => window.open("app://ippo/index.html") === null);
  await page.evaluate(() => {
    window.location.href = "https://example.com/";
  });
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "file:///etc/hostname";
    document.body.append(link);
    link.click();
    link.remove();
  });
  expect(opened).toBe(true);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("only listed files are served", async ({ ippo }) => {
  const states = await ippo.page.evaluate(async () => {
    const urls = ["/../package.json", "/%2e%2e/main/index.js", "/nothing.js", "//etc/hostname", "/index.html"];
    return Promise.all(urls.map(async (url) => (await fetch(`app://ippo${url}`)).status));
  });
  expect(states).toEqual([404, 404, 404, 404, 200]);
});

test("downloads are refused", async ({ ippo }) => {
  const started = await ippo.app.evaluate(async ({ session, BrowserWindow }) => {
    const refused = new Promise<boolean>((resolve) => {
      session.defaultSession.on("will-download", (event) => setImmediate(() => resolve(event.defaultPrevented)));
    });
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL("app://ippo/index.html");
    return refused;
  });
  expect(started).toBe(true);
});

test("the door passes known verbs, checked on both sides, and nothing of Electron", async ({ ippo }) => {
  const seen = await ippo.page.evaluate(async () => {
    const call = (verb: string, input?: unknown) =>
      window.ippo.call(verb as "appInfo", input).then(
        (answer) => answer,
        (error: Error) => error.message,
      );
    return {
      door: Object.keys(window.ippo).sort(),
      globals: ["require", "process", "module", "Buffer", "electron"].filter((name) => name in window),
      unknown: await call("runAnything"),
      badShape: await call("setIdleLock", { minutes: 9_999 }),
      extra: await call("setIdleLock", { minutes: 5, path: "/etc/passwd" }),
      path: await call("saveFile", { kind: "pdf", suggestedName: "../../x", bytes: new Uint8Array(1) }),
      picked: await call("pickImport", { as: "folder", path: "/etc" }),
      book: await call("beginBook", { job: { kind: "book" }, suggestedName: "../x", path: "/etc" }),
      part: await call("addToBook", { month: "2026-13", entries: [] }),
      tooBig: await call("setIdleLock", { minutes: 5, filler: "x".repeat(4_096) }),
    };
  });
  expect(seen.door).toEqual(["call", "onSignal"]);
  expect(seen.globals).toEqual([]);
  expect(String(seen.unknown)).toContain("unknown verb");
  for (const answer of [seen.badShape, seen.extra, seen.path, seen.picked, seen.book, seen.part])
    expect(answer).toEqual({ ok: false, code: "refused" });
  expect(seen.tooBig).toEqual({ ok: false, code: "too-big" });
});

test("a call from any other frame or window is refused", async ({ ippo }) => {
  const opened = ippo.app.waitForEvent("window");
  await ippo.app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL("app://ippo/index.html");
    },
    join(ROOT, "build", "preload", "index.cjs"),
  );
  const other = await opened;
  const answer = await other.evaluate(() => window.ippo.call("appInfo", undefined));
  expect(answer).toEqual({ ok: false, code: "refused" });
  await other.close();
});

test("folders are the person's own, the title says nothing, and the crash reporter is off", async ({ ippo }) => {
  const facts = await ippo.app.evaluate(({ app, BrowserWindow, crashReporter }) => ({
    crashes: app.getPath("crashDumps"),
    user: app.getPath("userData"),
    title: BrowserWindow.getAllWindows()[0]?.getTitle(),
    uploads: crashReporter.getUploadToServer?.() ?? false,
  }));
  expect(facts.user).toBe(ippo.profile);
  expect(facts.crashes.startsWith(ippo.profile)).toBe(true);
  expect(facts.title).toBe("Ippo");
  expect(facts.uploads).toBe(false);
  expect(statSync(join(ippo.profile, "profiles", "1")).mode & 0o077).toBe(0);
});
