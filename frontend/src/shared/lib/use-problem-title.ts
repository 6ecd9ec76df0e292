import { useTranslation } from "react-i18next";

/** What a problem is called in the language shown; one that is new here keeps the server's words. */
export function useProblemTitle() {
  const { t, i18n } = useTranslation("words");
  return (problem: { code: string; title: string }): string => {
    const key = `problem.${problem.code}`;
    return i18n.exists(key, { ns: "words" }) ? String(t(key as never)) : problem.title;
  };
}
