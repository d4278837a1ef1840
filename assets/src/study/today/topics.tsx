import { render } from "preact";
import { knownOf } from "words";
import { findAll } from "../../core/dom";
import { fill } from "../../core/fill";
import { type Desk, useBook } from "../desk";
import { Meter } from "../parts/meter";
import { isKnown } from "../schedule/figures";

/** Says in the list of topics how many questions of each are known. */
export function countTopics(desk: Desk): void {
  const places = findAll(".topics .count");
  for (const [i, { slug }] of desk.syllabus.topics.entries()) {
    const place = places[i];
    place?.replaceChildren();
    if (place) render(<Known desk={desk} slug={slug} colour={desk.syllabus.colour(i)} />, place);
  }
}

function Known({ desk, slug, colour }: { desk: Desk; slug: string; colour: string }) {
  const state = useBook(desk);
  const { ids } = desk.syllabus.course(state, slug);
  const known = ids.filter(id => isKnown(state.cards[id])).length;
  return (
    <>
      {fill(knownOf, known, ids.length)}
      <Meter share={known / Math.max(1, ids.length)} colour={colour} />
    </>
  );
}
