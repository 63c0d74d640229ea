import type { Catalogue } from "../content/catalogue.ts";
import { useWords } from "../ui/language/language.tsx";
import { Problem } from "../ui/problem.tsx";
import type { StartProblem } from "./session.ts";

/** Stands where there can be no lock screen: says what happened, what is safe and what can be done. */
export function ProblemScreen({ problem }: { problem: StartProblem }) {
  const words = useWords();
  return (
    <main className="centre">
      <h1 className="centre-name">{words.app.name}</h1>
      <Problem {...sentencesOf(problem, words)} />
    </main>
  );
}

function sentencesOf(problem: StartProblem, { errors, start }: Catalogue) {
  if (problem === "profile-unwritable" || problem === "profile-newer") return errors.start[problem];
  return problem === "failed" ? start.openProblem : errors.vault[problem];
}
