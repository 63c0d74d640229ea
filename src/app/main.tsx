import "../domain/no-eval.ts";
import { createRoot } from "react-dom/client";
import { applyPreferences, readPreferences } from "../ui/preferences.ts";
import "../ui/ui.css";
import { App } from "./app.tsx";
import { beginSession } from "./session.ts";

// Asked before anything is drawn, so that the first screen is drawn once.
const begun = beginSession("start");
const preferences = readPreferences();
applyPreferences(preferences);
// Asked once: the browser's own storage is then not cleared when the disk gets full.
void navigator.storage.persist();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App initialPreferences={preferences} first={await begun} />);
