import { wordsLanguage } from "words";
import { make } from "./dom";

const line = make("p", { className: "toast", lang: wordsLanguage, role: "status" });
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Puts the status line into the page. It has to be there before it says something. */
export function addStatus(): void {
  document.body.append(line);
}

/** Says something in the status line for a while, for eyes and for screen readers. */
export function say(text: string): void {
  line.textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    line.textContent = "";
  }, 4000);
}
