import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { isTarget } from "./marks.ts";

/** Asks for the address that goes with the selected words. */
export function LinkForm({ onTarget }: { onTarget: (href: string) => void }) {
  const { link } = useWords().journal;
  const [address, setAddress] = useState("");
  const [message, setMessage] = useState<string>();
  const set = () => {
    const href = address.trim();
    if (isTarget(href)) onTarget(href);
    else setMessage(link.notOne);
  };
  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        label={link.address}
        hint="https://"
        value={address}
        onChange={(value) => {
          setAddress(value);
          setMessage(undefined);
        }}
        message={message}
        autoFocus
      />
      <Button onPress={set}>{link.set}</Button>
    </form>
  );
}

/** The address behind the words at the caret. Ippo opens none: it can be read, and copied. */
export function LinkLine({ editor }: { editor: Editor }) {
  const { link } = useWords().journal;
  const [copied, setCopied] = useState<string>();
  const href = useEditorState({
    editor,
    selector: ({ editor: now }): unknown => (now.isActive("link") ? now.getAttributes("link").href : undefined),
  });
  if (typeof href !== "string") return null;
  const copy = async () => {
    await navigator.clipboard.writeText(href);
    setCopied(href);
  };
  return (
    <div className="link-line" role="group" aria-label={link.at}>
      <span className="link-address">{href}</span>
      <Button kind="quiet" onPress={() => void copy()}>
        {link.copy}
      </Button>
      <Button kind="quiet" onPress={() => editor.chain().focus().removeAddress().run()}>
        {link.remove}
      </Button>
      <span className="small" role="status">
        <Ruby>{copied === href && link.copied}</Ruby>
      </span>
    </div>
  );
}
