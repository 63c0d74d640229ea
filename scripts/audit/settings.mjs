/** What every window of Ippo has to have in force. The fuses' list is in scripts/fuses.mjs. */
export const EXPECTED_SETTINGS = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  disableDialogs: true,
};

/** In the app: keeps the settings of every window that is made from now on, and of those there are. */
export function collectSettings({ app, BrowserWindow }) {
  const seen = [];
  const note = (contents) => {
    const keep = () => seen.push({ url: contents.getURL(), settings: contents.getLastWebPreferences() });
    contents.once("did-finish-load", keep);
  };
  app.on("web-contents-created", (_event, contents) => note(contents));
  for (const { webContents } of BrowserWindow.getAllWindows())
    seen.push({ url: webContents.getURL(), settings: webContents.getLastWebPreferences() });
  globalThis.ippoSeenSettings = seen;
}

/** Settings that are not as the list says. @param {{url: string, settings: object}[]} windows */
export function looseSettings(windows) {
  return windows.flatMap(({ url, settings }) =>
    Object.entries(EXPECTED_SETTINGS)
      .filter(([name, expected]) => settings?.[name] !== expected)
      .map(([name]) => `${url}: ${name} is ${settings?.[name]}`),
  );
}
