/**
 * The key that an event means: what it types, or, where that is not Latin (a
 * Korean input method types ㅓ for J), the letter at its place on the keyboard.
 */
export function meaning(event: Pick<KeyboardEvent, "key" | "code">): string {
  const latin = event.key.length > 1 || event.key.charCodeAt(0) < 0x80;
  if (latin) return event.key.toLowerCase();
  if (event.code === "Slash") return "/";
  return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
}
