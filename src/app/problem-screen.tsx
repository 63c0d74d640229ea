import type { Catalogue } from "../content/catalogue.ts";
import { useWords } from "../ui/language/language.tsx";
import { part } from "../ui/part.tsx";
import { Problem } from "../ui/problem.tsx";
import { Ruby } from "../ui/ruby.tsx";
import type { BackupFrom } from "../vault/api.ts";
import type { VaultClient } from "../vault/client.ts";
import type { StartProblem } from "./session.ts";

/** Read when it is needed: the first screen goes without it. */
const beginFromCopy = part(async () => (await import("./begin-from-copy.tsx")).BeginFromCopy);

type ProblemScreenProps = {
  problem: StartProblem;
  vault: VaultClient | undefined;
  restore: (from: BackupFrom, secret: string) => Promise<void>;
};

/** Stands where there can be no lock screen: says what happened, what is safe and what can be done. */
export function ProblemScreen({ problem, vault, restore }: ProblemScreenProps) {
  const words = useWords();
  return (
    <main className="centre" tabIndex={-1}>
      <h1 className="centre-name">
        <Ruby>{words.app.name}</Ruby>
      </h1>
      <Problem {...sentencesOf(problem, words)} />
      {problem === "head-damaged" && vault && <beginFromCopy.Component vault={vault} restore={restore} />}
    </main>
  );
}

function sentencesOf(problem: StartProblem, { errors, start }: Catalogue) {
  if (problem === "profile-unwritable" || problem === "profile-newer") return errors.start[problem];
  return problem === "failed" ? start.openProblem : errors.vault[problem];
}
