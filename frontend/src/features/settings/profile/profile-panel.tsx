import { Alert, Button, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useTranslation } from "react-i18next";
import { chooseLanguage, LANGUAGES, type Language, pick } from "~/app/i18n";
import { useViewer } from "~/features/session/session";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { useWords } from "~/shared/api/use-words";
import { Badge } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";
import { useEditProfile, useRequestVerification } from "./profile";

/** Name, language and address of the one who is signed in. */
export function ProfilePanel() {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const { person } = useViewer();
  const edit = useEditProfile();
  const form = useForm({ initialValues: { name: person.name, locale: pick([person.locale]) } });
  const errors = useFormErrors(edit.error, ["name", "locale"]);
  const save = form.onSubmit((values) =>
    edit.mutate(
      { ...values, version: person.version },
      {
        onSuccess: async () => {
          await chooseLanguage(values.locale);
          toastDone(common("state.saved"));
        },
      },
    ),
  );
  return (
    <Panel title={t("profile.title")}>
      <form className={classes.form} onSubmit={save}>
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}
          </Alert>
        )}
        <Address />
        <TextInput
          label={t("profile.name")}
          autoComplete="name"
          required
          withAsterisk={false}
          {...form.getInputProps("name")}
          error={errors.name}
        />
        <Select
          label={t("profile.language")}
          description={t("profile.languageHint")}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          value={form.values.locale}
          onChange={(locale) => locale && form.setFieldValue("locale", locale as Language)}
        />
        <Button type="submit" loading={edit.isPending}>
          {common("do.save")}
        </Button>
      </form>
    </Panel>
  );
}

function Address() {
  const { t } = useTranslation("settings");
  const words = useWords();
  const { person } = useViewer();
  const verify = useRequestVerification();
  const ask = () => verify.mutate(undefined, { onError: (error) => toastFailure(words(error)) });
  return (
    <div>
      <p className={classes.name}>
        {person.email}
        {person.emailVerified ? (
          <Badge tone="good" icon={IconCheck}>
            {t("profile.confirmed")}
          </Badge>
        ) : (
          <Badge tone="warn" icon={IconAlertTriangle}>
            {t("profile.notConfirmed")}
          </Badge>
        )}
      </p>
      {!person.emailVerified && !verify.isSuccess && (
        <Button
          variant="default"
          size="compact-sm"
          mt="xs"
          loading={verify.isPending}
          onClick={ask}
        >
          {t("profile.confirm")}
        </Button>
      )}
      {verify.isSuccess && (
        <p className={classes.dimmed} role="status">
          {t("profile.confirmSent")}
        </p>
      )}
    </div>
  );
}
