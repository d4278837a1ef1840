/** How much of something there is, drawn; what it says stands beside it in words. */
export function Meter({ share, colour = "" }: { share: number; colour?: string }) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <svg class={`meter ${colour}`} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={width} height="4" />
    </svg>
  );
}
