import { isEvent } from "./check";
import { canonical, type Event } from "./event";
import { conflicts, merge, missing } from "./merge";

/** The version of the format. A file of a newer one can be looked at, not merged. */
export const SCHEMA = 1;

const FORMAT = "studysite-record";

/** A log on its way out of a browser. */
export interface RecordFile {
  format: typeof FORMAT;
  schema: number;
  /** The site that the questions belong to. */
  site: string;
  /** The version of the site's content when the file was made. */
  content: string;
  checksum: string;
  events: Event[];
}

/** The text of a file with a log. */
export function writeFile(site: string, content: string, log: readonly Event[]): string {
  const events = merge(log);
  const file: RecordFile = {
    format: FORMAT,
    schema: SCHEMA,
    site,
    content,
    checksum: checksum(events),
    events,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** The name of a file: the site's title, what it is, and the study day. */
export function fileName(title: string, word: string, day: string): string {
  const safe = `${title} ${word} ${day}`.normalize("NFC").replace(/[\s\\/:*?"<>|]+/g, "-");
  return `${safe}.json`;
}

/** What a file turned out to be. Only what is "ours" can be merged; "newer" can be looked at. */
export type Opened =
  | { kind: "ours" | "newer"; file: RecordFile; skipped: number }
  | { kind: "foreign"; site: string }
  | { kind: "damaged" | "other" };

/** Reads the text of a file. */
export function readFile(text: string, site: string): Opened {
  const file = parse(text);
  if (file === "damaged" || file === "other") return { kind: file };
  if (file.site !== site) return { kind: "foreign", site: file.site };
  const events = file.events.filter(isEvent);
  const skipped = file.events.length - events.length;
  if (file.schema > SCHEMA) return { kind: "newer", file: { ...file, events }, skipped };
  if (skipped > 0 || checksum(events) !== file.checksum) return { kind: "damaged" };
  return { kind: "ours", file: { ...file, events }, skipped };
}

function parse(text: string): RecordFile | "damaged" | "other" {
  // A file that was cut off or mangled on its way still says what it is at its beginning.
  const broken = text.includes(FORMAT) ? "damaged" : "other";
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof value !== "object" || value === null) return "other";
    const file = value as Partial<RecordFile>;
    if (file.format !== FORMAT) return "other";
    const whole =
      Number.isInteger(file.schema) && typeof file.site === "string" && Array.isArray(file.events);
    return whole ? (file as RecordFile) : "damaged";
  } catch {
    return broken;
  }
}

/** What merging a file would bring. */
export interface Preview {
  reviews: number;
  answers: number;
  others: number;
  /** Events that are there already. */
  known: number;
  /** Questions that the site does not have (any more); their events are kept all the same. */
  unknownQuestions: number;
  /** Events that share an id with another one; both are kept. */
  conflicts: number;
}

/** Says what merging `theirs` into `ours` would bring; `isQuestion` knows the site's questions, present and renamed. */
export function preview(
  ours: readonly Event[],
  theirs: readonly Event[],
  isQuestion: (id: string) => boolean,
): Preview {
  const fresh = missing(ours, theirs);
  const count = (type: Event["type"]) => fresh.filter(event => event.type === type).length;
  const strangers = new Set<string>();
  for (const event of fresh) {
    if ("question" in event && event.question !== null && !isQuestion(event.question))
      strangers.add(event.question);
  }
  const reviews = count("review");
  const answers = count("answer");
  return {
    reviews,
    answers,
    others: fresh.length - reviews - answers,
    known: merge(theirs).length - fresh.length,
    unknownQuestions: strangers.size,
    conflicts: conflicts([...ours, ...fresh]).length - conflicts(ours).length,
  };
}

/** CRC-32 (ISO 3309) over the events' canonical texts, as eight hexadecimal digits: it finds damage, not forgery. */
export function checksum(events: readonly Event[]): string {
  const bytes = new TextEncoder().encode(events.map(canonical).join("\n"));
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
