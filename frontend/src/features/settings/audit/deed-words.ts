import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** What a code of the trail means; one that is new here is shown as a sentence. */
export function useDeedWords() {
  const { t, i18n } = useTranslation("settings");
  return useCallback(
    (action: string): string => {
      const key: string = `deed.${action}`;
      return i18n.exists(key, { ns: "settings" }) ? t(key as "deed.sign_in") : spelled(action);
    },
    [t, i18n],
  );
}

/** `plan_changed` as "Plan changed". */
export function spelled(code: string): string {
  const words = code.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A key of the database by its kind and its end, which is enough to tell two apart. */
export const shortened = (subject: string) =>
  subject.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{6}(?=[0-9a-f]{6}$)/, "…");
