import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { Maximize2, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { usePhotoPreview } from "../use-photo.ts";
import { attachmentNode, MOST_WORDS } from "./attachment-node.ts";
import { PhotoLarge } from "./photo-large.tsx";

/** A photo on a page. */
export const PhotoNode = attachmentNode("photo", (vault) =>
  ReactNodeViewRenderer((props: NodeViewProps) => <PhotoView {...props} vault={vault} />),
);

function PhotoView({ node, updateAttributes, deleteNode, selected, vault }: NodeViewProps & { vault: VaultClient }) {
  const texts = useWords().journal.photo;
  const { id, words } = node.attrs as { id: string; words: string };
  const preview = usePhotoPreview(vault, id);
  const [isLarge, setLarge] = useState(false);
  const named = words === "" ? texts.name : words;
  return (
    <NodeViewWrapper as="figure" className="attachment" data-selected={selected ? "" : undefined}>
      {preview.state === "here" && <img src={preview.url} alt={named} draggable={false} data-drag-handle="" />}
      {preview.state === "away" && (
        <p className="attachment-away">
          <Ruby>{texts.away}</Ruby>
        </p>
      )}
      {preview.state === "coming" && <div className="attachment-coming" />}
      <div className="attachment-tools" data-filled={words === "" ? undefined : ""} contentEditable={false}>
        <TextField
          label={texts.words}
          hideLabel
          hint={texts.words}
          value={words}
          onChange={(next) => updateAttributes({ words: next })}
          maxLength={MOST_WORDS}
        />
        <div className="row">
          {preview.state === "here" && (
            <Button kind="quiet" icon={<Maximize2 className="icon" />} onPress={() => setLarge(true)}>
              {texts.open}
            </Button>
          )}
          <Button kind="quiet" icon={<X className="icon" />} onPress={deleteNode}>
            {texts.remove}
          </Button>
        </div>
      </div>
      {isLarge && <PhotoLarge vault={vault} id={id} name={named} onClose={() => setLarge(false)} />}
    </NodeViewWrapper>
  );
}
