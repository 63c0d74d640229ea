import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useWholePhoto } from "../use-photo.ts";

type PhotoLargeProps = { vault: VaultClient; id: string; name: string; closeLabel?: string; onClose: () => void };

/** A photo as large as the window lets it be. Escape leads back. */
export function PhotoLarge({ vault, id, name, closeLabel, onClose }: PhotoLargeProps) {
  const texts = useWords().journal.photo;
  const photo = useWholePhoto(vault, id);
  return (
    <ModalOverlay className="modal-veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal photo-large">
        <Dialog className="dialog" aria-label={name}>
          {photo.state === "here" && <img src={photo.url} alt={name} />}
          {photo.state === "away" && (
            <p>
              <Ruby>{texts.away}</Ruby>
            </p>
          )}
          <div className="row">
            <Button onPress={onClose} autoFocus>
              {closeLabel ?? texts.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
