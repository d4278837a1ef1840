import {
  close,
  keyEscape,
  keyHelp,
  keyNextQuestion,
  keyNextUnopened,
  keyPreviousQuestion,
  keys,
  keyToggle,
  keyToggleAll,
  singleKeys as singleKeysWords,
  space,
} from "words";
import { make } from "../core/dom";
import { setSingleKeys, singleKeys } from "../core/keys";

const rows: [keys: string[], does: string][] = [
  [["J", "K"], `${keyNextQuestion}, ${keyPreviousQuestion}`],
  [[space, "Enter"], keyToggle],
  [["A"], keyToggleAll],
  [["N"], keyNextUnopened],
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
  const dialog = make("dialog", { id: "keys" }, title, list, form);
  dialog.setAttribute("aria-labelledby", title.id);
  return dialog;
}

function choice(): HTMLInputElement {
  const box = make("input", { type: "checkbox", id: "single-keys", checked: singleKeys() });
  box.addEventListener("change", () => setSingleKeys(box.checked));
  return box;
}
