import type { Editor } from "@tiptap/react";
import { useEditorState } from "@tiptap/react";
import { Bold, EyeOff, Heading, Highlighter, Languages, Link2, List, ListChecks, Quote } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useState } from "react";
import { ToggleButton, Toolbar } from "react-aria-components";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { LinkForm } from "./link-tool.tsx";
import { canBeRead } from "./reading-mark.ts";
import { ReadingForm } from "./reading-tool.tsx";

type EditorToolsProps = { editor: Editor; toolbar: Ref<HTMLDivElement> };

/** What can be done with a selected passage. Alt+F10 leads here from the text, Escape back. */
export function EditorTools({ editor, toolbar }: EditorToolsProps) {
  const words = useWords().journal;
  const [asking, setAsking] = useState<"link" | "reading">();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      heading: now.isActive("heading"),
      bullets: now.isActive("bulletList"),
      tasks: now.isActive("taskList"),
      quote: now.isActive("blockquote"),
      highlight: now.isActive("highlight"),
      link: now.isActive("link"),
      redact: now.isActive("redact"),
      reading: now.isActive("ruby"),
      canBeRead: canBeRead(now.state),
    }),
  });
  const chain = () => editor.chain().focus();
  const back = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    setAsking(undefined);
    editor.commands.focus();
  };
  const tools = [
    { name: "redact", Icon: EyeOff, press: () => chain().toggleRedact().run() },
    { name: "bold", Icon: Bold, press: () => chain().toggleBold().run() },
    { name: "highlight", Icon: Highlighter, press: () => chain().toggleHighlight().run() },
    { name: "heading", Icon: Heading, press: () => chain().toggleHeading({ level: 2 }).run() },
    { name: "bullets", Icon: List, press: () => chain().toggleBulletList().run() },
    { name: "tasks", Icon: ListChecks, press: () => chain().toggleTaskList().run() },
    { name: "quote", Icon: Quote, press: () => chain().toggleBlockquote().run() },
  ] as const;
  return (
    <div className="editor-tools-place" onKeyDownCapture={back}>
      <Toolbar aria-label={words.tools} className="editor-tools" ref={toolbar}>
        {tools.map(({ name, Icon, press }) => (
          <Tool key={name} isOn={on[name]} icon={<Icon className="icon" />} onPress={press}>
            {name === "redact" && on.redact ? words.unredact : words[name]}
          </Tool>
        ))}
        {!on.link && (
          <Tool
            isOn={asking === "link"}
            icon={<Link2 className="icon" />}
            onPress={() => setAsking(asking === "link" ? undefined : "link")}
          >
            {words.link.add}
          </Tool>
        )}
        {(on.canBeRead || on.reading) && (
          <Tool
            isOn={on.reading || asking === "reading"}
            icon={<Languages className="icon" />}
            onPress={() => setAsking(asking === "reading" ? undefined : "reading")}
          >
            {words.reading.add}
          </Tool>
        )}
      </Toolbar>
      {asking === "reading" && (on.canBeRead || on.reading) && (
        <ReadingForm editor={editor} onDone={() => setAsking(undefined)} />
      )}
      {asking === "link" && !on.link && (
        <LinkForm
          onTarget={(href) => {
            setAsking(undefined);
            chain().setAddress(href).run();
          }}
        />
      )}
    </div>
  );
}

type ToolProps = { isOn: boolean; icon: ReactNode; onPress: () => void; children: string };

function Tool({ isOn, icon, onPress, children }: ToolProps) {
  return (
    <ToggleButton className="button tool" data-kind="quiet" isSelected={isOn} onChange={onPress} preventFocusOnPress>
      {icon}
      <Ruby>{children}</Ruby>
    </ToggleButton>
  );
}
