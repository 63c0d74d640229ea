import { EyeOff, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

type RailRoom<R extends string> = { id: R; name: string; icon: ReactNode };
type RailProps<R extends string> = {
  rooms: readonly RailRoom<R>[];
  current: R;
  onGo: (room: R) => void;
  onHide: () => void;
  onLock: () => void;
};

/** The way between rooms, and the two ways out of sight. Icons alone below 1,000 px, each with its word on focus. */
export function Rail<R extends string>({ rooms, current, onGo, onHide, onLock }: RailProps<R>) {
  const words = useWords().app;
  return (
    <nav className="rail" aria-label={words.roomsLabel}>
      <p className="rail-name" aria-hidden="true">
        <Ruby>{words.name}</Ruby>
      </p>
      <div className="rail-rooms">
        {rooms.map((room) => (
          <RailItem
            key={room.id}
            name={room.name}
            icon={room.icon}
            isCurrent={room.id === current}
            onPress={() => onGo(room.id)}
          />
        ))}
      </div>
      <div className="rail-foot">
        <RailItem name={words.hide} icon={<EyeOff className="icon" />} onPress={onHide} />
        <RailItem name={words.lock} icon={<Lock className="icon" />} onPress={onLock} />
      </div>
    </nav>
  );
}

type RailItemProps = { name: string; icon: ReactNode; isCurrent?: boolean; onPress: () => void };

function RailItem({ name, icon, isCurrent = false, onPress }: RailItemProps) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Button className="rail-item" onPress={onPress} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
        {icon}
        <span className="rail-words">
          <Ruby>{name}</Ruby>
        </span>
      </Button>
      <Tooltip className="tooltip" placement="right">
        <Ruby>{name}</Ruby>
      </Tooltip>
    </TooltipTrigger>
  );
}
