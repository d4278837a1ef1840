import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, hashOf, keyOf, pathAt } from "./address.ts";

const base = "https://name.example/x/";
const files = { "index.html": "a1", "topic.html": "b2", "그림/한 #1?.png": "c3" };

test("an address means a file of the site", () => {
  const cases: [string, string | null][] = [
    ["", "index.html"],
    ["?q=1#x", "index.html"],
    ["index.html", "index.html"],
    ["topic.html?q=cnn", "topic.html"],
    ["topic", "topic.html"],
    ["unknown", "unknown"],
    ["a/b/", "a/b/index.html"],
    ["%EA%B7%B8%EB%A6%BC/%ED%95%9C%20%231%3F.png", "그림/한 #1?.png"],
    ["%E0%A4%A", "%E0%A4%A"],
    ["constructor", "constructor"],
  ];
  for (const [address, want] of cases) assert.equal(pathAt(base + address, base, files), want, address);
  assert.equal(pathAt("https://name.example/topic", "https://name.example/", files), "topic.html");
  assert.equal(pathAt("https://name.example/", base, files), null);
  assert.equal(pathAt("https://other.example/x/", base, files), null);
});

test("every file has an address that means it, and a key that holds its content", () => {
  for (const path of Object.keys(files)) {
    assert.equal(pathAt(addressOf(path, base), base, files), path);
    assert.equal(pathAt(keyOf(path, base, files), base, files), path);
  }
  assert.equal(keyOf("topic.html", base, files), "https://name.example/x/topic.html?b2");
});

test("a hash is the beginning of SHA-256", async () => {
  // sha256("abc") is in FIPS 180-2, appendix B.1.
  assert.equal(await hashOf(new TextEncoder().encode("abc").buffer), "ba7816bf8f01cfea");
});
