import type { Catalogue } from "./catalogue";
import type { Load } from "./part";

/** A question as a script of records has it. */
type Row = [id: string, title: string, page: string, topic: string];

/** The questions of a large site, from scripts of so many each. */
export function recorded(block: number, load: Load): Catalogue {
  const blocks = new Map<number, Row[]>();
  const blockOf = (question: number) => Math.floor(question / block);
  return {
    step: 10, // each may mean one more script
    fetch(questions) {
      const lacking = new Set(questions.map(blockOf).filter(b => !blocks.has(b)));
      return Promise.all([...lacking].map(async b => blocks.set(b, await load<Row[]>(`d${b}`))));
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
