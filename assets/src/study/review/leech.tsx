import { leechHand, leechLead, leechRewrite, leechSplit, leechWhole } from "words";
import { type Desk, useBook } from "../desk";

/** The flag of a question whose answer is shown point by point. */
export const SPLIT = "split";

/** Other means for a question that has been forgotten again and again. It stays in the reviews. */
export function Leech({ desk, id, onOwn }: { desk: Desk; id: string; onOwn(): void }) {
  const split = useBook(desk).cards[id]?.flags.includes(SPLIT) ?? false;
  const toggle = () => desk.book.add({ type: "flag", question: id, flag: SPLIT, on: !split });
  return (
    <aside class="leech">
      <p>
        {leechLead} {leechHand}
      </p>
      <button type="button" onClick={onOwn}>
        {leechRewrite}
      </button>
      <button type="button" aria-pressed={split} onClick={() => void toggle()}>
        {split ? leechWhole : leechSplit}
      </button>
    </aside>
  );
}
