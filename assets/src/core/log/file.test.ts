import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { seeded } from "../random";
import type { Event } from "./event";
import { checksum, fileName, preview, readFile, SCHEMA, writeFile } from "./file";
import { invent } from "./invent";
import { merge } from "./merge";

const log = merge(invent({ random: seeded(3), events: 60, devices: 2, questions: 5 }));
const text = writeFile("site", "v1", log);

test("what is written is read, whatever happened to the white space", () => {
  for (const version of [
    text,
    `\uFEFF${text}`,
    JSON.stringify(JSON.parse(text)),
    text.replaceAll("\n", "\r\n"),
  ]) {
    const opened = readFile(version, "site");
    assert.equal(opened.kind, "ours");
    assert.deepEqual("file" in opened && opened.file.events, log);
  }
});

test("a file of version 1 opens for ever", () => {
  const fixture = readFileSync(new URL("testdata/version-1.json", import.meta.url), "utf8");
  const opened = readFile(fixture, "deep-learning-interview");
  assert.ok(opened.kind === "ours");
  assert.equal(opened.file.events.length, 9);
  assert.deepEqual(
    opened.file.events.map(event => event.type),
    ["setting", "plan", "answer", "review", "review", "undo", "flag", "ink", "reset"],
  );
});

test("a file of a newer version is for looking at", () => {
  const newer = { ...JSON.parse(text), schema: SCHEMA + 1, checksum: "made in another way" };
  newer.events.push({ shape: "unheard of" });
  const opened = readFile(JSON.stringify(newer), "site");
  assert.ok(opened.kind === "newer");
  assert.deepEqual([opened.file.events.length, opened.skipped], [60, 1]);
});

test("a foreign, a damaged and another file are told apart", () => {
  assert.deepEqual(readFile(text, "another"), { kind: "foreign", site: "site" });
  const damaged = [
    text.slice(0, text.length / 2),
    text.replace('"grade": 3', '"grade": 4'),
    text.replace('"grade": 3', '"grade": 7'),
    text.replace('"events"', '"event"'),
    JSON.stringify({ ...JSON.parse(text), events: log.slice(1) }),
  ];
  for (const version of damaged)
    assert.equal(readFile(version, "site").kind, "damaged", version.slice(0, 200));
  for (const version of ["", "null", "7", "{}", "<html>", '{"format":"recipe"}']) {
    assert.equal(readFile(version, "site").kind, "other", version);
  }
});

test("the checksum is CRC-32", () => {
  const known = (crc: string, value: unknown) => assert.equal(checksum([value as Event]), crc);
  known("cbf43926", 123456789);
});

test("a preview says what merging would bring", () => {
  const at = (n: number, day = "2026-11-23") => ({ id: `a-${n}`, t: n, offset: 540, day });
  const ours: Event[] = [
    { ...at(1), type: "review", question: "q", grade: 3 },
    { ...at(2), type: "plan", date: null },
  ];
  const theirs: Event[] = [
    ours[0] as Event,
    { ...at(2), type: "plan", date: "2026-12-01" },
    { ...at(3), type: "review", question: "gone", grade: 1 },
    { ...at(4), type: "review", question: "gone", grade: 3 },
    { ...at(5), type: "answer", question: "q", text: "내 말" },
  ];
  assert.deepEqual(
    preview(ours, theirs, id => id === "q"),
    { reviews: 2, answers: 1, others: 1, known: 1, unknownQuestions: 1, conflicts: 1 },
  );
});

test("events of unknown questions survive export and import", () => {
  const strange: Event = {
    id: "a-1",
    t: 1,
    offset: 0,
    day: "2026-11-23",
    type: "review",
    question: "gone",
    grade: 3,
  };
  const opened = readFile(writeFile("site", "v2", [strange]), "site");
  assert.deepEqual("file" in opened && opened.file.events, [strange]);
});

test("a file's name says whose record it is, of what, and when", () => {
  assert.equal(fileName("딥러닝 면접", "기록", "2026-11-23"), "딥러닝-면접-기록-2026-11-23.json");
  assert.equal(fileName('a/b: "c"', "record", "2026-11-23"), "a-b-c-record-2026-11-23.json");
});
