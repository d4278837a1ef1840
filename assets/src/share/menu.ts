import { copied, copyAnswerLink, copyFailed, copyQuestionLink } from "words";
import { make } from "../core/dom";
import { questionId, questionOf } from "../core/question";
import { addStatus, say } from "../core/status";

let question = "";
const menu = make(
  "div",
  { className: "menu", id: "share", popover: "auto" },
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
  const at = button.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - menu.offsetWidth - 16);
  menu.style.left = `${Math.max(left, 16) + scrollX}px`;
  menu.style.top = `${at.bottom + scrollY + 4}px`;
  menu.querySelector("button")?.focus();
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
