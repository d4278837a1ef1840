import { findAll } from "../core/dom";
import { questions } from "../core/question";

/** Marks, in an outline, the first question that is in the middle of the window. */
export function markReading(outline: HTMLElement): void {
  const links = new Map(
    findAll<HTMLAnchorElement>("a[href^='#q-']", outline).map(link => [
      decodeURIComponent(link.hash.slice(1)),
      link,
    ]),
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
      const id = all.find(question => inView.has(question))?.querySelector("[id^=q-]")?.id;
      if (id === undefined) return;
      marked?.removeAttribute("aria-current");
      marked = links.get(id);
      marked?.setAttribute("aria-current", "true");
    },
    { rootMargin: "-15% 0px -40% 0px" },
  );
  for (const question of all) observer.observe(question);
}
