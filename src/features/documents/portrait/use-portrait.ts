import { useEffect, useState } from "react";
import type { Portrait } from "../../../domain/resume/profile.ts";
import type { VaultClient } from "../../../vault/client.ts";
import { wholePhoto } from "../../use-photo.ts";
import { croppedPicture } from "./crop.ts";

/** The person's photo as papers show it; `undefined` while it is being made, where there is none, or where it is away. */
export function usePortrait(vault: VaultClient, portrait: Portrait | undefined): string | undefined {
  const [picture, setPicture] = useState<string>();
  const photo = usePhotoBlob(vault, portrait?.attachment);
  useEffect(() => {
    let isOver = false;
    if (!photo || !portrait) {
      setPicture(undefined);
      return undefined;
    }
    croppedPicture(photo, portrait).then(
      (made) => !isOver && setPicture(made),
      () => !isOver && setPicture(undefined),
    );
    return () => {
      isOver = true;
    };
  }, [photo, portrait]);
  return picture;
}

/** The bytes of a photo, read once for each photo, so that moving the crop does not read them again. */
function usePhotoBlob(vault: VaultClient, id: string | undefined): Blob | undefined {
  const [photo, setPhoto] = useState<Blob>();
  useEffect(() => {
    let isOver = false;
    setPhoto(undefined);
    if (id)
      wholePhoto(vault, id).then(
        (blob) => !isOver && setPhoto(blob),
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }, [vault, id]);
  return photo;
}
