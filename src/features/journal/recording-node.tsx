import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { attachmentNode, MOST_WORDS } from "./attachment-node.ts";
import { play } from "./playback.ts";

/** A recording on a page. */
export const RecordingNode = attachmentNode("recording", (vault) =>
  ReactNodeViewRenderer((props: NodeViewProps) => <RecordingView {...props} vault={vault} />),
);

function RecordingView({
  node,
  updateAttributes,
  deleteNode,
  selected,
  vault,
}: NodeViewProps & { vault: VaultClient }) {
  const texts = useWords().journal.recording;
  const { id, words } = node.attrs as { id: string; words: string };
  const audio = useRef<HTMLAudioElement>(null);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    let end = () => {};
    let isOver = false;
    const begin = async () => {
      const record = await vault.get("attachment", id).catch(() => undefined);
      if (isOver) return;
      if (!record || !audio.current) return setAway(true);
      end = play(audio.current, vault, id, record.body.seconds ?? 0, () => setAway(true));
    };
    void begin();
    return () => {
      isOver = true;
      end();
    };
  }, [vault, id]);
  return (
    <NodeViewWrapper as="figure" className="attachment" data-selected={selected ? "" : undefined}>
      <div contentEditable={false}>
        {isAway ? (
          <p className="attachment-away">
            <Ruby>{texts.away}</Ruby>
          </p>
        ) : (
          // biome-ignore lint/a11y/useMediaCaption: what is said stands in the words beside it, where the person wrote them
          <audio ref={audio} controls controlsList="nodownload" aria-label={words === "" ? texts.name : words} />
        )}
        <div className="attachment-tools" data-filled={words === "" ? undefined : ""}>
          <TextField
            label={texts.words}
            hideLabel
            hint={texts.words}
            value={words}
            onChange={(next) => updateAttributes({ words: next })}
            maxLength={MOST_WORDS}
          />
          <Button kind="quiet" icon={<X className="icon" />} onPress={deleteNode}>
            {texts.remove}
          </Button>
        </div>
      </div>
    </NodeViewWrapper>
  );
}
