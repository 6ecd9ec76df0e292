import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Facts } from "~/shared/ui/facts";
import { SideDrawer } from "~/shared/ui/side-drawer";
import table from "~/shared/ui/table.module.css";
import settings from "../settings.module.css";
import type { KeyShown } from "./keys";

type Props = { shown: KeyShown | undefined; onClose: () => void };

/** What a key is held to, and how often it was used on each of the last days. */
export function KeyUsage({ shown, onClose }: Props) {
  const { t } = useTranslation("settings");
  return (
    <SideDrawer
      opened={shown !== undefined}
      title={shown && t("keys.usageOf", { name: shown.name })}
      onClose={onClose}
    >
      {shown && <Usage shown={shown} />}
    </SideDrawer>
  );
}

function Usage({ shown }: { shown: KeyShown }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const { clientId, pointsPerMinute, createdAt, usage } = shown;
  const sum = (count: "calls" | "refused") =>
    formats.count(usage.reduce((total, day) => total + day[count], 0));
  return (
    <>
      <Facts
        facts={[
          [t("keys.clientId"), <code key="id">{clientId}</code>],
          [
            t("keys.points"),
            pointsPerMinute === null ? t("keys.pointsOfAll") : formats.count(pointsPerMinute),
          ],
          [t("keys.madeOn"), formats.moment(createdAt)],
        ]}
      />
      {usage.length === 0 ? (
        <p className={settings.dimmed}>{t("keys.noUsage")}</p>
      ) : (
        <table className={table.plain} aria-label={t("keys.usage")}>
          <thead>
            <tr>
              <th scope="col">{t("keys.day")}</th>
              <th scope="col" data-numeric>
                {t("keys.calls")}
              </th>
              <th scope="col" data-numeric>
                {t("keys.refused")}
              </th>
            </tr>
          </thead>
          <tbody>
            {usage.map(({ date, calls, refused }) => (
              <tr key={date}>
                <th scope="row">{formats.dayOfYear(date)}</th>
                <td data-numeric>{formats.count(calls)}</td>
                <td data-numeric>{formats.count(refused)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("keys.month")}</th>
              <td data-numeric>{sum("calls")}</td>
              <td data-numeric>{sum("refused")}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </>
  );
}
