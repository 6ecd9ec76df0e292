import i18next from "i18next";
import { initReactI18next } from "react-i18next";

/** The languages of the portal, each as it calls itself. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = "firstscan.language";

const load = {
  en: () => import("~/locales/en"),
  de: () => import("~/locales/de"),
} satisfies Record<Language, () => Promise<unknown>>;

/** The first of the wishes that there is. `de-AT` has German. */
export function pick(wishes: readonly (string | null | undefined)[]): Language {
  const plain = wishes.map((wish) => wish?.slice(0, 2).toLowerCase());
  return plain.find((wish): wish is Language => wish !== undefined && wish in LANGUAGES) ?? "en";
}

export async function startLanguage(): Promise<void> {
  const language = pick([localStorage.getItem(KEPT), ...navigator.languages]);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "common",
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await show(language);
}

/** Shows a language, and keeps the choice for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await show(language);
}

/** What a person has in the profile counts where this browser was not told otherwise. */
export async function followProfile(locale: string): Promise<void> {
  if (localStorage.getItem(KEPT) === null) await show(pick([locale]));
}

async function show(language: Language): Promise<void> {
  const { default: namespaces } = await load[language]();
  for (const [name, words] of Object.entries(namespaces)) {
    i18next.addResourceBundle(language, name, words, true, true);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
