import { useLayoutEffect, useRef } from "preact/hooks";

/** The space bar and Enter reveal, unless they are meant for a control; pressed too early, they do once the answer is there. */
export function Space({ onPress }: { onPress: (() => void) | null }) {
  const press = useRef(onPress);
  press.current = onPress;
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const control = (event.target as Element).closest(
        "button, a, input, textarea, select, summary, dialog",
      );
      if ((event.key !== " " && event.key !== "Enter") || event.isComposing || control || !press.current)
        return;
      event.preventDefault();
      press.current();
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  return null;
}
