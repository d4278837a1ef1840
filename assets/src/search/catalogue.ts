import { findAll } from "../core/dom";
import type { Load } from "./part";
import type { Head } from "./store";

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
  /** All titles, where the page has them. */
  readonly titles: readonly string[];
  /** Makes sure that some questions are known. */
  fetch(questions: readonly number[]): Promise<void>;
  entry(question: number): Entry | undefined;
}

/** The questions of a small site, from the outline that all of its pages have. */
export function outlined({ order = [] }: Head): Catalogue {
  const places = order.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i));
  const entries: Entry[] = [];
  findAll<HTMLAnchorElement>("#outline li > a").forEach((link, i) => {
    entries[places[i] ?? i] = {
      id: decodeURIComponent(link.hash.slice(3)),
      title: link.textContent ?? "",
      topic: topicOf(link),
      link: link.getAttribute("href") ?? "",
    };
  });
  return { titles: entries.map(e => e.title), fetch: async () => {}, entry: question => entries[question] };
}

/** The title of the topic that a link of the outline stands under: its summary without the number of questions. */
function topicOf(link: HTMLElement): string {
  const summary = link.closest("details")?.querySelector("summary");
  return [...(summary?.childNodes ?? [])].find(node => node.nodeType === Node.TEXT_NODE)?.textContent ?? "";
}

type Row = [id: string, title: string, page: string, topic: string];

/** The questions of a large site, from scripts of a few each. */
export function recorded(block: number, load: Load): Catalogue {
  const blocks = new Map<number, Row[]>();
  const blockOf = (question: number) => Math.floor(question / block);
  return {
    titles: [],
    async fetch(questions) {
      const lacking = new Set(questions.map(blockOf).filter(b => !blocks.has(b)));
      await Promise.all([...lacking].map(async b => blocks.set(b, await load<Row[]>(`d${b}`))));
    },
    entry(question) {
      const row = blocks.get(blockOf(question))?.[question % block];
      if (!row) return undefined;
      const [id, title, page, topic] = row;
      const here = location.pathname.endsWith(`/${page}`) && document.getElementById(`q-${id}`);
      return { id, title, topic, link: `${here ? "" : page}#q-${encodeURIComponent(id)}` };
    },
  };
}
