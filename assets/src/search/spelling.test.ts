import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf } from "./hangul";
import { distance, tolerance } from "./spelling";

const between = (a: string, b: string) => distance(keyOf(a), keyOf(b), 3);

test("near keys cost half, others a little more than one that is missing", () => {
  assert.equal(between("정규화", "정규화"), 0);
  assert.equal(between("정규하", "정규화"), 1);
  assert.equal(between("렝체인", "랭체인"), 0.5);
  assert.equal(between("과적함", "과적합"), 1.25);
  assert.equal(between("dropuot", "dropout"), 1);
  assert.equal(between("hoping", "hopping"), 0.5);
});

test("what is too far is infinitely far", () => {
  assert.equal(distance("gradient", "layer", 2), Number.POSITIVE_INFINITY);
  assert.equal(distance("abc", "abcdefgh", 2), Number.POSITIVE_INFINITY);
});

test("short words have to be right", () => {
  const of = (word: string) => tolerance(keyOf(word), word > "z");
  assert.equal(of("과적"), 0.5);
  assert.equal(of("미분"), 0.5);
  assert.equal(of("cnn"), 0);
  assert.equal(of("sofmax"), 1);
  assert.ok(of("하이퍼파라미터") > of("어텐션"));
});
