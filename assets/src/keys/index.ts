import { find, reveal } from "../core/dom";
import { bind, listen, setSingleKeys, singleKeys } from "../core/keys";

/** The list of keys, and the switch that turns them off. */
export function keys(): void {
  listen();
  const list = find<HTMLDialogElement>("#keys");
  const button = find("#keys-button");
  const choice = find<HTMLInputElement>("#single-keys");
  if (!list || !button || !choice) return;
  choice.checked = singleKeys();
  choice.addEventListener("change", () => setSingleKeys(choice.checked));
  button.addEventListener("click", () => list.showModal());
  bind({ key: "?", run: () => list.showModal() });
  reveal(button);
}
