// The field as a combobox: what is typed, the results, and which of them is
// chosen. A page has one.
import * as address from "./address";
import { type Index, loadIndex } from "./loading";
import type { Load } from "./part";
import { links, list, more, panel, show } from "./results";

let field: HTMLInputElement;
let index: Index;
/** Which result is chosen, or -1. */
let active = -1;
/** Counts what has been asked and given up: an answer that comes late is for nobody. */
let turn = 0;

/** Takes over the search form. */
export async function start(form: HTMLFormElement, load: Load): Promise<void> {
  const input = form.querySelector("input");
  if (!input) return;
  try {
    index = await loadIndex(load);
  } catch {
    return; // the form still leads to the list of all questions
  }
  field = input;
  Object.assign(field, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
  field.setAttribute("aria-controls", list.id);
  form.append(panel);
  listen(form);
  if (field.value.trim()) typed();
}

/** Something has been typed. */
function typed(): void {
  if (field.value.trim()) address.keep(field.value);
  else address.leave();
  void ask();
}

function listen(form: HTMLFormElement): void {
  field.addEventListener("input", typed);
  field.addEventListener("focus", () => {
    if (panel.hidden) void ask();
  });
  field.addEventListener("keydown", key);
  form.addEventListener("submit", event => {
    event.preventDefault();
    void enter(false);
  });
  list.addEventListener("click", () => {
    address.keepNow();
    hide();
    field.blur();
  });
  for (const type of ["pointerdown", "focusin"])
    document.addEventListener(type, event => {
      if (!form.contains(event.target as Node)) close();
    });
  addEventListener("popstate", follow);
  addEventListener("pageshow", event => event.persisted && follow());
  addEventListener("hashchange", address.forget);
  addEventListener("pagehide", address.keepNow);
}

/** Shows what the address asks for. */
function follow(): void {
  const query = address.asked();
  if (query !== null) field.value = query;
  if (query === null) hide();
  else void ask();
}

/** Searches for what is in the field. */
async function ask(): Promise<void> {
  const query = field.value;
  delete list.dataset.query;
  if (!query.trim()) {
    hide();
    return;
  }
  const mine = ++turn;
  const current = () => mine === turn;
  activate(-1);
  await show(query, await index.search(query), index.catalogue, current);
  if (current()) field.ariaExpanded = String(!list.hidden);
}

function key(event: KeyboardEvent): void {
  // 229: the key belongs to an input method, also where the browser has ended composing already.
  if (event.isComposing || event.keyCode === 229) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !panel.hidden) move(step);
  else if (event.key === "Enter") void enter(event.shiftKey);
  else if (event.key !== "Escape") return;
  else if (panel.hidden) field.blur();
  else close();
  event.preventDefault();
}

function move(step: number): void {
  const { length } = links();
  const next = active < 0 && step < 0 ? length - 1 : active + step;
  activate(next < length ? next : -1);
  if (next >= length - 2) void more();
}

function activate(to: number): void {
  const all = links();
  const before = all[active];
  if (before) before.ariaSelected = "false";
  active = Math.max(to, -1);
  const link = all[active];
  field.setAttribute("aria-activedescendant", link?.id ?? "");
  if (!link) return;
  link.ariaSelected = "true";
  link.scrollIntoView({ block: "nearest" });
}

/** Goes to the chosen result, or the first: to the question, or to its answer. */
async function enter(answer: boolean): Promise<void> {
  if (list.dataset.query !== field.value) await ask();
  const link = links()[Math.max(active, 0)];
  if (!link || panel.hidden) return;
  const question = link.getAttribute("href") ?? "";
  if (answer) link.href = question.replace("#q-", "#a-");
  link.click();
  link.setAttribute("href", question);
}

function close(): void {
  if (panel.hidden) return;
  hide();
  address.leave();
}

function hide(): void {
  turn++;
  panel.hidden = true;
  field.ariaExpanded = "false";
  activate(-1);
}
