import { type Language, pick } from "./i18n";
import classes from "./route-failure.module.css";

/** Words for when the words themselves cannot be fetched. */
const WORDS: Record<Language, { title: string; hint: string; again: string }> = {
  en: {
    title: "The portal could not be loaded",
    hint: "The server cannot be reached. Check your connection.",
    again: "Try again",
  },
  de: {
    title: "Das Portal konnte nicht geladen werden",
    hint: "Der Server ist nicht zu erreichen. Prüfen Sie Ihre Verbindung.",
    again: "Noch einmal versuchen",
  },
};

/** Says that nothing can be shown, without anything that would have to be fetched for it. */
export function showNotLoaded(root: HTMLElement): void {
  const language = pick(navigator.languages);
  const { title, hint, again } = WORDS[language];
  document.documentElement.lang = language;
  const page = document.createElement("main");
  page.className = classes.page ?? "";
  const head = document.createElement("h1");
  head.textContent = title;
  const words = document.createElement("p");
  words.textContent = hint;
  const button = document.createElement("button");
  button.textContent = again;
  button.addEventListener("click", () => window.location.reload());
  page.append(head, words, button);
  root.replaceChildren(page);
}
