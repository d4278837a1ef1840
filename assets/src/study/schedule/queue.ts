import { comesBack, isDue, recallOn } from "./due";
import { type Course, isMet, lastLook, newToday } from "./plan";
import { type Confusable, space } from "./spacing";
import type { State } from "./state";

/** After how many reviews a new question is mixed in. */
const NEW_EVERY = 3;

/** What a session asks. */
export interface Queue {
  ids: string[];
  reviews: number;
  fresh: number;
  /** Too like another question of this session; kept for the next one. */
  kept: string[];
  /** Shaky before the interview, with no time left for them. */
  unfit: string[];
}

/**
 * The queue of a study day: what is due, the most forgotten first, one new
 * question after every three; questions that are easily mixed up far apart.
 */
export function queueFor(course: Course, state: State, today: string, sets: Confusable): Queue {
  const last = lastLook(course, state, today);
  const reviews = forgottenFirst(
    last?.asked ?? course.ids.filter(id => isDue(state.cards[id], state, today)),
    state,
    today,
  );
  const unseen = course.ids.filter(id => !isMet(state.cards[id]));
  const byTopic = state.settings.order === "topic";
  if (byTopic) unseen.sort((a, b) => course.topicOf(a) - course.topicOf(b));
  const fresh = unseen.slice(0, newToday(course, state, today));
  const mixed = mix(reviews, fresh);
  if (byTopic) mixed.sort((a, b) => course.topicOf(a) - course.topicOf(b));
  const { queue, left } = space(mixed, sets);
  return {
    ids: queue,
    reviews: reviews.filter(id => !left.includes(id)).length,
    fresh: fresh.filter(id => !left.includes(id)).length,
    kept: left,
    unfit: last?.left ?? [],
  };
}

/** What was forgotten today comes after everything else: it has just been seen. */
function forgottenFirst(ids: string[], state: State, today: string): string[] {
  const rank = (id: string) => {
    const card = state.cards[id];
    return recallOn(card, today) + (card && comesBack(card, today) ? 1 : 0);
  };
  return ids.sort((a, b) => rank(a) - rank(b));
}

/** One new question after every three reviews; what remains of either follows. */
export function mix(reviews: readonly string[], fresh: readonly string[]): string[] {
  const mixed: string[] = [];
  let next = 0;
  for (const [i, id] of reviews.entries()) {
    mixed.push(id);
    const added = fresh[next];
    if ((i + 1) % NEW_EVERY === 0 && added !== undefined) {
      mixed.push(added);
      next++;
    }
  }
  return [...mixed, ...fresh.slice(next)];
}
