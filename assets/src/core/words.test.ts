import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "./words";

test("placeholders are filled, and the first argument chooses the form", () => {
  assert.equal(fill("질문 {0}개 가운데 {1}개", 70, 3), "질문 70개 가운데 3개");
  assert.equal(fill("{0} question|{0} questions", 1), "1 question");
  assert.equal(fill("{0} question|{0} questions", 0), "0 questions");
  assert.equal(fill("없음"), "없음");
});
