import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button.tsx";
import { Ruby } from "./ruby.tsx";

type ChoiceDialogProps = {
  title: string;
  children: ReactNode;
  /** The verb of what will happen. */
  act: string;
  /** The way back, named for what it keeps. Has the focus first. */
  keep: string;
  onAct: () => void;
  onKeep: () => void;
};

/** Only for a choice that cannot be taken back. Both ways weigh the same. */
export function ChoiceDialog({ title, children, act, keep, onAct, onKeep }: ChoiceDialogProps) {
  return (
    <ModalOverlay className="modal-veil" isOpen onOpenChange={(open) => !open && onKeep()}>
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title" level={2}>
            <Ruby>{title}</Ruby>
          </Heading>
          {children}
          <div className="row">
            <Button onPress={onKeep} autoFocus>
              {keep}
            </Button>
            <Button onPress={onAct}>{act}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
