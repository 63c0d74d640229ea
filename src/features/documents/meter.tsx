import type { Room } from "../../domain/resume/rows.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";

/** 「あと3行」: the room the paper's table has left, or how many rows find no place. */
export function Meter({ room, note }: { room: Room; note?: string }) {
  const { room: words } = useWords().documents;
  if (room.used === 0) return null;
  return (
    <p className="meter" role="status" data-over={room.over > 0 ? "" : undefined}>
      <Ruby>{room.over > 0 ? words.over(room.over) : room.left > 0 ? words.left(room.left) : words.full}</Ruby>
      {note && (
        <span className="meter-note">
          <Ruby>{note}</Ruby>
        </span>
      )}
    </p>
  );
}
