import { Alert, Button, Textarea } from "@mantine/core";
import IconGitMerge from "@tabler/icons-react/dist/esm/icons/IconGitMerge.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { isConflict } from "~/shared/api/error";
import { useWords } from "~/shared/api/use-words";
import { Conflict } from "~/shared/ui/conflict";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import { Remarks } from "./remarks";
import { type ReviewResponse, useSaveResponse } from "./response";
import classes from "./response.module.css";
import { ResponseActions } from "./response-actions";
import { ResponseEvidence } from "./response-evidence";
import { letterOf, PARTS, partsOf } from "./response-model";
import { useLetter } from "./use-letter";

type Props = { id: string; response: ReviewResponse; canBeMarked: boolean };

/** The letter, what there is to say about it while it is written, and what it rests on. */
export function ResponseEditor({ id, response, canBeMarked }: Props) {
  const { t } = useTranslation("response");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const say = useWords();
  const may = useMay();
  const letter = useLetter(id, response);
  const save = useSaveResponse(id);
  const [comparing, compare] = useState(false);

  const keep = () =>
    save.mutate(
      { ...letter.parts, version: letter.version },
      {
        onSuccess: ({ response: saved }) => {
          if (saved) letter.begin(saved.version, letter.parts);
          toastDone(common("state.saved"));
        },
        onError: (error) => {
          if (isConflict(error)) compare(true);
          else toastFailure(common("state.notSaved", { why: say(error) }));
        },
      },
    );

  return (
    <div className={classes.page}>
      <div className={classes.letter}>
        {letter.isBehind && (
          <Alert icon={<IconGitMerge size={18} aria-hidden />} title={t("behindTitle")}>
            {t("behind", { name: response.editedBy?.name ?? t("somebody") })}{" "}
            <Button variant="default" size="compact-sm" onClick={() => compare(true)}>
              {t("compare")}
            </Button>
          </Alert>
        )}
        <Remarks check={letter.check} part={null} />
        {PARTS.map(({ part, name }) => (
          <div key={part}>
            <Textarea
              label={words(`part.${part}`)}
              description={t(`hint.${part}`)}
              autosize
              minRows={5}
              readOnly={!may("edit_response")}
              value={letter.parts[name]}
              onChange={(event) => letter.write({ [name]: event.currentTarget.value })}
            />
            <Remarks check={letter.check} part={part} />
          </div>
        ))}
        <ResponseActions
          id={id}
          response={response}
          check={letter.check}
          text={letterOf(letter.parts)}
          isDirty={letter.isDirty}
          isSaving={save.isPending}
          canBeMarked={canBeMarked}
          onSave={keep}
        />
      </div>
      <ResponseEvidence id={id} response={response} check={letter.check} />
      {comparing && (
        <Conflict
          mine={letterOf(letter.parts)}
          theirs={letterOf(partsOf(response))}
          onKeep={() => {
            letter.rebase();
            compare(false);
          }}
          onTake={() => {
            letter.begin(response.version, partsOf(response));
            compare(false);
          }}
          onClose={() => compare(false)}
        />
      )}
    </div>
  );
}
