import { Button } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import IconFlask from "@tabler/icons-react/dist/esm/icons/IconFlask.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge } from "~/shared/ui/badge";
import { Confirm } from "~/shared/ui/confirm";
import { RotateSecret } from "~/shared/ui/rotate-secret";
import { When } from "~/shared/ui/when";
import classes from "../settings.module.css";
import { AccountNames } from "../team/account-names";
import { KeyUsage } from "./key-usage";
import { isOver, type KeyShown, useRevokeKey, useRotateKey } from "./keys";
import { useKeySecrets } from "./use-key-secrets";

/** A key with what it may do, and the ways to renew or end it. */
export function KeyRow({ shown }: { shown: KeyShown }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const [step, setStep] = useState<"rest" | "usage" | "rotate" | "revoke">("rest");
  const rest = () => setStep("rest");
  const revoke = useRevokeKey();
  const rotate = useRotateKey();
  const secretsOf = useKeySecrets();
  const { id, name, scopes, accounts, test, lastUsedAt, expiresAt, revokedAt } = shown;
  const over = isOver(shown);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>
          {name}
          {test && (
            <Badge tone="calm" icon={IconFlask}>
              {t("keys.test")}
            </Badge>
          )}
          <Badge tone={over ? "calm" : "good"} icon={over ? IconCircleMinus : IconCheck}>
            {t(revokedAt ? "keys.revoked" : over ? "keys.expired" : "keys.active")}
          </Badge>
        </span>
        <small>
          {lastUsedAt ? (
            <>
              {t("keys.used")} <When at={lastUsedAt} />
            </>
          ) : (
            t("keys.neverUsed")
          )}
          {expiresAt && !revokedAt && ` · ${t("keys.until", { when: formats.moment(expiresAt) })}`}
        </small>
      </div>
      <div className={classes.words}>
        {formats.list(scopes.map((scope) => t(`scope.${scope}`)))}
        <small>
          <AccountNames all={!accounts} accounts={accounts ?? []} />
        </small>
      </div>
      <div className={classes.acts}>
        <Button variant="default" size="compact-sm" onClick={() => setStep("usage")}>
          {t("keys.usage")}
        </Button>
        {!over && (
          <>
            <Button variant="default" size="compact-sm" onClick={() => setStep("rotate")}>
              {t("keys.rotate")}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setStep("revoke")}>
              {t("keys.revoke")}
            </Button>
          </>
        )}
      </div>
      <KeyUsage shown={step === "usage" ? shown : undefined} onClose={rest} />
      {step === "rotate" && (
        <RotateSecret
          title={t("keys.rotateTitle", { name })}
          words={t("keys.rotateWords")}
          id={id}
          rotate={rotate}
          secretsOf={secretsOf}
          onClose={rest}
        />
      )}
      {step === "revoke" && (
        <Confirm
          title={t("keys.revokeTitle", { name })}
          action={t("keys.revoke")}
          pending={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(id, { onSuccess: rest })}
          onClose={rest}
        >
          {t("keys.revokeWords")}
        </Confirm>
      )}
    </li>
  );
}
