import { builtMarkup } from "../../core/trusted";

/** The questions speak the language of the page, whatever the interface speaks. */
const language = document.documentElement.lang;

/** Markup that the build has made. */
export function Html({ of, class: name }: { of: string; class?: string }) {
  return <div class={name} lang={language} dangerouslySetInnerHTML={{ __html: builtMarkup(of) }} />;
}

/** Markup of the build that stands in a line. */
export function InlineHtml({ of }: { of: string }) {
  return <span lang={language} dangerouslySetInnerHTML={{ __html: builtMarkup(of) }} />;
}
