import { builtMarkup } from "../../core/trusted";

/** Markup that the build has made. */
export function Html({ of, class: name }: { of: string; class?: string }) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: builtMarkup(of) }} />;
}

/** Markup of the build that stands in a line. */
export function InlineHtml({ of }: { of: string }) {
  return <span dangerouslySetInnerHTML={{ __html: builtMarkup(of) }} />;
}
