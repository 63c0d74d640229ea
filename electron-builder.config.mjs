/**
 * How Ippo is packed. `publish: null`: there is no server it could update from, and none is written into it.
 * The fuses are those of docs/security.md; `scripts/package.mjs` reads them back from the result.
 */
export default {
  appId: "jp.ippo.app",
  productName: "Ippo",
  copyright: "AGPL-3.0-or-later",
  directories: { output: "dist", buildResources: "resources/icons" },
  files: ["build/**", "package.json", "!node_modules/**", "!build/fonts/**", "!build/.state"],
  asar: true,
  publish: null,
  npmRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { icon: "resources/icons/1024x1024.png", target: ["nsis", "portable"] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: { icon: "resources/icons/1024x1024.png", category: "public.app-category.lifestyle", target: ["dmg"] },
  linux: {
    icon: "resources/icons",
    category: "Office",
    synopsis: "Prepare for work and for going out again, privately",
    target: ["AppImage", "deb"],
  },
};
