import { remembered } from "../core/storage";
import { parse, type Scheme } from "./choice";

/** Shows the page in the scheme that the reader chose, or in the system's. */
export function apply(): Scheme | null {
  const choice = parse(remembered.get("theme"));
  const root = document.documentElement;
  if (choice) root.dataset.theme = choice;
  else delete root.dataset.theme;
  return choice;
}
