import assert from "node:assert/strict";
import { test } from "node:test";
import { keyOf, otherKeyboard, startsSyllable, syllables, typed } from "./hangul";

test("a syllable that is being composed is a prefix of the word", () => {
  assert.equal(keyOf("정규화"), "WJDRBGHK");
  for (const state of ["ㅈ", "저", "정", "정ㄱ", "정규", "정귷", "정규호"])
    assert.ok(keyOf("정규화").startsWith(keyOf(state)), state);
});

test("keys are composed again", () => {
  for (const word of [
    "정규화",
    "값이",
    "닭을",
    "괜찮아",
    "쌍둥이",
    "꿰뚫다",
    "의의",
    "ㅋㅋ",
    "ㅏ",
    "softmax",
    "과적합ㅂ",
  ])
    assert.equal(typed(keyOf(word)), word);
});

test("the other keyboard, either way", () => {
  assert.equal(otherKeyboard("wjdrbghk", "wjdrbghk"), keyOf("정규화"));
  assert.equal(otherKeyboard("Rhfl", "rhfl"), keyOf("꼬리"));
  assert.equal(otherKeyboard("WJDRBGHK", "wjdrbghk"), keyOf("정규화"), "with caps lock");
  assert.equal(otherKeyboard("추ㅜ", keyOf("추ㅜ")), "cnn");
  assert.equal(otherKeyboard("냐흐ㅐㅑㅇ", keyOf("냐흐ㅐㅑㅇ")), "sigmoid");
});

test("syllables are seen in keys", () => {
  assert.equal(syllables(keyOf("과적합")), 3);
  assert.equal(syllables(keyOf("값이")), 2);
  assert.ok(startsSyllable(keyOf("과적합"), 3));
  assert.ok(!startsSyllable(keyOf("과적합"), 2));
});
