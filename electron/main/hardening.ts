import { app, type Session, type WebContents, type WebPreferences } from "electron";
import { ORIGIN } from "./app-protocol.ts";

/**
 * Everything that keeps the page in and the network out. Each line has a test in
 * tests/e2e/hardening.spec.ts or a check of `npm run audit` that fails when it is loosened.
 */

const PACKAGED_REFUSALS = [
  "no-sandbox",
  "remote-debugging-port",
  "remote-debugging-pipe",
  "inspect",
  "inspect-brk",
  "js-flags",
  "load-extension",
];

/** Chromium features that would talk to servers, or change the store under IndexedDB before it is proven. */
const DISABLED_FEATURES = [
  "OptimizationHints",
  "MediaRouter",
  "DialMediaRouteProvider",
  "CertificateTransparencyComponentUpdater",
  "AutofillServerCommunication",
  "Translate",
  "IdbSqliteBackingStore",
  "IdbSqliteOnDiskRollout",
];

/** Command-line switches, before `ready`. */
export function setSwitches(): void {
  // As root on Linux there can be no sandbox, and a development run says so; a packaged Ippo refuses that switch.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  const line = app.commandLine;
  line.appendSwitch("disable-background-networking");
  line.appendSwitch("disable-component-update");
  line.appendSwitch("disable-domain-reliability");
  line.appendSwitch("disable-breakpad");
  line.appendSwitch("no-pings");
  line.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  line.appendSwitch("force-webrtc-ip-handling-policy", "disable_non_proxied_udp");
  line.appendSwitch("disable-features", DISABLED_FEATURES.join(","));
}

/** The switch a packaged Ippo refuses to start with, if one was given. */
export function refusedSwitch(): string | undefined {
  if (!app.isPackaged) return undefined;
  return PACKAGED_REFUSALS.find((name) => app.commandLine.hasSwitch(name));
}

/** What every window of Ippo is made with. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    v8CacheOptions: "bypassHeatCheck",
    disableDialogs: true,
    devTools: !app.isPackaged,
  };
}

/** Closes a session to the network, to permissions and to downloads. */
export function hardenSession(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  void session.setProxy({ mode: "fixed_servers", proxyRules: "127.0.0.1:9", proxyBypassRules: "<-loopback>" });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app:\/\/ippo\/|blob:app:\/\/ippo\/|data:|devtools:)/.test(details.url) });
  });
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const origin = originOf(details.requestingUrl ?? contents.getURL());
    const media = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
    answer(
      isAllowed(permission, origin) ||
        (media.length > 0 && media.every(isAudio) && mayRecord(session, permission, origin)),
    );
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType }) => {
    const asked = originOf(origin);
    return isAllowed(permission, asked) || (isAudio(mediaType) && mayRecord(session, permission, asked));
  });
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler((details) => details.protectedClasses);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on("will-download", (event) => event.preventDefault());
}

const recording = new WeakSet<Session>();

/** Opens the microphone to our own page while a recording is being started, and closes it again. */
export function allowMicrophone(session: Session, allowed: boolean): void {
  if (allowed) recording.add(session);
  else recording.delete(session);
}

function mayRecord(session: Session, permission: string, origin: string): boolean {
  return permission === "media" && origin === ORIGIN && recording.has(session);
}

function isAudio(media: string | undefined): boolean {
  return media === "audio";
}

/** `persistent-storage` keeps the store from being evicted; the other lets コピー work. Nothing else, nobody else. */
function isAllowed(permission: string, origin: string): boolean {
  return origin === ORIGIN && (permission === "persistent-storage" || permission === "clipboard-sanitized-write");
}

/** `new URL().origin` is "null" for our scheme in Node, so scheme and host are compared. */
function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return "";
  }
}

/** No window may leave its page, open another or carry a webview. */
export function hardenContents(contents: WebContents): void {
  for (const event of ["will-navigate", "will-frame-navigate", "will-redirect"] as const) {
    contents.on(event as "will-navigate", (details) => details.preventDefault());
  }
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
