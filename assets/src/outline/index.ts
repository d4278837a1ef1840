import { find } from "../core/dom";
import type { Layers } from "../core/layers";
import { load } from "../core/load";

/** The outline: gets out of the way when it has been used, and marks the question that is being read. */
export function outline(): void {
  const panel = find("#outline");
  if (!panel) return;
  panel.addEventListener("click", event => {
    const narrow = panel.matches(":popover-open");
    if (narrow && (event.target as Element).closest("a")) panel.hidePopover();
  });
  const mark = async () => (await load<Layers>("layers")).markReading(panel);
  panel.addEventListener("beforetoggle", mark, { once: true });
  const column = getComputedStyle(panel).position === "sticky";
  if (column) addEventListener("scroll", mark, { once: true, passive: true });
}
