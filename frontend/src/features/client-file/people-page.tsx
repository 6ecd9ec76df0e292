import { Alert, Button, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { byField, Rejected } from "~/shared/api/user-errors";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import table from "~/shared/ui/table.module.css";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import classes from "./client.module.css";
import { peopleQuery, useInviteClient, useRevokeInvite, useSetMyAlerts } from "./people";

/** Who sees the client, who is invited, and who gets mail about it. */
export function ClientPeople({ id }: { id: string }) {
  const { t } = useTranslation("clientFile");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const formats = useFormats();
  const say = useWords();
  const may = useMay();
  const { data } = useSuspenseQuery(peopleQuery(id));
  const revoke = useRevokeInvite(id);
  const set = useSetMyAlerts(id);
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const reads = (member: string) => {
    const reader = data.alertReaders.find((one) => one.member === member && one.maySee);
    return [reader?.alerts && t("alertMail"), reader?.digest && t("digestMail")]
      .filter(Boolean)
      .join(", ");
  };
  return (
    <div className={classes.stack}>
      <Panel title={t("people")} flush>
        <div className={table.scroll}>
          <table className={table.plain}>
            <thead>
              <tr>
                <th scope="col">{t("person")}</th>
                <th scope="col">{t("role")}</th>
                <th scope="col" data-wide>
                  {t("mails")}
                </th>
                <th scope="col">
                  <span className="visually-hidden">{t("steps")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.members.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.name} <small>{one.email}</small>
                  </th>
                  <td>{words(`role.${one.role}`)}</td>
                  <td data-wide>{reads(one.id) || "–"}</td>
                  <td />
                </tr>
              ))}
              {data.invites.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.email}{" "}
                    <small>{t("invited", { day: formats.moment(one.expiresAt) })}</small>
                  </th>
                  <td>{words(`role.${one.role}`)}</td>
                  <td data-wide>–</td>
                  <td data-numeric>
                    {may("invite_client") && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        onClick={() => revoke.mutate(one.id, { onError })}
                      >
                        {t("revoke")}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {may("invite_client") && <InviteForm id={id} />}
      </Panel>
      <Panel title={t("myMails")} hint={t("myMailsHint")}>
        <div className={classes.switches}>
          <Switch
            label={t("alertMail")}
            checked={data.myAlerts.alerts}
            onChange={(event) =>
              set.mutate({ ...data.myAlerts, alerts: event.currentTarget.checked }, { onError })
            }
          />
          <Switch
            label={t("digestMail")}
            checked={data.myAlerts.digest}
            onChange={(event) =>
              set.mutate({ ...data.myAlerts, digest: event.currentTarget.checked }, { onError })
            }
          />
        </div>
      </Panel>
    </div>
  );
}

function InviteForm({ id }: { id: string }) {
  const { t, i18n } = useTranslation("clientFile");
  const say = useWords();
  const invite = useInviteClient(id);
  const form = useForm({ initialValues: { email: "" } });
  const send = form.onSubmit(({ email }) =>
    invite.mutate(
      { email, locale: i18n.language },
      {
        onSuccess: () => {
          toastDone(t("inviteSent", { email }));
          form.reset();
        },
        onError: (error) =>
          form.setErrors(
            error instanceof Rejected ? byField(error, ["email"]) : { form: say(error) },
          ),
      },
    ),
  );
  return (
    <form className={classes.foot} onSubmit={send}>
      <TextInput
        type="email"
        required
        aria-label={t("inviteEmail")}
        placeholder={t("inviteEmail")}
        {...form.getInputProps("email")}
      />
      <Button type="submit" variant="default" loading={invite.isPending}>
        {t("invite")}
      </Button>
      {form.errors.form && (
        <Alert color="red" role="alert">
          {form.errors.form}
        </Alert>
      )}
    </form>
  );
}
