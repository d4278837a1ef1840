import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const command = "../bin/studysite";
/** The content that most tests look at. */
export const realContent = "../content";

/** A site that has been built for the tests. */
export interface Site {
  folder: string;
  /** All HTML files, index.html first. */
  pages: string[];
  /** The pages of topics. */
  topics: string[];
  remove(): void;
}

/** Builds content into a folder whose name is as awkward as names get. */
export function build(content: string, ...flags: string[]): Site {
  const parent = mkdtempSync(join(tmpdir(), "studysite-"));
  const folder = join(parent, "한글 이름 #1");
  const remove = () => rmSync(parent, { recursive: true });
  try {
    execFileSync(command, ["build", content, "-o", folder, ...flags], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch (error) {
    remove();
    throw error;
  }
  const pages = readdirSync(folder)
    .filter(name => name.endsWith(".html"))
    .sort((a, b) => Number(b === "index.html") - Number(a === "index.html") || a.localeCompare(b));
  const topics = pages.filter(name => interfaceOf(folder).topics.some(({ slug }) => name === `${slug}.html`));
  return { folder, pages, topics, remove };
}

/** A question as questions.json, the site's own interface, gives it. */
export interface Question {
  id: string;
  number: number;
  topic: string;
  page: string;
  question: string;
  answerText: string;
}

interface Interface {
  topics: { slug: string }[];
  questions: Question[];
}

function interfaceOf(folder: string): Interface {
  return JSON.parse(readFileSync(join(folder, "questions.json"), "utf8")) as Interface;
}

/** All questions of a site, in document order. */
export function questionsOf(site: Site): Question[] {
  return interfaceOf(site.folder).questions;
}
