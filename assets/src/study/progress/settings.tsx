import {
  fourGrades,
  minutesADay,
  minutesWhy,
  moreSettings,
  orderMixed,
  orderTopic,
  orderWord,
  percentage,
  retention,
  retentionWhy,
  settings as title,
} from "words";
import { fill } from "../../core/fill";
import { type Desk, useBook } from "../desk";
import { percent } from "../parts/day";

/** The reader's choices: one at first sight, the others folded away. */
export function Settings({ desk }: { desk: Desk }) {
  const { settings } = useBook(desk);
  const choose = (key: string, value: string | number) => void desk.book.add({ type: "setting", key, value });
  return (
    <section>
      <h2>{title}</h2>
      <label class="field">
        <span>
          {retention} <output>{fill(percentage, percent(settings.retention))}</output>
        </span>
        <input
          type="range"
          min="80"
          max="97"
          value={percent(settings.retention)}
          onChange={event => choose("retention", Number(event.currentTarget.value) / 100)}
        />
        <small>{retentionWhy}</small>
      </label>
      <details>
        <summary>{moreSettings}</summary>
        <label class="check">
          <input
            type="checkbox"
            checked={settings.grades === 4}
            onChange={event => choose("grades", event.currentTarget.checked ? 4 : 2)}
          />
          {fourGrades}
        </label>
        <label class="field">
          <span>{orderWord}</span>
          <select value={settings.order} onChange={event => choose("order", event.currentTarget.value)}>
            <option value="mixed">{orderMixed}</option>
            <option value="topic">{orderTopic}</option>
          </select>
        </label>
        <label class="field">
          <span>{minutesADay}</span>
          <input
            type="number"
            min="5"
            max="600"
            step="5"
            value={settings.minutes}
            onChange={event => choose("minutes", event.currentTarget.valueAsNumber)}
          />
          <small>{minutesWhy}</small>
        </label>
      </details>
    </section>
  );
}
