import { MultiSelect, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { accountNamesQuery } from "./accounts";

type Props = {
  /** Null: all of them, also those to come. */
  value: string[] | null;
  onChange: (value: string[] | null) => void;
  error?: string | undefined;
  /** Clients always see certain accounts only. */
  mustChoose?: boolean;
};

/** All seller accounts, or some. */
export function AccountsField({ value, onChange, error, mustChoose = false }: Props) {
  const { t } = useTranslation("settings");
  const words = useWords();
  const { data: accounts, error: unread } = useQuery(accountNamesQuery);
  const some = value !== null || mustChoose;
  return (
    <Stack gap="xs">
      {!mustChoose && (
        <Radio.Group
          label={t("accounts.label")}
          value={some ? "some" : "all"}
          onChange={(which) => onChange(which === "all" ? null : [])}
        >
          <Stack gap="xs">
            <Radio value="all" label={t("accounts.all")} />
            <Radio value="some" label={t("accounts.some")} />
          </Stack>
        </Radio.Group>
      )}
      {some && (
        <MultiSelect
          aria-label={t("accounts.label")}
          {...(mustChoose && { label: t("accounts.label") })}
          placeholder={value?.length ? "" : t("accounts.choose")}
          searchable
          data={(accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={value ?? []}
          error={error ?? (unread && words(unread))}
          onChange={onChange}
        />
      )}
    </Stack>
  );
}
