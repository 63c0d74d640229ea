import type { VaultClient } from "../../vault/client.ts";
import { BoxSection, DatesSection } from "./closing-sections.tsx";
import type { FactsProps } from "./facts.ts";
import { EducationSection, LicencesSection, WorkSection } from "./history-sections.tsx";
import { ActivitySection } from "./parts/activity-part.tsx";
import { PointSection } from "./parts/point-part.tsx";
import { PersonSection } from "./person-section.tsx";
import { PlaceSection } from "./place-section.tsx";
import { PortraitSection } from "./portrait/portrait-section.tsx";
import { still, useSteady } from "./still.tsx";

const Person = still(PersonSection, () => ["name", "nameKana", "birthDay", "gender", "email"]);
const Picture = still(PortraitSection, () => ["portrait"]);
const Place = still(PlaceSection, ({ which }) => [which]);
const Education = still(EducationSection, () => ["education", "birthDay"]);
const Jobs = still(WorkSection, () => ["work", "workNone"]);
const Licences = still(LicencesSection, () => ["licences"]);
const Box = still(BoxSection, ({ which }) => [which]);
const Dates = still(DatesSection, () => ["paperDay", "calendar"]);
const Activities = still(ActivitySection, () => ["activities"]);
const Points = still(PointSection, ({ which }) => [which]);

/** Every fact, once, in the order of the 履歴書; what only other papers show comes after. */
type FactsPanelProps = FactsProps & { today: string; vault: VaultClient; picture: string | undefined };

export function FactsPanel({ today, vault, picture, ...given }: FactsPanelProps) {
  const acts = {
    change: useSteady(given.change),
    flush: useSteady(given.flush),
    choose: useSteady(given.choose),
  };
  const facts = { ...given, ...acts };
  return (
    <>
      <Person {...facts} />
      <Picture {...facts} vault={vault} picture={picture} />
      <Place {...facts} which="address" />
      <Place {...facts} which="contact" />
      <Education {...facts} />
      <Jobs {...facts} />
      <Licences {...facts} />
      <Box {...facts} which="motivation" />
      <Box {...facts} which="wishes" />
      <Dates {...facts} today={today} />
      <Activities {...facts} />
      <Points {...facts} which="skills" />
      <Points {...facts} which="strengths" />
      <Box {...facts} which="summary" />
      <Box {...facts} which="selfPr" />
    </>
  );
}
