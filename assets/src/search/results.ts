import { searchFound, searchInAnswer, searchMeant, searchNearest, searchNone, searchResults } from "words";
import { make } from "../core/dom";
import { fill } from "../core/fill";
import type { Catalogue, Entry } from "./catalogue";
import type { Answer, Hit } from "./engine";
import { spans } from "./mark";
import type { Mark } from "./meaning";

/** How many results are shown at once; more come when one scrolls to the end. */
const STEP = 100;
/** Where every question shown may mean one more script. */
const FEWER = 10;

/** The list of results under the field, with what is said about it. */
export class Results {
  readonly element = make("div", { className: "found", hidden: true });
  readonly list = make("div", { id: "found" });
  readonly #status = make("p");
  readonly #nearest = make("p", { hidden: true });
  readonly #catalogue: Catalogue;
  #answer: Answer | undefined;
  #marks: Mark[] = [];

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#status.setAttribute("role", "status");
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", searchResults);
    this.element.append(this.#status, this.list, this.#nearest);
    this.element.addEventListener("scroll", () => {
      const { scrollTop, clientHeight, scrollHeight } = this.element;
      if (scrollTop + 2 * clientHeight > scrollHeight) void this.more();
    });
  }

  get links(): HTMLAnchorElement[] {
    return [...this.list.children] as HTMLAnchorElement[];
  }

  /** The list does not answer what is in the field any more. */
  outdated(): void {
    delete this.list.dataset.query;
  }

  /** Shows what a query was answered with. */
  async show(query: string, answer: Answer, current: () => boolean): Promise<void> {
    const first = answer.hits.slice(0, this.#step());
    await this.#catalogue.fetch([...first, ...answer.nearest].map(hit => hit.question));
    if (!current()) return;
    this.#answer = answer;
    this.#marks = answer.marks;
    this.list.replaceChildren(...this.#options(first));
    this.list.hidden = first.length === 0;
    this.#say(query, answer);
    this.element.hidden = false;
    this.element.scrollTop = 0;
    this.list.dataset.query = query;
  }

  /** Adds the next results. */
  async more(): Promise<void> {
    const answer = this.#answer;
    const shown = this.list.children.length;
    const next = answer?.hits.slice(shown, shown + this.#step()) ?? [];
    if (next.length === 0) return;
    await this.#catalogue.fetch(next.map(hit => hit.question));
    if (answer === this.#answer && shown === this.list.children.length)
      this.list.append(...this.#options(next));
  }

  #step(): number {
    return this.#catalogue.titles.length ? STEP : FEWER;
  }

  #say(query: string, { hits, nearest, notes }: Answer): void {
    const count = hits.length ? fill(searchFound, hits.length) : fill(searchNone, query.trim());
    const meant = notes.map(note => fill(searchMeant, note.typed, note.meant));
    this.#status.textContent = [...meant, count].join(" · ");
    const entry = nearest[0] && this.#catalogue.entry(nearest[0].question);
    this.#nearest.hidden = !entry;
    if (entry)
      this.#nearest.replaceChildren(`${searchNearest}: `, make("a", { href: entry.link }, entry.title));
  }

  #options(hits: Hit[]): HTMLAnchorElement[] {
    return hits.flatMap(hit => {
      const entry = this.#catalogue.entry(hit.question);
      return entry ? [this.#option(hit, entry)] : [];
    });
  }

  #option({ question, places }: Hit, entry: Entry): HTMLAnchorElement {
    const about = places ? `${entry.topic} · ${fill(searchInAnswer, places)}` : entry.topic;
    const title = make("span", {}, ...this.#marked(entry.title));
    const link = make(
      "a",
      { href: entry.link, tabIndex: -1, id: `found-${question + 1}` },
      title,
      make("small", { textContent: about }),
    );
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.dataset.question = entry.id;
    link.dataset.number = String(question + 1);
    return link;
  }

  #marked(title: string): (Node | string)[] {
    const text = title.normalize("NFC");
    const parts: (Node | string)[] = [];
    let at = 0;
    for (const [start, end] of spans(text, this.#marks)) {
      parts.push(text.slice(at, start), make("mark", { textContent: text.slice(start, end) }));
      at = end;
    }
    return [...parts, text.slice(at)];
  }
}
