import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Fixture, whole } from "./fixture";

const file = new URL("../../../generator/search/testdata/english.json", import.meta.url);
const english = JSON.parse(readFileSync(file, "utf8")) as Fixture;
const search = whole(english);

/** The numbers of the questions found, best first. */
const found = (query: string) => search(query).hits.map(hit => hit.question + 1);

test("questions found by a word in their own text come first", () => {
  assert.equal(found("closure")[0], 1);
  assert.equal(found("hoisting")[0], 3);
  assert.equal(found("promise")[0], 5);
  assert.equal(found("ETag")[0], 15);
});

const first: [query: string, number: number][] = [
  ["CLOSURE", 1],
  ["closures", 1],
  ["promises", 5],
  ["debounce", 11],
  ["debounced", 11],
  ["throttle", 11],
  ["cache", 15],
  ["caches", 15],
  ["prototype", 4],
  ["bundlers", 20],
  ["delegat", 10],
  ["protot", 4],
  ["deboun", 11],
  ["closrue", 1],
  ["promsie", 5],
  ["prototipal", 4],
  ["hosting variables declarations", 3],
  ["cross site scripting", 17],
  ["cross-site scripting", 17],
  ["XSS", 17],
  ["csrf", 18],
  ["jwt", 16],
  ["service worker offline", 12],
  ["what is the event loop", 7],
  ["difference between let and const", 2],
  ["http 2", 14],
  ["end to end tests", 19],
  ["shake", 20],
  ["treeshaking", 20],
  ["eventloop", 7],
  ["ㅊㅣㅐㄴㅕㄱㄷ", 1],
];
for (const [query, number] of first)
  test(`‘${query}’ finds question ${number} first`, () => assert.equal(found(query)[0], number));

test("nothing is found for what is not there", () => {
  for (const query of ["kubernetes", "quantum physics", "zzzxq", "database index", "김치찌개"])
    assert.deepEqual(found(query), [], query);
});

test("three letters are a word, not a part of one", () => {
  assert.deepEqual(found("let").slice(0, 1), [2]);
  assert.ok(!found("tag").includes(13));
});

test("results tell where else the word is, and what is to be marked", () => {
  const [hit] = search("closure").hits;
  assert.equal(hit?.places, 2);
});
