import { useTranslation } from "react-i18next";
import type { Dimension } from "~/gql/graphql";

/** What a slice is called: a carrier, a place, a weekday in the language shown, an hour. */
export function useSliceName() {
  const { t: words } = useTranslation("words");
  return (dimension: Dimension, value: string): string =>
    dimension === "WEEKDAY" ? words(`weekday.${value}` as never, { defaultValue: value }) : value;
}
