import type { VaultClient } from "../../vault/client.ts";
import { BoxSection, DatesSection } from "./closing-sections.tsx";
import type { FactsProps } from "./facts.ts";
import { EducationSection, LicencesSection, WorkSection } from "./history-sections.tsx";
import { ActivitySection } from "./parts/activity-part.tsx";
import { PointSection } from "./parts/point-part.tsx";
import { PersonSection } from "./person-section.tsx";
import { PlaceSection } from "./place-section.tsx";
import { PortraitSection } from "./portrait/portrait-section.tsx";

/** Every fact, once, in the order of the 履歴書; what only other papers show comes after. */
type FactsPanelProps = FactsProps & { today: string; vault: VaultClient; picture: string | undefined };

export function FactsPanel({ today, vault, picture, ...facts }: FactsPanelProps) {
  return (
    <>
      <PersonSection {...facts} />
      <PortraitSection {...facts} vault={vault} picture={picture} />
      <PlaceSection {...facts} which="address" />
      <PlaceSection {...facts} which="contact" />
      <EducationSection {...facts} />
      <WorkSection {...facts} />
      <LicencesSection {...facts} />
      <BoxSection {...facts} which="motivation" />
      <BoxSection {...facts} which="wishes" />
      <DatesSection {...facts} today={today} />
      <ActivitySection {...facts} />
      <PointSection {...facts} which="skills" />
      <PointSection {...facts} which="strengths" />
      <BoxSection {...facts} which="summary" />
      <BoxSection {...facts} which="selfPr" />
    </>
  );
}
