import { Button } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconShieldCheck from "@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { RecoveryCodes } from "~/features/session/second-factor/recovery-codes";
import { useRemove, useRenew } from "~/features/session/second-factor/second-factor";
import { Setup } from "~/features/session/second-factor/setup";
import { sessionQuery, useViewer } from "~/features/session/session";
import { hangUp } from "~/shared/api/subscribe";
import { Badge } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import { toastDone } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";
import { CodeForm } from "./code-form";
import { sessionsQuery } from "./sessions";

/** The second step at sign-in: set up, renewed, taken away. */
export function FactorPanel() {
  const { t } = useTranslation("settings");
  const { person } = useViewer();
  const queries = useQueryClient();
  const [step, setStep] = useState<"rest" | "setup" | "renew" | "remove">("rest");
  const done = (words?: string) => {
    setStep("rest");
    if (words) toastDone(words);
    // The sign-in has a new secret; what goes on with the old one is refused.
    hangUp();
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  const on = person.hasSecondFactor;
  const leave = (
    <Button variant="subtle" color="gray" onClick={() => setStep("rest")}>
      {t("factor.leave")}
    </Button>
  );
  return (
    <Panel
      title={t("factor.title")}
      hint={t("factor.hint")}
      aside={
        <Badge tone={on ? "good" : "warn"} icon={on ? IconShieldCheck : IconAlertTriangle}>
          {t(on ? "factor.on" : "factor.off")}
        </Badge>
      }
    >
      <div className={classes.form}>
        {step === "rest" && !on && (
          <Button variant="default" onClick={() => setStep("setup")}>
            {t("factor.setUp")}
          </Button>
        )}
        {step === "rest" && on && (
          <>
            <p className={classes.dimmed}>
              {t("factor.codesLeft", { count: person.recoveryCodesLeft })}
            </p>
            <div className={classes.acts}>
              <Button variant="default" onClick={() => setStep("renew")}>
                {t("factor.renew")}
              </Button>
              <Button variant="default" onClick={() => setStep("remove")}>
                {t("factor.remove")}
              </Button>
            </div>
          </>
        )}
        {step === "setup" && (
          <Setup hasPassword={person.hasPassword} onDone={() => done(t("factor.done"))}>
            {leave}
          </Setup>
        )}
        {step === "renew" && <Renew onDone={() => done()}>{leave}</Renew>}
        {step === "remove" && <Remove onDone={() => done(t("factor.removed"))}>{leave}</Remove>}
      </div>
    </Panel>
  );
}

type StepProps = { onDone: () => void; children: ReactNode };

function Renew({ onDone, children }: StepProps) {
  const { t } = useTranslation("settings");
  const renew = useRenew();
  if (renew.data) return <RecoveryCodes codes={renew.data} onKept={onDone} />;
  return (
    <>
      <CodeForm
        hint={t("factor.renewHint")}
        action={t("factor.renew")}
        pending={renew.isPending}
        error={renew.error}
        onCode={(code) => renew.mutate(code)}
      />
      {children}
    </>
  );
}

function Remove({ onDone, children }: StepProps) {
  const { t } = useTranslation("settings");
  const remove = useRemove();
  return (
    <>
      <CodeForm
        hint={t("factor.removeHint")}
        action={t("factor.remove")}
        pending={remove.isPending}
        error={remove.error}
        onCode={(code) => remove.mutate({ code }, { onSuccess: onDone })}
      />
      {children}
    </>
  );
}
