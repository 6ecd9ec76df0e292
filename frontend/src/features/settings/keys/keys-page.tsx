import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import IconKey from "@tabler/icons-react/dist/esm/icons/IconKey.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import classes from "../settings.module.css";
import { CreateKey } from "./create-key";
import { KeyRow } from "./key-row";
import { keysQuery } from "./keys";

/** The keys with which partners' programs come in. */
export function KeysPage() {
  const { t } = useTranslation("settings");
  const { data: keys } = useSuspenseQuery(keysQuery);
  const [opened, create] = useDisclosure();
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create.open}>
      {t("keys.create")}
    </Button>
  );
  return (
    <>
      <Panel title={t("keys.title")} hint={t("keys.hint")} flush aside={keys.length > 0 && make}>
        {keys.length === 0 ? (
          <Empty icon={IconKey} title={t("keys.none")} action={make}>
            {t("keys.noneHint")}
          </Empty>
        ) : (
          <ul className={classes.rows}>
            {keys.map((key) => (
              <KeyRow key={key.id} shown={key} />
            ))}
          </ul>
        )}
      </Panel>
      {opened && <CreateKey onClose={create.close} />}
    </>
  );
}
