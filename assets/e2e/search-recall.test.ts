// Literal search at several sizes: what stands in a text is found, whatever was
// asked before, and an index in many scripts finds the same as one that is
// worked out from all of its words. The engine is asked here, by the index of
// built sites.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { type Answer, answer, type Site as Searched, site } from "../src/search/engine.ts";
import type { Language } from "../src/search/glossary.ts";
import { isHangul } from "../src/search/hangul.ts";
import { type Head, Store } from "../src/search/store.ts";
import { words } from "../src/search/text.ts";
import { invented } from "./invented.ts";
import { build, type Question, questionsOf, realContent } from "./site.ts";

type Parts = Record<string, unknown>;
const SAMPLES = 150;

const real = build(realContent);
after(() => real.remove());

for (const count of [70, 1_000, 10_000])
  test(`${count} questions: any part of a word is found, in any form and state, by few scripts as by all`, () => {
    const folder = mkdtempSync(join(tmpdir(), "studysite-"));
    try {
      writeFileSync(join(folder, "many.md"), invented(questionsOf(real), count));
      const out = join(folder, "site");
      execFileSync("../bin/studysite", ["build", join(folder, "many.md"), "-o", out, "-q"]);
      const { questions } = JSON.parse(readFileSync(join(out, "questions.json"), "utf8")) as {
        questions: Question[];
      };
      check(questions, partsOf(join(out, "assets")));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

function check(questions: Question[], parts: Parts): void {
  const used = lazy(parts, questions);
  const all = whole(parts, questions);
  let state = 7;
  const pick = (n: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
  for (let i = 0; i < SAMPLES; i++) {
    const question = pick(questions.length);
    const { question: title = "", answerText = "" } = questions[question] ?? {};
    const inside = words(`${title}\n${answerText}`);
    const { raw = "", key = "" } = inside[pick(inside.length)] ?? {};
    const least = isHangul(key) ? 2 : 4;
    const begin = raw.length > least && pick(3) ? pick(raw.length - least + 1) : 0;
    const query = begin ? raw.slice(begin, begin + least + pick(raw.length)) : raw;
    const found = used(query.normalize("NFD"));
    const numbers = (a: Answer) => a.hits.map(hit => hit.question);
    assert.ok(numbers(found).includes(question), `‘${query}’ is in question ${question + 1}`);
    assert.deepEqual(numbers(used(query)), numbers(found), `‘${query}’ again, composed`);
    assert.deepEqual(all(query), used(query), `‘${query}’ in all scripts`);
    if (i % 50 === 0) assert.deepEqual(lazy(parts, questions)(query), used(query), `‘${query}’ asked first`);
  }
}

/** An index that loads what a query needs; a small one is all there. */
function lazy(parts: Parts, questions: Question[]): (query: string) => Answer {
  const head = parts.index as Head;
  const store = new Store(head, head.block ? [] : titles(questions));
  const from = searched(store, parts);
  return query => {
    for (;;) {
      const found = answer(from, query);
      if (!store.missing.size) return found;
      for (const name of [...store.missing]) store.add(name, parts[name] as [string, string]);
    }
  };
}

/** An index of which only the words are there, and everything else is worked out from them. */
function whole(parts: Parts, questions: Question[]): (query: string) => Answer {
  const head = parts.index as Head;
  const store = new Store({ ...head, firsts: { w: head.firsts.w ?? [] } }, titles(questions));
  for (const [i] of (head.firsts.w ?? []).entries()) store.add(`w${i}`, parts[`w${i}`] as [string, string]);
  const from = searched(store, parts);
  return query => answer(from, query);
}

function titles(questions: Question[]): string[] {
  return questions.map(q => q.question);
}

function searched(store: Store, parts: Parts): Searched {
  return site(store, (parts.index as Head).lengths, parts.glossary as Language);
}

/** What all scripts of an index hand over. */
function partsOf(assets: string): Parts {
  const self: { studysite?: Parts } = {};
  for (const name of readdirSync(assets, { recursive: true }) as string[])
    if (/^(index|glossary)-.*\.js$/.test(name))
      new Function("self", readFileSync(join(assets, name), "utf8"))(self);
  return self.studysite ?? {};
}
