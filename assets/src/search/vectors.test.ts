import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ends } from "./derived";
import { isFormOf, isParticle, learnParticles, stemOf } from "./ending";
import { nameprint } from "./glossary";
import { initials, keyOf } from "./hangul";
import { skeleton } from "./sound";
import { normalise, words } from "./text";

// What the index is made with on the other side: generator/search has the same test.
const file = new URL("../../../generator/search/testdata/vectors.json", import.meta.url);
const table = JSON.parse(readFileSync(file, "utf8")) as {
  words: { text: string; keys: string[] | null }[];
  stems: { word: string; stem: string }[];
  forms: { word: string; stem: string; is: boolean }[];
  sounds: { word: string; skeleton: string }[];
  ends: { word: string; ends: string[] }[];
  initials: { word: string; initials: string }[];
  prints: { word: string; list: number; print: string }[];
  lines: string;
  particles: string[];
};

const key = (word: string) => keyOf(normalise(word));

test("texts have the same words", () => {
  for (const { text, keys } of table.words)
    assert.deepEqual(
      words(text).map(w => w.key),
      keys ?? [],
      text,
    );
});

test("words have the same stems and forms", () => {
  learnParticles(table.lines);
  for (const { word, stem } of table.stems) assert.equal(stemOf(key(word)), stem, word);
  for (const { word, stem, is } of table.forms)
    assert.equal(isFormOf(key(word), key(stem)), is, `${word} ${stem}`);
  for (const particle of table.particles) assert.ok(isParticle(particle), particle);
});

test("words sound the same", () => {
  for (const { word, skeleton: bones } of table.sounds) assert.equal(skeleton(key(word)), bones, word);
});

test("words have the same ends and initials", () => {
  for (const { word, ends: found } of table.ends) assert.deepEqual(ends(key(word)), found, word);
  for (const { word, initials: found } of table.initials) assert.equal(initials(key(word)), found, word);
});

test("names have the same prints", () => {
  for (const { word, list, print } of table.prints)
    assert.deepEqual(
      nameprint(
        words(word)
          .map(w => w.key)
          .join(""),
      ),
      [list, print],
      word,
    );
});
