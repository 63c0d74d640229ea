import { useEffect, useState } from "react";
import type { VaultClient } from "../../vault/client.ts";
import { usePhotoPreview } from "../use-photo.ts";

type PhotoThumbProps = {
  vault: VaultClient;
  id: string;
  name: string;
  index: number;
  count: number;
  isChosen: boolean;
  onPress: () => void;
};

/** Photos that are only passed by are not opened. */
const STAYS_MS = 80;

/** One photo among many. Its keys belong to the list it stands in. */
export function PhotoThumb({ vault, id, name, index, count, isChosen, onPress }: PhotoThumbProps) {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStays(true), STAYS_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      className="photo-thumb"
      role="option"
      aria-selected={isChosen}
      aria-label={name}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={isChosen ? 0 : -1}
      onClick={onPress}
    >
      {stays && <Preview vault={vault} id={id} name={name} />}
    </div>
  );
}

function Preview({ vault, id, name }: { vault: VaultClient; id: string; name: string }) {
  const preview = usePhotoPreview(vault, id);
  if (preview.state === "here") return <img src={preview.url} alt={name} draggable={false} decoding="async" />;
  return preview.state === "away" ? <span className="photo-thumb-away" aria-hidden="true" /> : null;
}
