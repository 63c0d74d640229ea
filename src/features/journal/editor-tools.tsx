import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { Bold, EyeOff, Heading, List, Quote } from "lucide-react";
import type { ReactNode } from "react";
import { ToggleButton, Toolbar } from "react-aria-components";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

/** What can be done with a selected passage. Alt+F10 leads here from the text, Escape back. */
export function EditorTools({ editor }: { editor: Editor }) {
  const words = useWords().journal;
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      heading: now.isActive("heading"),
      bullets: now.isActive("bulletList"),
      quote: now.isActive("blockquote"),
      redact: now.isActive("redact"),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <Toolbar aria-label={words.tools} className="editor-tools">
      <Tool
        isOn={on.redact}
        icon={<EyeOff className="icon" />}
        onPress={() => chain().toggleRedact().run()}
        words={on.redact ? words.unredact : words.redact}
      />
      <Tool
        isOn={on.bold}
        icon={<Bold className="icon" />}
        onPress={() => chain().toggleBold().run()}
        words={words.bold}
      />
      <Tool
        isOn={on.heading}
        icon={<Heading className="icon" />}
        onPress={() => chain().toggleHeading({ level: 2 }).run()}
        words={words.heading}
      />
      <Tool
        isOn={on.bullets}
        icon={<List className="icon" />}
        onPress={() => chain().toggleBulletList().run()}
        words={words.bullets}
      />
      <Tool
        isOn={on.quote}
        icon={<Quote className="icon" />}
        onPress={() => chain().toggleBlockquote().run()}
        words={words.quote}
      />
    </Toolbar>
  );
}

type ToolProps = { isOn: boolean; icon: ReactNode; onPress: () => void; words: string };

function Tool({ isOn, icon, onPress, words }: ToolProps) {
  return (
    <ToggleButton className="button tool" data-kind="quiet" isSelected={isOn} onChange={onPress} preventFocusOnPress>
      {icon}
      <Ruby>{words}</Ruby>
    </ToggleButton>
  );
}
