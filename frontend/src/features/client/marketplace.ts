import { useTranslation } from "react-i18next";

/** What a marketplace is called; one that is new here keeps its code. */
export function useMarketplaceName() {
  const { t, i18n } = useTranslation("client");
  return (code: string): string => {
    const key: string = `marketplace.${code}`;
    return i18n.exists(key, { ns: "client" }) ? t(key as "marketplace.US") : code;
  };
}
