import { endSession, progressOf, undo as undoWord } from "words";
import { fill } from "../../core/fill";
import { Key } from "../parts/key";
import { Meter } from "../parts/meter";
import { progress, type Session } from "../schedule/session";

interface Props {
  session: Session;
  onUndo: (() => Promise<void>) | null;
  onEnd(): void;
}

/** How far the session has come, and the ways back and out. */
export function Progress({ session, onUndo, onEnd }: Props) {
  const { done, all } = progress(session);
  return (
    <div class="progress">
      <span>
        <span aria-hidden="true">
          {done} / {all}
        </span>
        <span class="hidden">{fill(progressOf, done, all)}</span>
      </span>
      <Meter share={done / Math.max(1, all)} />
      <button type="button" class="quiet" disabled={onUndo === null} onClick={() => void onUndo?.()}>
        {undoWord} <Key of="U" />
      </button>
      <button type="button" class="quiet" onClick={onEnd}>
        {endSession} <Key of="Esc" />
      </button>
    </div>
  );
}
