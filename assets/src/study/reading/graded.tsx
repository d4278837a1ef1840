import { gradedNext, undo } from "words";
import { fill } from "../../core/fill";
import { type Desk, useBook } from "../desk";
import { dayName } from "../parts/day";
import { dueDay } from "../schedule/due";

/** When a question that was graded today comes again, and the way back. */
export function Graded({ desk, id, day }: { desk: Desk; id: string; day: string }) {
  const state = useBook(desk);
  const card = state.cards[id];
  const due = dueDay(card, state, day);
  if (!due || card?.last !== day) return null;
  const takeBack = async () => {
    const log = await desk.book.log();
    const gone = new Set(log.flatMap(event => (event.type === "undo" ? [event.target] : [])));
    const last = log.findLast(
      event => event.type === "review" && event.question === id && !gone.has(event.id),
    );
    if (last) await desk.book.add({ type: "undo", target: last.id, at: last.t });
  };
  return (
    <p class="graded" role="status">
      {fill(gradedNext, dayName(due, day))}{" "}
      <button type="button" class="link" onClick={() => void takeBack()}>
        {undo}
      </button>
    </p>
  );
}
