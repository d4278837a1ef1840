import { useEffect, useState } from "preact/hooks";
import { exportNow, exportOffer } from "words";
import { fill } from "../../core/fill";
import { type Desk, useBook } from "../desk";
import { download } from "./download";
import { offersExport } from "./offer";

/** One quiet line that offers to save the record, where it has not been for long. */
export function ExportLine({ desk }: { desk: Desk }) {
  useBook(desk);
  const [events, setEvents] = useState(0);
  const check = async () => {
    const since = await desk.book.sinceExport();
    setEvents(offersExport(since, desk.now(), location.protocol === "file:") ? since.events : 0);
  };
  useEffect(() => void check(), [desk]);
  if (events === 0) return null;
  return (
    <p class="hint">
      {fill(exportOffer, events)}{" "}
      <button type="button" class="link" onClick={() => void download(desk).then(check)}>
        {exportNow}
      </button>
    </p>
  );
}
