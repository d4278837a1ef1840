import assert from "node:assert/strict";
import { test } from "node:test";
import { meaning } from "./meaning";

test("a Latin key means what it types, wherever it is", () => {
  assert.equal(meaning({ key: "j", code: "KeyJ" }), "j");
  assert.equal(meaning({ key: "J", code: "KeyJ" }), "j");
  assert.equal(meaning({ key: "j", code: "KeyC" }), "j", "Dvorak");
  assert.equal(meaning({ key: "?", code: "Slash" }), "?");
  assert.equal(meaning({ key: "Escape", code: "Escape" }), "escape");
});

test("a Korean key means the letter at its place", () => {
  assert.equal(meaning({ key: "ㅓ", code: "KeyJ" }), "j");
  assert.equal(meaning({ key: "ㅁ", code: "KeyA" }), "a");
  assert.equal(meaning({ key: "ㅜ", code: "KeyN" }), "n");
});

test("a key that is neither means itself", () => {
  assert.equal(meaning({ key: "ß", code: "Minus" }), "ß");
});
