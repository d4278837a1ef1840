import { useMemo } from "preact/hooks";
import { builtMarkup } from "../../core/trusted";

/** Questions, and answers of one's own, speak the language of the page, whatever the interface speaks. */
export const language = document.documentElement.lang;

/** Markup that the build has made, the same object for the same text: another would be put into the page anew. */
export function useMarkup(markup: string): { __html: string } {
  return useMemo(() => ({ __html: builtMarkup(markup) }), [markup]);
}

/** Markup that the build has made. */
export function Html({ of, class: name }: { of: string; class?: string }) {
  return <div class={name} lang={language} dangerouslySetInnerHTML={useMarkup(of)} />;
}

/** Markup of the build that stands in a line. */
export function InlineHtml({ of }: { of: string }) {
  return <span lang={language} dangerouslySetInnerHTML={useMarkup(of)} />;
}
