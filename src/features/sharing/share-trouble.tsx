import { Notice } from "../../ui/notice.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { ShareMessage } from "./share-message.ts";

/** What a piece of work with a file met, in words. */
export function ShareTrouble({ problem }: { problem: ShareMessage | undefined }) {
  if (problem === undefined) return null;
  if (typeof problem !== "string") return <Problem {...problem} />;
  return (
    <Notice>
      <Ruby>{problem}</Ruby>
    </Notice>
  );
}
