import { findAll } from "../core/dom";
import type { Outline } from "./lists";

/** What a question is called, and where it is. */
export interface Entry {
  id: string;
  title: string;
  topic: string;
  /** Address of the question, closed. */
  link: string;
}

/** The questions of the site by their places in the document, as far as they are known. */
export interface Catalogue {
  /** How many results are shown at once; more come when one scrolls to the end. */
  readonly step: number;
  /** Makes sure that some questions are known. */
  fetch?(questions: readonly number[]): Promise<unknown>;
  entry(question: number): Entry | undefined;
}

/** The questions of a small site, from the outline that all of its pages have. */
export function outlined({ order }: Outline): Entry[] {
  const places = order.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i));
  const entries: Entry[] = [];
  findAll<HTMLAnchorElement>("#outline li > a").forEach((link, i) => {
    entries[places[i] ?? i] = {
      id: decodeURIComponent(link.hash.slice(3)),
      title: link.firstChild?.textContent ?? "", // what studying puts behind it is no part of it
      topic: topicOf(link),
      link: link.getAttribute("href") ?? "",
    };
  });
  return entries;
}

/** The title of the topic that a link of the outline stands under: what follows the swatch in its summary. */
function topicOf(link: HTMLElement): string {
  return link.closest("details")?.querySelector(".swatch")?.nextSibling?.textContent ?? "";
}
