import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Fixture, lazy, whole } from "./fixture";
import { isHangul, keyOf } from "./hangul";
import { normalise, words } from "./text";

/** Numbers that look random and are always the same: a linear congruential generator. */
function* numbers(): Generator<number, never> {
  for (let state = 1; ; state = (state * 1103515245 + 12345) % 2147483648) yield state / 2147483648;
}

for (const name of ["english", "korean"] as const) {
  const file = new URL(`../../../generator/search/testdata/${name}.json`, import.meta.url);
  const document = JSON.parse(readFileSync(file, "utf8")) as Fixture;
  const texts = document.questions.map(q => q.join("\n"));
  const random = numbers();
  const pick = (n: number) => Math.floor(random.next().value * n);

  /** Any part of a word that is long enough, or a whole word. */
  function part(word: string): string {
    const least = isHangul(keyOf(normalise(word))) ? 2 : 4;
    if (word.length <= least || pick(4) === 0) return word;
    const begin = pick(word.length - least + 1);
    return word.slice(begin, begin + least + pick(word.length - begin - least + 1));
  }

  test(`${name}: what stands in a text is found, in any form and after any other query`, () => {
    const searches = [whole(document), lazy(document)];
    for (let i = 0; i < 600; i++) {
      const question = pick(texts.length);
      const all = words(texts[question] ?? "");
      const query = part(all[pick(all.length)]?.raw ?? "");
      if (/^[\d.]*$/.test(query)) continue;
      for (const form of ["NFC", "NFD"])
        for (const search of searches) {
          const found = search(query.normalize(form)).hits.map(hit => hit.question);
          assert.ok(
            found.includes(question),
            `‘${query}’ (${form}) is in question ${question + 1}, not in ${found}`,
          );
        }
    }
  });

  test(`${name}: words that follow one another are found together`, () => {
    const search = whole(document);
    for (let i = 0; i < 200; i++) {
      const question = pick(texts.length);
      const all = words(texts[question] ?? "").map(w => w.raw);
      const begin = pick(all.length);
      const query = all.slice(begin, begin + 2 + pick(3)).join(" ");
      assert.ok(
        search(query).hits.some(hit => hit.question === question),
        query,
      );
    }
  });

  test(`${name}: an index in many scripts finds the same`, () => {
    const one = whole(document);
    const many = lazy(document);
    const typos = (word: string) => word.slice(0, -1) + word.slice(-2, -1);
    for (let i = 0; i < 300; i++) {
      const all = words(texts[pick(texts.length)] ?? "").map(w => w.raw);
      const word = all[pick(all.length)] ?? "";
      for (const query of [word, typos(word), `${word} ${all[pick(all.length)]}`, word + word])
        assert.deepEqual(many(query), one(query), query);
    }
  });
}
