import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Answer } from "./engine";
import { type Fixture, lazy, whole } from "./fixture";
import { typed } from "./hangul";
import { spans } from "./mark";

const file = new URL("../../../generator/search/testdata/korean.json", import.meta.url);
const korean = JSON.parse(readFileSync(file, "utf8")) as Fixture;

const first: [query: string, number: number, why: string][] = [
  ["스레드는", 1, "a particle"],
  ["교착상", 2, "a prefix"],
  ["교착사", 2, "a syllable being composed"],
  ["페이짇", 3, "a final consonant that will move on"],
  ["ㄱㅊㅅㅌ", 2, "initials"],
  ["ㅅㅁㅍㅇ", 8, "initials of a word"],
  ["ㄱㅅㅁㅁㄹ", 3, "initials over a space"],
  ["가상메모리", 3, "no space"],
  ["로드 밸런싱", 5, "a space too many"],
  ["tpakvhdj", 8, "the wrong keyboard"],
  ["ㅅ체", 4, "the wrong keyboard, the other way"],
  ["쎄마포어", 8, "a tense consonant"],
  ["뮤택스", 8, "a near vowel"],
  ["지역성", 6, "a word"],
  ["공간", 3, "a word inside others"],
  ["sharding", 12, "a word in brackets"],
  ["mutex", 8, "a word by its sound"],
  ["docker", 11, "another word by its sound"],
  ["인덱스 왜 빨라져", 7, "a question"],
  ["rest api 특징이 뭐야", 9, "another question"],
];

for (const [kind, search] of [
  ["whole", whole(korean)],
  ["lazy", lazy(korean)],
] as const)
  for (const [query, number, why] of first)
    test(`${kind}: ‘${query}’ finds question ${number}: ${why}`, () =>
      assert.equal((search(query).hits[0]?.question ?? -1) + 1, number));

const search = whole(korean);

test("it says what it understood", () => {
  const notes = (query: string) => search(query).notes.map(({ typed, meant }) => `${typed} → ${meant}`);
  assert.deepEqual(notes("tpakvhdj"), ["tpakvhdj → 세마포어"]);
  assert.deepEqual(notes("뮤택스"), ["뮤택스 → 뮤텍스"]);
  assert.deepEqual(notes("뮤텍스"), []);
});

test("nothing is found for what is not there, and the nearest question is offered", () => {
  const empty: Answer = search("스레드 김치찌개 된장찌개");
  assert.deepEqual(empty.hits, []);
  assert.equal(empty.nearest[0]?.question, 0);
  for (const query of ["김치찌개", "ㅋㅋㅋㅋ", "rlaclWlro", "뷁", ""])
    assert.deepEqual(search(query).hits, [], query);
});

test("matches are marked", () => {
  const marked = (query: string, title: string) =>
    spans(title, search(query).marks).map(([start, end]) => title.slice(start, end));
  assert.deepEqual(marked("스레드는", "프로세스와 스레드의 차이"), ["스레드"]);
  assert.deepEqual(marked("교착사", "교착상태(deadlock)의 조건"), ["교착상태"]);
  assert.deepEqual(marked("가상메모리", "가상 메모리와 페이징"), ["가상", "메모리"]);
  assert.deepEqual(marked("ㄱㅅㅁㅁㄹ", "가상 메모리와 페이징"), ["가상 메모리"]);
  assert.deepEqual(marked("상태", "교착상태(deadlock)의 조건"), ["상태"]);
  assert.deepEqual(marked("없는말", "교착상태"), []);
  assert.equal(typed("$"), "ㄲ");
});
