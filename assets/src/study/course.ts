import { findAll } from "../core/dom";
import { load, provided } from "../core/load";
import { alsoTrust } from "../core/trusted";
import type { Renames } from "./schedule/fold";
import { type Course, secondsFor } from "./schedule/plan";
import { type Confusable, confusable } from "./schedule/spacing";
import type { State } from "./schedule/state";
import type { Term } from "./words/terms";

/** What the build says about the questions: see generator/study. */
interface Data {
  version: string;
  topics: Topic[];
  pages?: { link: string; answers: string }[];
  questions: Question[];
  confusable?: string[][];
}

/** A topic of the site. */
export interface Topic {
  title: string;
  slug: string;
}

/** A question of the site, without its answer. Title and stem are HTML; on a page that holds all questions they stand there. */
export interface Question {
  id: string;
  label: string;
  title?: string;
  stem?: string;
  topic: number;
  page: number;
  characters: number;
  was?: string[];
  core?: number[];
  terms?: Term[];
}

/** An answer of the source: HTML, and its key terms. */
export interface Answer {
  html: string;
  terms: readonly Term[];
}

/** All questions of a site. */
export class Syllabus {
  readonly version: string;
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
  readonly ids: readonly string[];
  readonly renames: Renames;
  readonly sets: Confusable;
  private readonly byId: ReadonlyMap<string, Question>;
  private readonly pages: readonly { link: string; answers: string }[] | undefined;

  constructor(data: Data) {
    this.version = data.version;
    this.topics = data.topics;
    this.questions = data.questions;
    this.pages = data.pages;
    this.ids = data.questions.map(({ id }) => id);
    this.byId = new Map(data.questions.map(question => [question.id, question]));
    this.renames = new Map(data.questions.flatMap(({ id, was = [] }) => was.map(old => [old, id] as const)));
    this.sets = confusable(data.confusable ?? []);
  }

  /** Whether the site has, or had, a question of this ID. */
  has(id: string): boolean {
    return this.byId.has(id) || this.renames.has(id);
  }

  /** A question that the site has. */
  question(id: string): Question {
    const question = this.byId.get(id);
    if (!question) throw new RangeError(`no question ${id}`);
    return question;
  }

  topicOf(id: string): Topic {
    return this.topics[this.question(id).topic] as Topic;
  }

  /** The class of a topic's colour. */
  colour(topic: number): string {
    return `t${(topic % 5) + 1}`;
  }

  /** Where the question stands to be read. */
  link(id: string, part: "q" | "a" = "q"): string {
    const page = this.pages?.[this.question(id).page];
    return `${page?.link ?? ""}#${part}-${encodeURIComponent(id)}`;
  }

  /** The question as HTML; on a page that holds all of them it stands there. */
  title(id: string): string {
    return this.question(id).title || (document.getElementById(`q-${id}`)?.innerHTML ?? "");
  }

  stem(id: string): string {
    if (this.pages) return this.question(id).stem ?? "";
    return document.getElementById(`q-${id}`)?.parentElement?.querySelector(".stem")?.innerHTML ?? "";
  }

  /** The answer, fetched only now. */
  async answer(id: string): Promise<Answer> {
    const question = this.question(id);
    const page = this.pages?.[question.page];
    if (!page) return { html: answerOnPage(id), terms: question.terms ?? [] };
    const name = page.answers.slice(page.answers.lastIndexOf("/") + 1, page.answers.lastIndexOf("-"));
    const answers = await load<Record<string, { html: string; terms?: Term[] }>>(name);
    const { html, terms = [] } = answers[id] ?? { html: "" };
    return { html, terms };
  }

  /** What the scheduler has to know, by what is known about the reader; of one topic where that is given. */
  course(state: State, slug?: string): Course {
    const of = this.topics.findIndex(topic => topic.slug === slug);
    return {
      ids: of < 0 ? this.ids : this.ids.filter(id => this.question(id).topic === of),
      topicOf: id => this.question(id).topic,
      seconds: id => secondsFor(this.question(id).characters, state.cards[id]),
    };
  }
}

function answerOnPage(id: string): string {
  const answer = document.getElementById(`a-${id}`)?.cloneNode(true) as HTMLElement | undefined;
  for (const added of answer ? findAll(":scope > :is(.actions, .mine, .follow-ups)", answer) : [])
    added.remove();
  return answer?.innerHTML ?? "";
}

/** The questions that the build has put on the page. */
export function readSyllabus(): Syllabus | null {
  const course = provided<Data>("course");
  if (!course) return null;
  alsoTrust((course.pages ?? []).map(({ answers }) => answers));
  return new Syllabus(course);
}
