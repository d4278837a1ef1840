import * as address from "./address";
import { type Index, loadIndex } from "./loading";
import type { Load } from "./part";
import { Results } from "./results";

/** Takes over the search form. */
export function start(form: HTMLFormElement, load: Load): void {
  const field = form.querySelector("input");
  if (!field) return;
  loadIndex(load).then(
    index => new View(form, field, index).begin(),
    () => {}, // the form still leads to the list of all questions
  );
}

/** The field as a combobox: what is typed, the results, and which of them is chosen. */
class View {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #index: Index;
  readonly #results: Results;
  #active = -1;
  #asked = 0;

  constructor(form: HTMLFormElement, field: HTMLInputElement, index: Index) {
    this.#form = form;
    this.#field = field;
    this.#index = index;
    this.#results = new Results(index.catalogue);
  }

  /** Begins with what has been typed so far. */
  begin(): void {
    this.#form.append(this.#results.element);
    this.#describe();
    this.#listen();
    if (this.#field.value.trim()) void this.#ask();
  }

  #describe(): void {
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": this.#results.list.id,
      "aria-expanded": "false",
    }))
      this.#field.setAttribute(name, value);
  }

  #listen(): void {
    this.#field.addEventListener("input", () => {
      if (this.#field.value.trim()) address.keep(this.#field.value);
      else address.leave();
      void this.#ask();
    });
    this.#field.addEventListener("focus", () => {
      if (this.#field.value.trim() && this.#results.element.hidden) void this.#ask();
    });
    this.#field.addEventListener("keydown", event => this.#key(event));
    this.#form.addEventListener("submit", event => {
      event.preventDefault();
      void this.#enter(false);
    });
    this.#results.list.addEventListener("click", () => this.#leaveFor());
    for (const type of ["pointerdown", "focusin"])
      document.addEventListener(type, event => {
        if (!this.#form.contains(event.target as Node)) this.#close();
      });
    addEventListener("popstate", () => this.#follow());
    addEventListener("pageshow", event => event.persisted && this.#follow());
    addEventListener("hashchange", address.forget);
    addEventListener("pagehide", address.keepNow);
  }

  /** Shows what the address asks for. */
  #follow(): void {
    const query = address.asked();
    if (query === null) {
      this.#hide();
    } else {
      this.#field.value = query;
      void this.#ask();
    }
  }

  /** Searches for what is in the field. */
  async #ask(): Promise<void> {
    const turn = ++this.#asked;
    const query = this.#field.value;
    const current = () => turn === this.#asked;
    this.#results.outdated();
    this.#activate(-1);
    if (!query.trim()) {
      this.#hide();
      return;
    }
    await this.#results.show(query, await this.#index.search(query), current);
    if (current()) this.#field.setAttribute("aria-expanded", String(!this.#results.list.hidden));
  }

  #key(event: KeyboardEvent): void {
    // 229: the key belongs to an input method, also where the browser has ended composing already.
    if (event.isComposing || event.keyCode === 229) return;
    const open = !this.#results.element.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && open) this.#move(step);
    else if (event.key === "Enter") void this.#enter(event.shiftKey);
    else if (event.key === "Escape" && open) this.#close();
    else if (event.key === "Escape") this.#field.blur();
    else return;
    event.preventDefault();
  }

  #move(step: number): void {
    const { length } = this.#results.links;
    const next = this.#active < 0 && step < 0 ? length - 1 : this.#active + step;
    this.#activate(next < 0 || next >= length ? -1 : next);
    if (next >= length - 2) void this.#results.more();
  }

  #activate(to: number): void {
    const links = this.#results.links;
    links[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = to;
    const link = links[to];
    if (link) {
      link.setAttribute("aria-selected", "true");
      link.scrollIntoView({ block: "nearest" });
      this.#field.setAttribute("aria-activedescendant", link.id);
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }

  /** Goes to the chosen result, or the first: to the question, or to its answer. */
  async #enter(answer: boolean): Promise<void> {
    if (this.#results.list.dataset.query !== this.#field.value) await this.#ask();
    const link = this.#results.links[Math.max(this.#active, 0)];
    if (!link || this.#results.element.hidden) return;
    const question = link.getAttribute("href") ?? "";
    if (answer) link.href = question.replace("#q-", "#a-");
    link.click();
    link.setAttribute("href", question);
  }

  /** A result is about to be followed. */
  #leaveFor(): void {
    address.keepNow();
    this.#hide();
    this.#field.blur();
  }

  #close(): void {
    if (this.#results.element.hidden) return;
    this.#hide();
    address.leave();
  }

  #hide(): void {
    this.#asked++;
    this.#results.element.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }
}
