import type { VaultRecord } from "../../../domain/records/kinds.ts";
import { useWords } from "../../../ui/language/language.tsx";
import { Problem } from "../../../ui/problem.tsx";
import type { VaultClient } from "../../../vault/client.ts";
import { useRecords } from "../../use-records.ts";
import type { ExchangeProps } from "./exchange-props.ts";
import { KeptFacts } from "./kept-facts.tsx";
import { TakeIn } from "./take-in.tsx";
import { TakeOut } from "./take-out.tsx";
import { useForeign } from "./use-foreign.ts";

/** The facts on their way out to other programs and back in. */
export function ExchangePanel({ vault, ...facts }: ExchangeProps & { vault: VaultClient }) {
  const words = useWords();
  const { records, problem } = useRecords(vault, "foreignKeys");
  if (problem) return <Problem {...words.errors.vault[problem]} />;
  if (!records) return null;
  return <Exchange vault={vault} record={records[0]} {...facts} />;
}

type LoadedProps = ExchangeProps & { vault: VaultClient; record: VaultRecord<"foreignKeys"> | undefined };

function Exchange({ vault, record, ...facts }: LoadedProps) {
  const kept = useForeign(vault, record);
  return (
    <>
      <TakeOut {...facts} kept={kept} />
      <TakeIn {...facts} kept={kept} />
      <KeptFacts
        vault={vault}
        profileId={facts.profileId}
        profile={facts.profile}
        take={(profile) => {
          // Facts without a photo are so again, too.
          facts.change({ portrait: undefined, ...profile });
          facts.flush();
        }}
      />
    </>
  );
}
