import { backToday, grade1, grade2, grade3, grade4, gradesLabel } from "words";
import type { Grade } from "../../core/log/event";
import { dayName } from "../parts/day";
import { Key } from "../parts/key";
import { nextDays } from "../schedule/forecast";
import type { Card, State } from "../schedule/state";

interface Props {
  card: Card | undefined;
  state: State;
  today: string;
  suggested: Grade | null;
  onGrade(grade: Grade): void;
}

const names: Record<Grade, string> = { 1: grade1, 2: grade2, 3: grade3, 4: grade4 };

/** Two grades or four, each with the day that it leads to. */
export function Grades({ card, state, today, suggested, onGrade }: Props) {
  const days = nextDays(card, state, today);
  const offered: Grade[] = state.settings.grades === 4 ? [1, 2, 3, 4] : [1, 3];
  return (
    <fieldset class="grades">
      <legend class="hidden">{gradesLabel}</legend>
      {offered.map(grade => (
        <button
          key={grade}
          type="button"
          class={`grade-${grade}`}
          data-suggested={grade === suggested ? "" : undefined}
          onClick={() => onGrade(grade)}
        >
          {names[grade]}
          <small>
            {grade === 1 ? backToday : dayName(days[grade], today)} <Key of={grade} />
          </small>
        </button>
      ))}
    </fieldset>
  );
}
