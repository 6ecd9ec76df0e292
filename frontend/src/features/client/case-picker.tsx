import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ReviewStateBadge } from "~/shared/ui/badges";
import type { ClientCase } from "./cases";
import classes from "./client.module.css";

type Props = { cases: ClientCase[]; shown: ClientCase; onChoose: (id: string) => void };

/** Which case it is about. With one there is nothing to choose. */
export function CasePicker({ cases, shown, onChoose }: Props) {
  const { t } = useTranslation("client");
  return (
    <div className={classes.case} data-single={cases.length === 1 || undefined}>
      {cases.length > 1 ? (
        <Select
          className={classes.grow}
          label={t("case")}
          data={cases.map(({ id, title }) => ({ value: id, label: title }))}
          value={shown.id}
          onChange={(id) => id && onChoose(id)}
        />
      ) : (
        <strong className={classes.grow}>{shown.title}</strong>
      )}
      <ReviewStateBadge state={shown.state} label={t(`state.${shown.state}`)} />
    </div>
  );
}
