import { recordWord } from "words";
import { fileName, writeFile } from "../../core/log/file";
import { type Desk, today } from "../desk";

/** Saves the whole log to a file. */
export async function download(desk: Desk): Promise<void> {
  const text = writeFile(desk.site, desk.syllabus.version, await desk.book.log());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = fileName(desk.title, recordWord, today(desk));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  await desk.book.exported();
}
