import { readFileSync } from "node:fs";

/** A query over the questions of the content, with how relevant which of them are: 2 is what it asks for. */
export interface Judged {
  category: string;
  query: string;
  relevant: Map<number, number>;
}

/** Reads the judged queries. Those of the category nfd are typed decomposed, as some systems do. */
export function judged(): Judged[] {
  const rows = readFileSync("e2e/queries.tsv", "utf8").trim().split("\n").slice(1);
  return rows.map(row => {
    const [category = "", query = "", questions = ""] = row.split("\t");
    const grades = questions.split(" ").filter(Boolean);
    return {
      category,
      query: query.normalize(category === "nfd" ? "NFD" : "NFC"),
      relevant: new Map(grades.map(grade => grade.split(":").map(Number) as [number, number])),
    };
  });
}

/** How good results are: of queries that have an answer, and of those for which nothing is the right one. */
export interface Quality {
  queries: number;
  recall5: number;
  mrr10: number;
  ndcg10: number;
  top1: number;
  /** Of the queries without an answer, how many have no result. */
  empty: number;
}

/** Scores results, the numbers of questions, best first. */
export function quality(all: readonly Judged[], results: (judged: Judged) => number[]): Quality {
  const asked = all.filter(j => j.relevant.size);
  const nothing = all.filter(j => !j.relevant.size);
  const mean = (of: readonly Judged[], score: (j: Judged, found: number[]) => number) =>
    of.reduce((sum, j) => sum + score(j, results(j)), 0) / of.length;
  return {
    queries: all.length,
    recall5: mean(
      asked,
      ({ relevant }, found) => count(found.slice(0, 5), relevant) / Math.min(5, relevant.size),
    ),
    mrr10: mean(asked, ({ relevant }, found) => 1 / (1 + first(found.slice(0, 10), relevant))),
    ndcg10: mean(
      asked,
      ({ relevant }, found) => gain(found.map(n => relevant.get(n) ?? 0)) / ideal(relevant),
    ),
    top1: mean(asked, ({ relevant }, found) =>
      Number(relevant.get(found[0] ?? 0) === Math.max(...relevant.values())),
    ),
    empty: mean(nothing, (_, found) => Number(!found.length)),
  };
}

function count(found: number[], relevant: Map<number, number>): number {
  return found.filter(n => relevant.has(n)).length;
}

/** The place of the first relevant result, or Infinity. */
function first(found: number[], relevant: Map<number, number>): number {
  const place = found.findIndex(n => relevant.has(n));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

/** Discounted cumulative gain of the first ten: Järvelin and Kekäläinen, with 2^grade - 1. */
function gain(grades: number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

function ideal(relevant: Map<number, number>): number {
  return gain([...relevant.values()].sort((a, b) => b - a));
}
