import "../domain/no-eval.ts";
import { createRoot } from "react-dom/client";
import { ask } from "../bridge/page.ts";
import { guardFocus } from "../ui/focus-guard.ts";
import { applyPreferences } from "../ui/preferences.ts";
import "../ui/ui.css";
import { App } from "./app.tsx";
import { beginSession } from "./session.ts";

// Asked before anything is drawn, so that the first screen is drawn once.
const info = await ask("appInfo");
applyPreferences(info.preferences);
guardFocus();
const first = await beginSession(info);
// Asked once: the browser's own storage is then not cleared when the disk gets full.
void navigator.storage.persist();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App initialPreferences={info.preferences} first={first} profiles={info.profiles} />);
