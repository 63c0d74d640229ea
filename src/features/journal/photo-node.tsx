import { mergeAttributes, Node } from "@tiptap/core";
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { Maximize2, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { PhotoLarge } from "./photo-large.tsx";
import { usePhotoPreview } from "./use-photo.ts";

const ID = /^[0-9a-f]{32}$/;
const MOST_WORDS = 500;

/** A photo on a page: the id of its attachment and what the person wrote about it. The bytes stay in the vault. */
export const PhotoNode = Node.create<{ vault: VaultClient }>({
  name: "photo",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-photo"),
      renderHTML: ({ id }) => ({ "data-photo": id }),
    },
    words: {
      default: "",
      parseHTML: (element) => (element.getAttribute("data-words") ?? "").slice(0, MOST_WORDS),
      renderHTML: ({ words }) => ({ "data-words": words }),
    },
  }),
  // Only what Ippo itself copied: a picture of another page is not fetched, and leaves nothing.
  parseHTML: () => [
    { tag: "figure[data-photo]", getAttrs: ({ dataset }) => (ID.test(dataset["photo"] ?? "") ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ["figure", mergeAttributes(HTMLAttributes)],
  addNodeView() {
    const { vault } = this.options;
    return ReactNodeViewRenderer((props: NodeViewProps) => <PhotoView {...props} vault={vault} />);
  },
});

function PhotoView({ node, updateAttributes, deleteNode, selected, vault }: NodeViewProps & { vault: VaultClient }) {
  const texts = useWords().journal.photo;
  const { id, words } = node.attrs as { id: string; words: string };
  const preview = usePhotoPreview(vault, id);
  const [isLarge, setLarge] = useState(false);
  const named = words === "" ? texts.name : words;
  return (
    <NodeViewWrapper as="figure" className="photo" data-selected={selected ? "" : undefined}>
      {preview.state === "here" && <img src={preview.url} alt={named} draggable={false} data-drag-handle="" />}
      {preview.state === "away" && <p className="photo-away">{texts.away}</p>}
      {preview.state === "coming" && <div className="photo-coming" />}
      <div className="photo-tools" contentEditable={false}>
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
