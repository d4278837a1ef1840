import { progressLead, progress as title } from "words";
import type { Desk } from "../desk";
import { ExportLine } from "../parts/export-line";
import { Notice } from "../parts/notice";
import { Charts } from "./charts";
import { Data } from "./data";
import { Interview } from "./interview";
import { Settings } from "./settings";
import { Summary } from "./summary";
import { Troubles } from "./troubles";

/** The page of the reader's own record. */
export function Progress({ desk }: { desk: Desk }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lede">{progressLead}</p>
      <Notice desk={desk} />
      <ExportLine desk={desk} />
      <Summary desk={desk} />
      <Interview desk={desk} />
      <Charts desk={desk} />
      <Troubles desk={desk} />
      <Settings desk={desk} />
      <Data desk={desk} />
    </>
  );
}
