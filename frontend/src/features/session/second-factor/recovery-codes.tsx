import { Alert, Button, CopyButton, Group } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import IconDownload from "@tabler/icons-react/dist/esm/icons/IconDownload.mjs";
import IconKey from "@tabler/icons-react/dist/esm/icons/IconKey.mjs";
import { useTranslation } from "react-i18next";
import classes from "./second-factor.module.css";

/** The codes for when the app is gone. They leave only when the person says that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation("auth");
  const { t: common } = useTranslation();
  const text = codes.join("\n");
  return (
    <div className={classes.form}>
      <Alert icon={<IconKey size={18} aria-hidden />} title={common("secret.once")}>
        {t("factor.codesHint")}
      </Alert>
      <ul className={classes.codes} aria-label={t("factor.codes")} data-secret>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={
                copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
              }
            >
              {common(copied ? "do.copied" : "do.copy")}
            </Button>
          )}
        </CopyButton>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => save("firstscan-recovery-codes.txt", `${text}\n`)}
        >
          {t("factor.save")}
        </Button>
      </Group>
      <Button onClick={onKept}>{common("secret.kept")}</Button>
    </div>
  );
}

function save(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
