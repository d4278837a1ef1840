/** The site's stable key: what the reader's browser stores goes by it. */
export const siteId = document.documentElement.dataset.site ?? "";
