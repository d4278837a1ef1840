import { copyLink, wordsLanguage } from "words";
import { findAll, make } from "../core/dom";
import type { Layers } from "../core/layers";
import { load } from "../core/load";

/** The button in each answer that offers links to the question and to its answer. */
export function share(): void {
  for (const answer of findAll("details.q > .answer")) {
    const button = make("button", { type: "button", className: "quiet share", textContent: copyLink });
    button.addEventListener("click", async () => (await load<Layers>("layers")).share(button));
    answer.append(make("div", { className: "actions", lang: wordsLanguage }, button));
  }
}
