import { useTranslation } from "react-i18next";
import type { Party } from "~/gql/enums";
import { useFormats } from "~/shared/lib/use-formats";

type Props = {
  title: string;
  detail: string | null;
  doneWhen: string | null;
  dueOn: string;
  owner: Party;
};

/** An action in words, for two versions beside each other. */
export function ActionText({ title, detail, doneWhen, dueOn, owner }: Props) {
  const { t } = useTranslation("words");
  const formats = useFormats();
  return (
    <>
      <b>{title}</b>
      <p>
        {t(`party.${owner}`)}, {formats.dayOfYear(dueOn)}
      </p>
      {detail && <p>{detail}</p>}
      {doneWhen && <p>{doneWhen}</p>}
    </>
  );
}
