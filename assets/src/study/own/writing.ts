import { type Desk, ownAnswer } from "../desk";

/** Milliseconds after the last key until a draft is saved. */
const PAUSE = 500;

/**
 * Keeps what is being written: as a draft while it grows, as one answer when
 * editing ends. A syllable that is still being composed is never saved.
 */
export class Writing {
  private composing = false;
  /** What is to be kept, or null as long as it is not known what there was. */
  private settled: string | null = null;
  private begun: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stop = new AbortController();
  private readonly desk: Desk;
  private readonly id: string;
  private readonly field: HTMLTextAreaElement;
  private readonly changed: (text: string) => void;

  constructor(desk: Desk, id: string, field: HTMLTextAreaElement, changed: (text: string) => void) {
    this.desk = desk;
    this.id = id;
    this.field = field;
    this.changed = changed;
    const { signal } = this.stop;
    field.addEventListener("compositionstart", () => this.pause(), { signal });
    field.addEventListener("compositionend", () => this.resume(), { signal });
    field.addEventListener("input", () => this.input(), { signal });
    addEventListener("pagehide", () => void this.save(), { signal });
  }

  /** Shows what was written last: a draft that was left, or the answer. */
  begin(answer: string): void {
    this.begun = this.show(answer);
  }

  private async show(answer: string): Promise<void> {
    const draft = await this.desk.book.draft(this.id).catch(() => null);
    // Whoever was faster than the database keeps what they wrote.
    if (this.field.value === "") this.field.value = draft ?? answer;
    if (!this.composing) this.settled = this.field.value;
    this.changed(this.field.value);
    this.field.focus();
  }

  /** Ends the editing: the text becomes an answer, if it is another one. */
  async end(): Promise<void> {
    this.leave();
    await this.begun; // an empty field may be one that is not filled yet
    const text = this.field.value.normalize("NFC").trim();
    if (text !== ownAnswer(this.desk.book.state, this.id)) {
      await this.desk.book.add({ type: "answer", question: this.id, text });
    }
    await this.desk.book.setDraft(this.id, null);
  }

  /** Keeps nothing any more. */
  leave(): void {
    this.stop.abort();
    clearTimeout(this.timer);
  }

  private pause(): void {
    this.composing = true;
    clearTimeout(this.timer);
  }

  private resume(): void {
    this.composing = false;
    this.input();
  }

  private input(): void {
    this.changed(this.field.value);
    if (this.composing) return;
    this.settled = this.field.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE);
  }

  private async save(): Promise<void> {
    if (this.settled === null || !this.desk.book.writable) return;
    await this.desk.book.setDraft(this.id, this.settled.normalize("NFC"));
  }
}
