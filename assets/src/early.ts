// Runs before the first paint, so that a page never flashes in the wrong scheme.
// Everything waits for it, so it says by itself, and in a line, what theme/apply
// says in full; a scheme that does not exist has no style and does no harm.
try {
  const { dataset } = document.documentElement;
  const scheme = localStorage.getItem(`${dataset.site}:theme`);
  if (scheme) dataset.theme = scheme;
  // Keeps room for what is shown to somebody who has studied here: see study/today.
  const studied = localStorage.getItem(`${dataset.site}:studied`);
  if (studied) dataset.studied = studied;
} catch {}
