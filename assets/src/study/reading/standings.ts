import { standingDue, standingKnown, standingLearning, standingLeech, standingUnseen } from "words";
import { findAll, make } from "../../core/dom";
import { type Desk, today } from "../desk";
import { type Standing, standingOf } from "../schedule/due";

const names: Record<Standing, string> = {
  unseen: standingUnseen,
  learning: standingLearning,
  known: standingKnown,
  due: standingDue,
  leech: standingLeech,
};

/** Shows in the outline how each question stands, as a dot and as text. */
export function standings(desk: Desk): void {
  const links = findAll<HTMLAnchorElement>("#outline a[href*='#q-']").map(link => ({
    id: decodeURIComponent(link.hash.slice(3)),
    ...placesIn(link),
  }));
  const show = () => {
    const { state } = desk.book;
    for (const { id, dot, text } of links) {
      const standing = standingOf(state.cards[id], state, today(desk));
      dot.className = `dot ${standing}`;
      text.textContent = ` (${names[standing]})`;
    }
  };
  show();
  desk.book.subscribe(show);
}

function placesIn(link: HTMLElement): { dot: HTMLElement; text: HTMLElement } {
  const dot = make("span");
  const text = make("span", { className: "hidden" });
  link.append(dot, text);
  return { dot, text };
}
