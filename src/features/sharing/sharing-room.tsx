import { useState } from "react";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Page } from "../../ui/page.tsx";
import type { RoomProps } from "../room.ts";
import { GiveView } from "./give-view.tsx";
import { GivenView } from "./given-view.tsx";
import { OpenView } from "./open-view.tsx";
import "./sharing.css";

const VIEWS = ["give", "open", "given"] as const;

/** 相談: choose and seal; open what came from somebody; see what was handed over. */
export function SharingRoom({ vault, settings }: RoomProps) {
  const words = useWords().sharing;
  const [view, setView] = useState<(typeof VIEWS)[number]>("give");
  return (
    <Page title={words.title} wide>
      <Choice
        label={words.viewsLabel}
        hideLabel
        value={view}
        onChange={setView}
        options={VIEWS.map((id) => ({ id, label: words.views[id] }))}
      />
      {view === "give" && <GiveView vault={vault} dayEnd={settings.dayEnd} />}
      {view === "open" && <OpenView />}
      {view === "given" && <GivenView vault={vault} />}
    </Page>
  );
}
