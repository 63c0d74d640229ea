import { FileDown, ImagePlus } from "lucide-react";
import { useEffect, useState } from "react";
import { ask } from "../../../bridge/page.ts";
import { portraitSheet } from "../../../domain/resume/layout/portrait-sheet.ts";
import type { Portrait } from "../../../domain/resume/profile.ts";
import { Button } from "../../../ui/button.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { RangeSlider } from "../../../ui/range-slider.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import type { VaultClient } from "../../../vault/client.ts";
import { troubleWords, useWork } from "../../use-work.ts";
import type { FactsProps } from "../facts.ts";
import { FieldAudience } from "../field-audience.tsx";
import { pictureOf } from "../picture-of.ts";
import { firstCrop, placed, topRoom } from "./crop.ts";

type PortraitSectionProps = Pick<FactsProps<"portrait">, "profile" | "change" | "flush"> & {
  vault: VaultClient;
  picture: string | undefined;
};

/** The photo of the 履歴書: any photo, of which the person chooses a part of 3:4. It can stay out altogether. */
export function PortraitSection({ profile, change, flush, vault, picture }: PortraitSectionProps) {
  const words = useWords();
  const { portrait: texts } = words.documents;
  const { working, trouble, run } = useWork();
  const [said, setSaid] = useState("");
  const { portrait } = profile;
  const pick = () =>
    run(async () => {
      setSaid("");
      const { picked } = await ask("pickPhoto");
      if (!picked) return;
      const { id, width, height, removed } = await vault.addPhoto("picked");
      change({ portrait: firstCrop(id, width, height) });
      flush();
      setSaid(removed.place || removed.details ? texts.addedClean : texts.added);
    });
  const takeOut = () => {
    change({ portrait: undefined });
    flush();
    setSaid("");
  };
  const keepSheet = () =>
    run(async () => {
      if (!picture) return;
      const bytes = await pictureOf(portraitSheet(picture, texts.photo), "image/jpeg");
      const { saved, name } = await ask("saveFile", { kind: "jpg", suggestedName: `${texts.sheetName}.jpg`, bytes });
      if (saved) setSaid(words.documents.paper.saved(name));
    });
  return (
    <Section title={texts.title} note={texts.note}>
      {portrait && picture && <img className="portrait" src={picture} alt={texts.photo} />}
      {portrait && (
        <CropSliders portrait={portrait} vault={vault} put={(next) => change({ portrait: next })} flush={flush} />
      )}
      <div className="paper-tools">
        <Button icon={<ImagePlus className="icon" />} onPress={() => void pick()} isDisabled={working}>
          {portrait ? texts.another : texts.pick}
        </Button>
        {portrait && (
          <>
            <Button
              icon={<FileDown className="icon" />}
              onPress={() => void keepSheet()}
              isDisabled={working || !picture}
            >
              {texts.sheet}
            </Button>
            <Button onPress={takeOut}>{texts.remove}</Button>
          </>
        )}
      </div>
      <p className="small" role="status">
        <Ruby>{working ? texts.adding : said}</Ruby>
      </p>
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      {portrait && <FieldAudience profile={profile} change={change} field="portrait" what={texts.title} />}
    </Section>
  );
}

type CropSlidersProps = { portrait: Portrait; vault: VaultClient; put: (next: Portrait) => void; flush: () => void };

/** Which part of the photo is shown: its size, and its place across and down; by arrow keys too. */
function CropSliders({ portrait, vault, put, flush }: CropSlidersProps) {
  const { portrait: texts } = useWords().documents;
  const photo = usePhotoSize(vault, portrait.attachment);
  if (!photo) return null;
  const most = Math.min(1, (photo.height * 3) / 4 / photo.width);
  const set = (change: Partial<Portrait>) => put(placed(portrait, change, photo));
  const down = topRoom(portrait.width, photo.width, photo.height);
  return (
    <>
      <RangeSlider
        label={texts.size}
        value={most / portrait.width}
        min={1}
        max={4}
        onChange={(times) => set({ width: most / times })}
        onChangeEnd={flush}
      />
      <RangeSlider
        label={texts.across}
        value={portrait.left}
        min={0}
        max={1 - portrait.width}
        onChange={(left) => set({ left })}
        onChangeEnd={flush}
      />
      <RangeSlider
        label={texts.down}
        value={portrait.top}
        min={0}
        max={down}
        onChange={(top) => set({ top })}
        onChangeEnd={flush}
      />
    </>
  );
}

function usePhotoSize(vault: VaultClient, id: string): { width: number; height: number } | undefined {
  const [size, setSize] = useState<{ width: number; height: number }>();
  useEffect(() => {
    let isOver = false;
    vault.get("attachment", id).then(
      (record) => {
        const { width, height } = record?.body ?? {};
        if (!isOver && width && height) setSize({ width, height });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [vault, id]);
  return size;
}
