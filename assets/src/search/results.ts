import { searchFound, searchInAnswer, searchMeant, searchNearest, searchNone, searchResults } from "words";
import { make } from "../core/dom";
import { fill } from "../core/fill";
import type { Catalogue, Entry } from "./catalogue";
import type { Answer, Hit } from "./engine";
import { spans } from "./mark";

/** Titles speak the language of the page, whatever the interface speaks. */
const { lang } = document.documentElement;

const status = make("p", { role: "status" });
const nearest = make("p", { hidden: true });

/** The list of results: real links, each an option of the field. */
export const list = make("div", { id: "found", role: "listbox", ariaLabel: searchResults });

/** What lies under the field: the list, and what is said about it. */
export const panel = make("div", { className: "found", hidden: true }, status, list, nearest);

let shown: { answer: Answer; catalogue: Catalogue } | undefined;

/** The links in the list. */
export function links(): HTMLAnchorElement[] {
  return [...list.children] as HTMLAnchorElement[];
}

/** Shows what a query was answered with, unless another has become current while that was loaded. */
export async function show(
  query: string,
  answer: Answer,
  catalogue: Catalogue,
  current: () => boolean,
): Promise<void> {
  const first = answer.hits.slice(0, catalogue.step);
  await catalogue.fetch?.([...first, ...answer.nearest].map(hit => hit.question));
  if (!current()) return;
  shown = { answer, catalogue };
  list.replaceChildren(...options(first));
  list.hidden = !first.length;
  tell(query, answer, catalogue);
  panel.hidden = false;
  panel.scrollTop = 0;
  list.dataset.query = query;
}

/** Adds the next results. */
export async function more(): Promise<void> {
  if (!shown) return;
  const { answer, catalogue } = shown;
  const from = list.children.length;
  const next = answer.hits.slice(from, from + catalogue.step);
  await catalogue.fetch?.(next.map(hit => hit.question));
  if (answer === shown.answer && from === list.children.length) list.append(...options(next));
}

panel.addEventListener("scroll", () => {
  if (panel.scrollTop + 2 * panel.clientHeight > panel.scrollHeight) void more();
});

function tell(query: string, answer: Answer, catalogue: Catalogue): void {
  const count = answer.hits.length ? fill(searchFound, answer.hits.length) : fill(searchNone, query.trim());
  const meant = answer.notes.map(note => fill(searchMeant, note.typed, note.meant));
  status.textContent = [...meant, count].join(" · ");
  const entry = answer.nearest[0] && catalogue.entry(answer.nearest[0].question);
  nearest.hidden = !entry;
  if (entry)
    nearest.replaceChildren(`${searchNearest}: `, make("a", { href: entry.link, lang }, entry.title));
}

function options(hits: Hit[]): HTMLAnchorElement[] {
  return hits.flatMap(hit => {
    const entry = shown?.catalogue.entry(hit.question);
    return entry ? [option(hit, entry)] : [];
  });
}

function option({ question, places }: Hit, { id, title, topic, link }: Entry): HTMLAnchorElement {
  const about = places ? [` · ${fill(searchInAnswer, places)}`] : [];
  const element = make(
    "a",
    { href: link, tabIndex: -1, id: `found-${question + 1}`, role: "option", ariaSelected: "false" },
    make("span", { lang }, ...marked(title)),
    make("small", {}, make("bdi", { lang }, topic), ...about),
  );
  element.dataset.question = id;
  element.dataset.number = String(question + 1);
  return element;
}

function marked(title: string): (Node | string)[] {
  const text = title.normalize("NFC");
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of spans(text, shown?.answer.marks ?? [])) {
    parts.push(text.slice(at, start), make("mark", { textContent: text.slice(start, end) }));
    at = end;
  }
  return [...parts, text.slice(at)];
}
