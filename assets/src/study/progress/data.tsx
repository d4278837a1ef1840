import { useEffect, useRef, useState } from "preact/hooks";
import {
  chooseFile,
  dataLead,
  dataTitle,
  downloadRecord,
  eraseAll,
  erasedNow,
  eraseNow,
  eraseWarning,
  keepIt,
  undoImport,
  undoneImport,
} from "words";
import { fill } from "../../core/fill";
import { say } from "../../core/status";
import { type Desk, useBook } from "../desk";
import { download } from "../parts/download";
import { Incoming } from "./incoming";

/** Saving the record to a file, bringing one in, and erasing everything. */
export function Data({ desk }: { desk: Desk }) {
  useBook(desk);
  const [text, setText] = useState<string | null>(null);
  const [imported, setImported] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const check = () => void desk.book.lastImport().then(setImported);
  useEffect(check, [desk]);
  const done = () => {
    setText(null);
    if (input.current) input.current.value = "";
    check();
  };
  const takeBack = async () => {
    await desk.book.undoImport();
    say(undoneImport);
    check();
  };
  return (
    <section>
      <h2>{dataTitle}</h2>
      <p class="hint">{dataLead}</p>
      <div class="tools">
        <button type="button" onClick={() => void download(desk)}>
          {downloadRecord}
        </button>
        <label class="button file">
          {chooseFile}
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            onChange={event => void event.currentTarget.files?.[0]?.text().then(setText)}
          />
        </label>
        {imported > 0 && desk.book.writable && (
          <button type="button" onClick={() => void takeBack()}>
            {fill(undoImport, imported)}
          </button>
        )}
      </div>
      {text !== null && <Incoming desk={desk} text={text} onDone={done} />}
      <Erase desk={desk} />
    </section>
  );
}

/** Erasing takes two steps, the first of which offers to save everything. */
function Erase({ desk }: { desk: Desk }) {
  const [asked, setAsked] = useState(false);
  const erase = async () => {
    await desk.book.erase();
    setAsked(false);
    say(erasedNow);
  };
  if (!desk.book.writable) return null;
  if (!asked) {
    return (
      <p>
        <button type="button" class="link danger" onClick={() => setAsked(true)}>
          {eraseAll}
        </button>
      </p>
    );
  }
  return (
    <section class="erase" aria-label={eraseAll}>
      <p>{eraseWarning}</p>
      <div class="tools">
        <button type="button" class="primary" onClick={() => void download(desk)}>
          {downloadRecord}
        </button>
        <button type="button" class="danger" onClick={() => void erase()}>
          {eraseNow}
        </button>
        <button type="button" onClick={() => setAsked(false)}>
          {keepIt}
        </button>
      </div>
    </section>
  );
}
