import { Alert, Button, Group, Modal } from "@mantine/core";
import IconGitMerge from "@tabler/icons-react/dist/esm/icons/IconGitMerge.mjs";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./conflict.module.css";

type Props = {
  mine: ReactNode;
  theirs: ReactNode;
  onKeep: () => void;
  onTake: () => void;
  onClose: () => void;
};

/** Two people changed the same thing: both versions side by side, and a choice. */
export function Conflict({ mine, theirs, onKeep, onTake, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("state.conflictTitle")}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <Alert icon={<IconGitMerge size={18} aria-hidden />} mb="md">
        {t("state.conflict")}
      </Alert>
      <div className={classes.both}>
        <section>
          <h3>{t("state.mine")}</h3>
          <div>{mine}</div>
        </section>
        <section>
          <h3>{t("state.theirs")}</h3>
          <div>{theirs}</div>
        </section>
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onTake}>
          {t("do.take")}
        </Button>
        <Button onClick={onKeep}>{t("do.keep")}</Button>
      </Group>
    </Modal>
  );
}
