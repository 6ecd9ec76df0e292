import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";

/** The days of something as people write them. */
export function useDays() {
  const { t } = useTranslation("incidents");
  const formats = useFormats();
  return ({ firstDay, lastDay }: { firstDay: string; lastDay: string | null }) => {
    if (lastDay === null) return t("since", { day: formats.dayOfYear(firstDay) });
    if (lastDay === firstDay) return formats.dayOfYear(firstDay);
    return `${formats.day(firstDay)} – ${formats.dayOfYear(lastDay)}`;
  };
}
