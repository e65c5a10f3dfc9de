import { part } from "./paint.js";

/** Name under which the pages of the site remember light or dark; the lab is one of them. */
const KEY = "vitepress-theme-appearance";

/** Follows what the site was set to, and lets it be changed. */
export function followTheme(): void {
  const root = document.documentElement;
  const known = remembered();
  if (known === "dark" || known === "light") root.dataset["theme"] = known;
  part("theme").addEventListener("click", () => {
    const isDark = getComputedStyle(root).colorScheme === "dark";
    root.dataset["theme"] = isDark ? "light" : "dark";
    remember(isDark ? "light" : "dark");
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // The browser was told to keep nothing of this site.
    return null;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It holds for this visit, then.
  }
}
