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
import type { Answer } from "../src/search/engine.ts";
import { type Parts, type Search, searchLazily, searchWhole } from "../src/search/fixture.ts";
import { isHangul } from "../src/search/hangul.ts";
import { words } from "../src/search/text.ts";
import { invented } from "./invented.ts";
import { build, type Question, questionsOf, realContent } from "./site.ts";

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
function lazy(parts: Parts, questions: Question[]): Search {
  return "block" in parts.index ? searchLazily(parts) : whole(parts, questions);
}

/** An index of which only the words are there, and everything else is worked out from them. */
function whole(parts: Parts, questions: Question[]): Search {
  return searchWhole(
    parts,
    questions.map(q => q.question),
  );
}

/** What all scripts of an index hand over. */
function partsOf(assets: string): Parts {
  const self: { studysite?: Parts } = {};
  for (const name of readdirSync(assets, { recursive: true }) as string[])
    if (/^(index|glossary)-.*\.js$/.test(name))
      new Function("self", readFileSync(join(assets, name), "utf8"))(self);
  assert.ok(self.studysite);
  return self.studysite;
}
