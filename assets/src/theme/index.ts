import { find, reveal } from "../core/dom";
import { remembered } from "../core/storage";
import { apply } from "./apply";
import { flip, type Scheme } from "./choice";

/** The switch between the light and the dark screen. */
export function theme(): void {
  const button = find("#theme");
  if (!button) return;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const system = (): Scheme => (dark.matches ? "dark" : "light");
  const show = () => {
    const shown = apply() ?? system();
    button.setAttribute("aria-pressed", String(shown === "dark"));
    return shown;
  };
  button.addEventListener("click", () => {
    remembered.set("theme", flip(show(), system()));
    show();
  });
  dark.addEventListener("change", show);
  addEventListener("storage", show);
  show();
  reveal(button);
}
