import { find, findAll, say } from "../core/dom";
import { questionId, questionOf } from "../core/question";

/** The button in each answer that copies a link to the question or to its answer. */
export function share(): void {
  const menu = find("#share");
  const template = find<HTMLTemplateElement>("#actions");
  if (!menu || !template) return;
  for (const answer of findAll("details.q > .answer")) answer.append(template.content.cloneNode(true));
  let id = "";
  document.addEventListener("click", event => {
    const button = (event.target as Element).closest<HTMLElement>(".share");
    const question = questionOf(button);
    if (!button || !question) return;
    id = questionId(question);
    open(menu, button);
  });
  menu.addEventListener("click", event => {
    const part = (event.target as Element).closest<HTMLElement>("[data-part]")?.dataset.part;
    if (part === undefined) return;
    menu.hidePopover();
    void copy(menu, new URL(`#${part}-${id}`, location.href).href);
  });
}

function open(menu: HTMLElement, button: HTMLElement): void {
  menu.showPopover();
  const at = button.getBoundingClientRect();
  const left = Math.min(at.left, document.documentElement.clientWidth - menu.offsetWidth - 16);
  menu.style.left = `${Math.max(left, 16) + scrollX}px`;
  menu.style.top = `${at.bottom + scrollY + 4}px`;
  find("button", menu)?.focus();
}

async function copy(menu: HTMLElement, address: string): Promise<void> {
  const { copied = "", failed = "" } = menu.dataset;
  try {
    await navigator.clipboard.writeText(address);
    say(copied);
  } catch {
    location.href = address;
    say(failed);
  }
}
