/** The key that does what a button does, for the eye; a screen reader's user has other keys. */
export function Key({ of }: { of: string | number }) {
  return (
    <span class="key" aria-hidden="true">
      {of}
    </span>
  );
}
