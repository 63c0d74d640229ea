import { useEffect, useState } from "react";
import type { VaultClient } from "../vault/client.ts";

/** A photo as it can be shown: its address, which goes when nobody shows it any more. */
export type ShownPhoto = { state: "coming" } | { state: "here"; url: string } | { state: "away" };

/** The small copy of a photo; where there is none, the photo itself. */
export function usePhotoPreview(vault: VaultClient, id: string): ShownPhoto {
  return useShown(id, async () => {
    const preview = await vault.photoPreview(id);
    return preview ? new Blob([own(preview)], { type: "image/jpeg" }) : wholePhoto(vault, id);
  });
}

/** The photo as it is kept. */
export function useWholePhoto(vault: VaultClient, id: string): ShownPhoto {
  return useShown(id, () => wholePhoto(vault, id));
}

function useShown(id: string, read: () => Promise<Blob>): ShownPhoto {
  const [shown, setShown] = useState<ShownPhoto>({ state: "coming" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reader is made anew at every drawing; a photo never changes under its id
  useEffect(() => {
    let url: string | undefined;
    let isOver = false;
    read().then(
      (blob) => {
        if (isOver) return;
        url = URL.createObjectURL(blob);
        setShown({ state: "here", url });
      },
      () => !isOver && setShown({ state: "away" }),
    );
    return () => {
      isOver = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [id]);
  return shown;
}

/** The bytes of a photo as it is kept. */
export async function wholePhoto(vault: VaultClient, id: string): Promise<Blob> {
  const record = await vault.get("attachment", id);
  const parts: BlobPart[] = [];
  for (let index = 0; ; index += 1) {
    const part = await vault.attachmentPart(id, index);
    if (!part) return new Blob(parts, { type: record?.body.type ?? "" });
    parts.push(own(part));
  }
}

/** Bytes that came over from the worker belong to nobody else. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
