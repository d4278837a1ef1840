import { copiedText, mentioned, missing, ownAnswer as ownAnswerWord, revisions, rewrite } from "words";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { dayName } from "../parts/day";
import { language } from "../parts/html";
import { copied } from "../words/copy";
import { compare, pieces, type Range, type Term } from "../words/terms";

interface Props {
  desk: Desk;
  id: string;
  /** The source's answer as text, to find what was copied. */
  source: string;
  terms: readonly Term[];
  onEdit(): void;
}

/** The own answer, compared with the source: what it mentions, what it lacks, what is copied. */
export function Mine({ desk, id, source, terms, onEdit }: Props) {
  const answers = useBook(desk).cards[id]?.answers ?? [];
  const answer = answers.at(-1);
  if (!answer || answer.text === "") return null;
  const copy = copied(answer.text, source);
  const comparison = compare(answer.text, terms);
  const earlier = answers.slice(0, -1).reverse();
  return (
    <section class="mine" aria-label={ownAnswerWord}>
      <p class="mine-title">
        <strong>{ownAnswerWord}</strong>
        <button type="button" class="quiet" onClick={onEdit}>
          {rewrite}
        </button>
      </p>
      <Marked text={answer.text} marks={copy.length > 0 ? copy : comparison.marks} />
      {copy.length > 0 && <p class="copied">{copiedText}</p>}
      <Terms label={mentioned} terms={comparison.mentioned} />
      <Terms label={missing} terms={comparison.missing} />
      {earlier.length > 0 && (
        <details class="revisions">
          <summary>{fill(revisions, earlier.length)}</summary>
          <ol>
            {earlier.map(({ id: revision, day, text }) => (
              <li key={revision}>
                <small>{dayName(day, today(desk))}</small> <span lang={language}>{text}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Terms({ label, terms }: { label: string; terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return (
    <p class="terms">
      <b>{label}</b> <span lang={language}>{terms.join(" · ")}</span>
    </p>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly Range[] }) {
  return (
    <p class="words" lang={language}>
      {pieces(text, marks).map(({ text: piece, marked }, i) =>
        marked ? <mark key={i}>{piece}</mark> : piece,
      )}
    </p>
  );
}
