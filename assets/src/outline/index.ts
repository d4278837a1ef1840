import { find, findAll } from "../core/dom";
import { questions } from "../core/question";

/** The outline: marks the question that is being read, and gets out of the way when it has been used. */
export function outline(): void {
  const panel = find("#outline");
  if (!panel) return;
  panel.addEventListener("click", event => {
    const narrow = panel.matches(":popover-open");
    if (narrow && (event.target as Element).closest("a")) panel.hidePopover();
  });
  markReading(panel);
}

function markReading(panel: HTMLElement): void {
  const links = new Map(
    findAll<HTMLAnchorElement>("a[href^='#q-']", panel).map(link => [link.hash.slice(1), link]),
  );
  const inView = new Set<Element>();
  let marked: HTMLAnchorElement | undefined;
  const all = questions();
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      const first = all.find(question => inView.has(question));
      const id = first?.querySelector("[id^=q-]")?.id;
      if (id === undefined) return;
      marked?.removeAttribute("aria-current");
      marked = links.get(decodeURIComponent(id)) ?? links.get(id);
      marked?.setAttribute("aria-current", "true");
    },
    { rootMargin: "-15% 0px -40% 0px" },
  );
  for (const question of all) observer.observe(question);
}
