import { Alert, Button, Switch, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isConflict } from "~/shared/api/error";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { Conflict } from "~/shared/ui/conflict";
import { Facts } from "~/shared/ui/facts";
import { Panel } from "~/shared/ui/panel";
import { toastDone } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";
import { BrandingPanel } from "./branding-panel";
import { consultancyQuery, useEditConsultancy } from "./consultancy";

/** What the consultancy is called, how its people sign in, and how it looks. */
export function GeneralPage() {
  return (
    <>
      <General />
      <BrandingPanel />
    </>
  );
}

function General() {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const { data: consultancy } = useSuspenseQuery(consultancyQuery);
  const edit = useEditConsultancy();
  const [name, setName] = useState(consultancy.name);
  const [factor, setFactor] = useState(consultancy.requireSecondFactor);
  // What was seen when it was opened: somebody else's change is told, not written over.
  const [seen, see] = useState(consultancy.version);
  const conflict = isConflict(edit.error);
  const errors = useFormErrors(conflict ? null : edit.error, ["name", "requireSecondFactor"]);
  const save = (version: number) =>
    edit.mutate(
      { name, requireSecondFactor: factor, version },
      {
        onSuccess: ({ consultancy: kept }) => {
          see(kept?.version ?? version + 1);
          toastDone(common("state.saved"));
        },
      },
    );
  const take = () => {
    see(consultancy.version);
    setName(consultancy.name);
    setFactor(consultancy.requireSecondFactor);
    edit.reset();
  };
  return (
    <Panel title={t("general.title")}>
      <form
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save(seen);
        }}
      >
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}
          </Alert>
        )}
        <TextInput
          label={t("general.name")}
          description={t("general.nameHint")}
          required
          withAsterisk={false}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label={t("general.factor")}
          description={t("general.factorHint")}
          checked={factor}
          error={errors.requireSecondFactor}
          onChange={(event) => setFactor(event.currentTarget.checked)}
        />
        <Button type="submit" loading={edit.isPending}>
          {common("do.save")}
        </Button>
      </form>
      {conflict && (
        <Conflict
          mine={<Said name={name} requireSecondFactor={factor} />}
          theirs={<Said {...consultancy} />}
          onKeep={() => save(consultancy.version)}
          onTake={take}
          onClose={() => edit.reset()}
        />
      )}
    </Panel>
  );
}

function Said(props: { name: string; requireSecondFactor: boolean }) {
  const { t } = useTranslation("settings");
  return (
    <Facts
      facts={[
        [t("general.name"), props.name],
        [t("general.factor"), t(props.requireSecondFactor ? "factor.on" : "factor.off")],
      ]}
    />
  );
}
