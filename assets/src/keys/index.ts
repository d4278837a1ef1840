import { find, reveal } from "../core/dom";
import { bind, listen } from "../core/keys";
import type { Layers } from "../core/layers";
import { load } from "../core/load";

/** Single keys, and the ways to their list. */
export function keys(): void {
  listen();
  const button = find("#keys-button");
  const show = async () => (await load<Layers>("layers")).showKeys();
  button?.addEventListener("click", show);
  bind({ key: "?", run: show });
  reveal(button);
}
