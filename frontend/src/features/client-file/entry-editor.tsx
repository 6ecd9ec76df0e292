import { ActionIcon, Button, TextInput } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconTrash from "@tabler/icons-react/dist/esm/icons/IconTrash.mjs";
import type { UseMutationResult } from "@tanstack/react-query";
import { type ComponentProps, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import classes from "./client.module.css";

type Name =
  | "name"
  | "country"
  | "state"
  | "city"
  | "postalCode"
  | "validFrom"
  | "validTo"
  | "category"
  | "threshold"
  | "margin";

export type Field = {
  name: Name;
  required?: boolean;
  /** What there is to choose from; other words can be written all the same. */
  choices?: string[];
} & Pick<ComponentProps<"input">, "type" | "min" | "max" | "step" | "placeholder">;
type Entry = Partial<Record<Name, string | null>>;
type Row = { key: string; entry: Entry };

type Props<E extends Entry> = {
  fields: Field[];
  entries: E[];
  /** How a line begins. */
  fresh?: Entry;
  none: string;
  readOnly: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: what is saved is what the fields are of
  save: UseMutationResult<unknown, Error, any>;
  className: string | undefined;
};

/** A short list that is saved as a whole: lines can be written, added and taken away. */
export function EntryEditor<E extends Entry>(props: Props<E>) {
  const { fields, entries, fresh = {}, none, readOnly, save, className } = props;
  const { t } = useTranslation("clientFile");
  const { t: common } = useTranslation();
  const say = useWords();
  const id = useId();
  const begin = () =>
    entries.map((entry) => ({ key: crypto.randomUUID(), entry: pick(entry, fields) }));
  const [rows, setRows] = useState<Row[]>(begin);
  const isDirty = !isSame(rows, entries, fields);
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const put = (key: string, name: Name, value: string) =>
    setRows(
      rows.map((row) => (row.key === key ? { key, entry: { ...row.entry, [name]: value } } : row)),
    );
  const keep = () =>
    save.mutate(
      rows.map(({ entry }) => pick(entry, fields)),
      {
        onError,
        onSuccess: () =>
          toastWithUndo(common("state.saved"), () =>
            save.mutate(
              entries.map((entry) => pick(entry, fields)),
              { onError },
            ),
          ),
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {fields.map(
        ({ name, choices }) =>
          choices && (
            <datalist key={name} id={`${id}${name}`}>
              {choices.map((choice) => (
                <option key={choice} value={choice} />
              ))}
            </datalist>
          ),
      )}
      {rows.length === 0 && <p className="panel-words">{none}</p>}
      {rows.map(({ key, entry }, at) => (
        <div key={key} className={className}>
          {fields.map(({ name, required, choices, ...input }) => (
            <TextInput
              {...input}
              key={name}
              size="xs"
              label={t(`field.${name}`)}
              aria-label={t("fieldOf", { field: t(`field.${name}`), line: at + 1 })}
              list={choices && `${id}${name}`}
              required={required ?? false}
              withAsterisk={false}
              readOnly={readOnly}
              value={entry[name] ?? ""}
              onChange={(event) => put(key, name, event.currentTarget.value)}
            />
          ))}
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("removeLine", { name: entry.name || at + 1 })}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {!readOnly && (
        <div className={classes.foot}>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setRows([...rows, { key: crypto.randomUUID(), entry: fresh }])}
          >
            {common("do.add")}
          </Button>
          <Button type="submit" disabled={!isDirty} loading={save.isPending}>
            {common("do.save")}
          </Button>
          {isDirty && (
            <Button variant="subtle" onClick={() => setRows(begin())}>
              {common("do.cancel")}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}

/** What the fields are of; blank is nothing. */
function pick(entry: Entry, fields: Field[]): Entry {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = entry[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

const isSame = (rows: Row[], entries: Entry[], fields: Field[]) =>
  JSON.stringify(rows.map(({ entry }) => pick(entry, fields))) ===
  JSON.stringify(entries.map((entry) => pick(entry, fields)));
