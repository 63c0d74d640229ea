import type { keys as ja } from "../ja/keys.ts";
import type { Shape } from "../shape.ts";

export const keys: Shape<typeof ja> = {
  lock: "When it locks",
  protection: "Keep this window out of screenshots",
  protectionNote: "Screenshots and shared screens show nothing of it. Works on Windows and macOS.",
  passphrase: "Passphrase",
  change: "Change the passphrase",
  changeLead: "Type what opens Ippo now, then the new passphrase.",
  present: "Present passphrase or spare key",
  next: "New passphrase",
  nextAgain: "The new passphrase again",
  changeNow: "Change to this passphrase",
  changing: "Making the key anew (a few seconds)",
  changed: "The passphrase is changed.",
  changedOthers: "Copies in a place that is away still open with the older one.",
  keep: "Leave it as it is",
  device: "This computer's own key",
  deviceRisk: "With it, anyone who can sign in to this computer opens Ippo without the passphrase.",
  deviceOn: "This computer's own key opens Ippo. The passphrase works as before.",
  deviceAdd: "Use this computer's key",
  deviceRemove: "Stop using this computer's key",
  deviceStates: {
    none: "This computer has no place that keeps a key.",
    plain: "This computer would keep the key readable, so it is not used.",
  },
  kitRemove: "Stop the spare key",
  kitRemoveNote: "The key on paper stops working. The passphrase stays as it is.",
};
