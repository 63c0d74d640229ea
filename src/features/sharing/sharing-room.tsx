import { useState } from "react";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Page } from "../../ui/page.tsx";
import type { RoomProps } from "../room.ts";
import { GiveView } from "./give-view.tsx";
import { GivenView } from "./given-view.tsx";
import { OpenView } from "./open-view.tsx";
import { RepliesView } from "./replies-view.tsx";
import "./sharing.css";

const VIEWS = ["give", "open", "given", "replies"] as const;

/** 相談: choose and seal; open what came from somebody, and answer it; see what was handed over, and what was answered. */
export function SharingRoom({ vault, settings }: RoomProps) {
  const words = useWords().sharing;
  const [view, setView] = useState<(typeof VIEWS)[number]>("give");
  const [arrived, setArrived] = useState<"new" | "known">();
  return (
    <Page title={words.title} wide>
      <Choice
        label={words.viewsLabel}
        hideLabel
        value={view}
        onChange={(chosen) => {
          setArrived(undefined);
          setView(chosen);
        }}
        options={VIEWS.map((id) => ({ id, label: words.views[id] }))}
      />
      {view === "give" && <GiveView vault={vault} dayEnd={settings.dayEnd} />}
      {view === "open" && (
        <OpenView
          vault={vault}
          onAnswer={(isNew) => {
            setArrived(isNew ? "new" : "known");
            setView("replies");
          }}
        />
      )}
      {view === "given" && <GivenView vault={vault} />}
      {view === "replies" && <RepliesView vault={vault} arrived={arrived} />}
    </Page>
  );
}
