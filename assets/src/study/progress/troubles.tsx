import { troubles, troublesLead } from "words";
import { type Desk, today, useBook } from "../desk";
import { InlineHtml } from "../parts/html";
import { leeches } from "../schedule/figures";

/** The questions that have been forgotten again and again. */
export function Troubles({ desk }: { desk: Desk }) {
  const state = useBook(desk);
  const ids = leeches(desk.syllabus.course(state), state, today(desk));
  if (ids.length === 0) return null;
  return (
    <section>
      <h2>{troubles}</h2>
      <p class="hint">{troublesLead}</p>
      <ul class="questions">
        {ids.map(id => (
          <li key={id}>
            <a href={desk.syllabus.link(id)}>
              <InlineHtml of={desk.syllabus.title(id)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
