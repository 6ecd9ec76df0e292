import { Kbd, Modal, Switch } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { switchKeys, useKeysAreOn } from "~/shared/keys/switch";
import classes from "./keys-help.module.css";
import { keysHelp } from "./open";

const KEYS = [
  [["Ctrl", "K"], "palette", "+"],
  [["?"], "help", ""],
  [["j"], "down", ""],
  [["k"], "up", ""],
  [["Enter"], "open", ""],
  [["x"], "select", ""],
  [["e"], "edit", ""],
  [["g", "d"], "goDesk", "then"],
  [["g", "c"], "goClients", "then"],
  [["g", "r"], "goReviews", "then"],
  [["g", "a"], "goAlerts", "then"],
  [["g", "i"], "goIncidents", "then"],
  [["Esc"], "close", ""],
] as const;

/** What the keys do, and the switch that stops single ones. */
export default function KeysHelp() {
  const { t } = useTranslation();
  const on = useKeysAreOn();
  return (
    <Modal
      opened
      onClose={() => keysHelp.set(false)}
      title={t("keys.title")}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <dl className={classes.keys}>
        {KEYS.map(([keys, what, between]) => (
          <div key={what}>
            <dt>{t(`keys.${what}`)}</dt>
            <dd>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && (between === "then" ? ` ${t("keys.then")} ` : ` ${between} `)}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        checked={!on}
        onChange={(event) => switchKeys(!event.currentTarget.checked)}
        label={t("keys.off")}
        description={t("keys.offHint")}
      />
    </Modal>
  );
}
