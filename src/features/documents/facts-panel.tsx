import { BoxSection, DatesSection } from "./closing-sections.tsx";
import type { FactsProps } from "./facts.ts";
import { EducationSection, LicencesSection, WorkSection } from "./history-sections.tsx";
import { ActivitySection } from "./parts/activity-part.tsx";
import { PointSection } from "./parts/point-part.tsx";
import { PersonSection } from "./person-section.tsx";
import { PlaceSection } from "./place-section.tsx";

/** Every fact, once, in the order of the 履歴書; what only other papers show comes after. */
export function FactsPanel({ today, ...facts }: FactsProps & { today: string }) {
  return (
    <>
      <PersonSection {...facts} />
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
