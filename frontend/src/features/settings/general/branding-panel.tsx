import { Alert, Button, FileButton, Input, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { isConflict } from "~/shared/api/error";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { Conflict } from "~/shared/ui/conflict";
import { Panel } from "~/shared/ui/panel";
import { toastDone } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";
import { base64Of, type Look, useEditBranding } from "./branding";
import { LookShown } from "./look-shown";

const PNG = "data:image/png;base64,";
const OURS = "#1d5fd0";

/** Colour and logo, as clients see them. */
export function BrandingPanel() {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const { branding } = useViewer();
  const kept: Look = { accent: branding?.accent ?? "", logo: branding?.logo ?? null };
  const edit = useEditBranding();
  const [look, setLook] = useState(kept);
  const { accent, logo } = look;
  const conflict = isConflict(edit.error);
  const errors = useFormErrors(conflict ? null : edit.error, ["accent", "logo"]);
  const choose = async (file: File | null) => {
    if (file) setLook({ ...look, logo: `${PNG}${await base64Of(file)}` });
  };
  const save = () => {
    const input = {
      accent: accent || null,
      // What is not changed is not sent again.
      ...(logo !== kept.logo && { logo: logo?.slice(PNG.length) ?? null }),
      version: branding?.version ?? 0,
    };
    edit.mutate(input, { onSuccess: () => toastDone(common("state.saved")) });
  };
  const take = () => {
    setLook(kept);
    edit.reset();
  };
  return (
    <Panel title={t("branding.title")} hint={t("branding.hint")}>
      <form
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save();
        }}
      >
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}
          </Alert>
        )}
        <TextInput
          label={t("branding.accent")}
          description={t("branding.accentHint")}
          placeholder={OURS}
          value={accent}
          error={errors.accent}
          onChange={(event) => setLook({ ...look, accent: event.currentTarget.value.trim() })}
          rightSection={
            <input
              className={classes.swatch}
              type="color"
              aria-label={t("branding.pick")}
              value={/^#[\da-f]{6}$/i.test(accent) ? accent : OURS}
              onChange={(event) => setLook({ ...look, accent: event.currentTarget.value })}
            />
          }
        />
        <Input.Wrapper
          label={t("branding.logo")}
          labelElement="div"
          description={t("branding.logoHint")}
          error={errors.logo}
        >
          <div className={classes.acts}>
            {logo && <img className={classes.logo} src={logo} alt={t("branding.preview")} />}
            <FileButton accept="image/png" onChange={choose}>
              {(props) => (
                <Button {...props} variant="default">
                  {t("branding.choose")}
                </Button>
              )}
            </FileButton>
            {logo && (
              <Button variant="subtle" onClick={() => setLook({ ...look, logo: null })}>
                {t("branding.remove")}
              </Button>
            )}
          </div>
        </Input.Wrapper>
        <Button type="submit" loading={edit.isPending}>
          {common("do.save")}
        </Button>
      </form>
      {conflict && (
        <Conflict
          mine={<LookShown {...look} />}
          theirs={<LookShown {...kept} />}
          onKeep={save}
          onTake={take}
          onClose={() => edit.reset()}
        />
      )}
    </Panel>
  );
}
