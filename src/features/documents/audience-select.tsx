import { ChevronDown } from "lucide-react";
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { AUDIENCES, type Audience } from "../../domain/resume/audience.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

type AudienceSelectProps = {
  /** What it is about, for those who hear it. */
  what: string;
  value: Audience;
  onChange: (value: Audience) => void;
};

/** For whom a fact is: small, under the fact itself. */
export function AudienceSelect({ what, value, onChange }: AudienceSelectProps) {
  const { audience: words } = useWords().histories;
  return (
    <Select
      className="audience"
      aria-label={words.of(what)}
      value={value}
      onChange={(key) => key !== null && onChange(key as Audience)}
    >
      <Button className="audience-button" data-audience={value}>
        <SelectValue />
        <ChevronDown className="icon" aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="list-box">
          {AUDIENCES.map((id) => (
            <ListBoxItem key={id} id={id} textValue={words.names[id]} className="list-box-item">
              <Ruby>{words.names[id]}</Ruby>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
