import {
  close,
  keyEscape,
  keyGrade,
  keyHelp,
  keyNextQuestion,
  keyNextUnopened,
  keyOwn,
  keyPreviousQuestion,
  keyReveal,
  keyReview,
  keySearch,
  keys,
  keyToggle,
  keyToggleAll,
  keyUndo,
  singleKeys as singleKeysWords,
  space,
  wordsLanguage,
} from "words";
import { find, make } from "../core/dom";
import { setSingleKeys, singleKeys } from "../core/keys";

type Row = [keys: string[], does: string];

const reading: Row[] = [
  [["J", "K"], `${keyNextQuestion}, ${keyPreviousQuestion}`],
  [[space, "Enter"], keyToggle],
  [["A"], keyToggleAll],
  [["N"], keyNextUnopened],
  [["M"], keyOwn],
];

const session: Row[] = [
  [[space], keyReveal],
  [["1", "2", "3", "4"], keyGrade],
  [["U"], keyUndo],
  [["M"], keyOwn],
];

const search: Row[] = [[["/"], keySearch]];

/** The keys of this page: those of its kind, and those of all pages. */
const rows: Row[] = [
  ...(find("main[data-view=review]") ? session : []),
  ...(find("details.q") ? reading : []),
  ...(find("form.search") ? search : []),
  [["R"], keyReview],
  [["?"], keyHelp],
  [["Esc"], keyEscape],
];

const dialog = build();
document.body.append(dialog);

/** Shows the list of keys, with the switch that turns them off. */
export function showKeys(): void {
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const list = make("dl");
  for (const [names, does] of rows) {
    const term = make("dt", {}, ...names.map(name => make("kbd", { textContent: name })));
    list.append(term, make("dd", { textContent: does }));
  }
  const title = make("h2", { id: "keys-title", textContent: keys });
  const done = make("button", { type: "submit", textContent: close });
  const form = make("form", { method: "dialog" }, make("label", {}, choice(), singleKeysWords), done);
  const dialog = make("dialog", { id: "keys", lang: wordsLanguage }, title, list, form);
  dialog.setAttribute("aria-labelledby", title.id);
  return dialog;
}

function choice(): HTMLInputElement {
  const box = make("input", { type: "checkbox", id: "single-keys", checked: singleKeys() });
  box.addEventListener("change", () => setSingleKeys(box.checked));
  return box;
}
