import { PenLine } from "lucide-react";
import { memo, type Ref } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SearchField } from "../../ui/search-field.tsx";

type JournalHeadProps = {
  onWrite: () => void;
  /** There is something to look for. */
  isFilled: boolean;
  typed: string;
  onType: (typed: string) => void;
  onComposing: (composing: boolean) => void;
  /** To what was found. */
  onList: () => void;
  field: Ref<HTMLInputElement>;
};

/** What stands above the entries. It stays as it is while a page is being written and saved. */
export const JournalHead = memo(function JournalHead({
  onWrite,
  isFilled,
  typed,
  onType,
  onComposing,
  onList,
  field,
}: JournalHeadProps) {
  const words = useWords().journal;
  return (
    <>
      <h1>
        <Ruby>{words.title}</Ruby>
      </h1>
      <Button icon={<PenLine className="icon" />} onPress={onWrite}>
        {words.write}
      </Button>
      {isFilled && (
        <SearchField
          label={words.search}
          clearLabel={words.searchClear}
          value={typed}
          onChange={onType}
          onEnter={onList}
          onDown={onList}
          onComposing={onComposing}
          inputRef={field}
        />
      )}
    </>
  );
});
