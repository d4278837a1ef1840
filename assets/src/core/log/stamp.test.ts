import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../random";
import { isEvent } from "./check";
import { compare, type Deed, type Event } from "./event";
import { shuffle } from "./invent";
import { isOvertaken, newDevice, stamp } from "./stamp";

const deed: Deed = { type: "review", question: "q", grade: 3 };

test("a stamped deed is an event, and ids are never used twice", () => {
  let device = newDevice(seeded(7));
  const ids = new Set<string>();
  for (let i = 0; i < 12; i++) {
    const [event, after] = stamp(device, deed, new Date(2026, 10, 23, 9, i));
    assert.ok(isEvent(event));
    assert.equal(event.day, "2026-11-23");
    ids.add(event.id);
    device = after;
  }
  assert.equal(ids.size, 12);
  assert.notEqual(newDevice(seeded(8)).id, newDevice(seeded(7)).id);
});

test("a clock that is set back keeps the order of events, and the day is the clock's", () => {
  const [first, device] = stamp(newDevice(seeded(7)), deed, new Date(2027, 5, 1, 12));
  const [second] = stamp(device, deed, new Date(2026, 10, 23, 12));
  assert.equal(second.t, first.t);
  assert.equal(second.day, "2026-11-23");
  assert.ok(compare(first, second) < 0);
});

test("the order is total: time, device, counter", () => {
  const at = (id: string, t: number): Event => ({ id, t, offset: 0, day: "2026-11-23", ...deed }) as Event;
  const ordered = [at("a-2", 1), at("a-10", 1), at("b-1", 1), at("a-1", 2)];
  for (let seed = 0; seed < 20; seed++)
    assert.deepEqual(shuffle(ordered, seeded(seed)).sort(compare), ordered);
});

test("a device whose counter was used by somebody else is overtaken", () => {
  const [event, device] = stamp(newDevice(seeded(7)), deed, new Date(2026, 10, 23));
  assert.ok(!isOvertaken(device, [event]));
  const [next] = stamp(device, deed, new Date(2026, 10, 24));
  assert.ok(isOvertaken(device, [event, next]));
});

test("what is not an event is told apart", () => {
  const [event] = stamp(newDevice(seeded(7)), deed, new Date(2026, 10, 23));
  assert.ok(isEvent({ ...event, type: "hologram" }), "a later version's");
  const wrong = [
    null,
    7,
    "event",
    {},
    { ...event, id: "x" },
    { ...event, id: "a-0" },
    { ...event, t: -1 },
    { ...event, t: "1" },
    { ...event, day: "2026-02-30" },
    { ...event, grade: 5 },
    { ...event, question: "" },
    { ...event, question: "__proto__" },
    { ...event, ticked: ["1"] },
    { ...event, type: "plan", date: "soon" },
    { ...event, type: "setting", key: "k", value: {} },
    { ...event, type: "reset", question: 7 },
  ];
  for (const value of wrong) assert.ok(!isEvent(value), JSON.stringify(value));
});
