/** How the web app writes numbers, days and lists: the one place that says so. BCP 47, as `Intl` takes it. */
export const LOCALE = "en-GB";
