import { Alert, Button, PasswordInput, Skeleton, TextInput } from "@mantine/core";
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { RecoveryCodes } from "./recovery-codes";
import { useBegin, useConfirm } from "./second-factor";
import classes from "./second-factor.module.css";

const QrCode = lazy(() => import("./qr-code"));

/**
 * Sets a second step up: the password again, the code for the app, a first code, paper codes. Inside
 * is the way out.
 */
export function Setup(props: { hasPassword: boolean; onDone: () => void; children: ReactNode }) {
  const begin = useBegin();
  const confirm = useConfirm();
  // From here on there is no way back: the codes are shown this once.
  if (confirm.data) return <RecoveryCodes codes={confirm.data} onKept={props.onDone} />;
  return (
    <>
      {begin.data ? (
        <Confirm enrolment={begin.data} confirm={confirm} />
      ) : (
        <Begin begin={begin} hasPassword={props.hasPassword} />
      )}
      {props.children}
    </>
  );
}

function Begin(props: { begin: ReturnType<typeof useBegin>; hasPassword: boolean }) {
  const { t } = useTranslation("auth");
  const { begin, hasPassword } = props;
  const [password, setPassword] = useState("");
  const errors = useFormErrors(begin.error, ["password"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(password);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {errors.form && <Refused words={errors.form} />}
      {hasPassword && (
        <PasswordInput
          label={t("presentPassword")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          error={errors.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <Button type="submit" loading={begin.isPending}>
        {t("factor.begin")}
      </Button>
    </form>
  );
}

type Enrolment = { secret: string; uri: string };

function Confirm(props: { enrolment: Enrolment; confirm: ReturnType<typeof useConfirm> }) {
  const { t } = useTranslation("auth");
  const { enrolment, confirm } = props;
  const [code, setCode] = useState("");
  const errors = useFormErrors(confirm.error, ["code"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <ol className={classes.steps}>
        <li>{t("factor.app")}</li>
        <li>{t("factor.scan")}</li>
        <li>{t("factor.type")}</li>
      </ol>
      <Suspense fallback={<Skeleton height={208} />}>
        <QrCode text={enrolment.uri} label={t("factor.qr")} />
      </Suspense>
      <p>
        {t("factor.byHand")}
        <code className={classes.secret}>{inGroups(enrolment.secret)}</code>
      </p>
      {errors.form && <Refused words={errors.form} />}
      <TextInput
        label={t("code")}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        withAsterisk={false}
        value={code}
        error={errors.code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={confirm.isPending}>
        {t("factor.confirm")}
      </Button>
    </form>
  );
}

const inGroups = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

function Refused({ words }: { words: string }) {
  return (
    <Alert color="red" role="alert">
      {words}
    </Alert>
  );
}
