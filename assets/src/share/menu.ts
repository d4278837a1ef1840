import { copied, copyAnswerLink, copyFailed, copyQuestionLink, wordsLanguage } from "words";
import { make } from "../core/dom";
import { questionId, questionOf } from "../core/question";
import { addStatus, say } from "../core/status";

let question = "";
const menu = make(
  "div",
  { className: "menu", id: "share", lang: wordsLanguage, popover: "auto" },
  item("q", copyQuestionLink),
  item("a", copyAnswerLink),
);
document.body.append(menu);
addStatus();

/** Offers links to the question that a button belongs to. */
export function share(button: HTMLElement): void {
  const of = questionOf(button);
  if (!of) return;
  question = questionId(of);
  menu.showPopover();
  place(button.getBoundingClientRect());
  menu.querySelector("button")?.focus();
}

/** Puts the menu below a place, or above it where there is no room below. */
function place(at: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(at.left, clientWidth - menu.offsetWidth - 16);
  const below = at.bottom + 4;
  const above = at.top - 4 - menu.offsetHeight;
  const top = below + menu.offsetHeight > clientHeight && above > 0 ? above : below;
  menu.style.left = `${Math.max(left, 16) + scrollX}px`;
  menu.style.top = `${top + scrollY}px`;
}

function item(part: "q" | "a", text: string): HTMLElement {
  const button = make("button", { type: "button", textContent: text });
  button.dataset.part = part;
  button.addEventListener("click", () => {
    menu.hidePopover();
    void copy(new URL(`#${part}-${question}`, location.href).href);
  });
  return button;
}

async function copy(address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    say(copied);
  } catch {
    location.href = address;
    say(copyFailed);
  }
}
