import type { history as ja } from "../ja/history.ts";
import type { Shape } from "../shape.ts";

export const history: Shape<typeof ja> = {
  discard: "Bin this entry",
  discardAsk: "This entry goes to the bin; you can bring it back for 30 days.",
  keep: "Keep it",
  discardStep: "Bin",
  discardStepAsk: "This step goes to the bin; you can bring it back for 30 days.",
  versions: "Earlier versions",
  versionsNote: "What a page was before it changed is kept for 30 days.",
  versionOf: (day: string, time: string) => `${day} ${time}`,
  bringVersion: "Bring this version back",
  versionBack: "The earlier version is back. The one from a moment ago is kept too.",
  binEmpty: "What you bin stays here for 30 days.",
  binNote: "After 30 days it goes. Copies keep it for up to 12 months.",
  binned: (day: string) => `Binned on ${day}`,
  binLeft: (days: number) => (days === 1 ? "Here for 1 more day" : `Here for ${days} more days`),
  binLast: "Gone the next time Ippo opens",
  bringBack: "Bring back",
  erase: "Erase now",
  eraseTitle: "Erase now",
  eraseAsk: "This is erased and does not come back here. Copies made before keep it for up to 12 months.",
  eraseNow: "Erase",
  eraseKeep: "Keep it",
  kinds: { journal: "Journal", step: "Step", try: "A try", checkIn: "How it was", profile: "Facts for papers" },
};
