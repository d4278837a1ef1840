import { useEffect, useState } from "preact/hooks";
import {
  cancel,
  fileDamaged,
  fileForeign,
  fileNewer,
  fileNothing,
  fileOther,
  imported,
  importNow,
  previewAnswers,
  previewConflicts,
  previewKnown,
  previewOthers,
  previewReviews,
  previewTitle,
  previewUnknown,
} from "words";
import { fill } from "../../core/fill";
import { type Opened, type Preview, preview, readFile } from "../../core/log/file";
import { say } from "../../core/status";
import type { Desk } from "../desk";

interface Props {
  desk: Desk;
  text: string;
  onDone(): void;
}

/** What a file would bring, before it brings anything. */
export function Incoming({ desk, text, onDone }: Props) {
  const opened = readFile(text, desk.site);
  const [seen, setSeen] = useState<Preview | null>(null);
  useEffect(() => {
    if (!("file" in opened)) return;
    const isQuestion = (id: string) => desk.syllabus.has(id);
    void desk.book.log().then(log => setSeen(preview(log, opened.file.events, isQuestion)));
  }, [desk, text]);
  const bring = async () => {
    if (opened.kind !== "ours") return;
    await desk.book.import(opened.file.events);
    say(imported);
    onDone();
  };
  const anything = seen !== null && seen.reviews + seen.answers + seen.others > 0;
  return (
    <section class="incoming" aria-label={previewTitle}>
      <h3>{previewTitle}</h3>
      <p>{verdict(opened)}</p>
      {seen && <Counts of={seen} />}
      {seen && !anything && <p>{fileNothing}</p>}
      <div class="tools">
        {opened.kind === "ours" && anything && desk.book.writable && (
          <button type="button" class="primary" onClick={() => void bring()}>
            {importNow}
          </button>
        )}
        <button type="button" onClick={onDone}>
          {cancel}
        </button>
      </div>
    </section>
  );
}

function verdict(opened: Opened): string {
  switch (opened.kind) {
    case "foreign":
      return fill(fileForeign, opened.site);
    case "damaged":
      return fileDamaged;
    case "other":
      return fileOther;
    case "newer":
      return fileNewer;
    case "ours":
      return "";
  }
}

function Counts({ of }: { of: Preview }) {
  const lines = [
    [previewReviews, of.reviews],
    [previewAnswers, of.answers],
    [previewOthers, of.others],
    [previewKnown, of.known],
    [previewUnknown, of.unknownQuestions],
    [previewConflicts, of.conflicts],
  ] as const;
  return (
    <dl class="figures small">
      {lines
        .filter(([, count]) => count > 0)
        .map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
    </dl>
  );
}
