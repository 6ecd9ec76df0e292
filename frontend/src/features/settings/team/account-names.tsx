import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { accountNamesQuery } from "../accounts";

/** Up to so many accounts are told by name. */
const TOLD = 3;

/** Which accounts somebody, or a key, sees. */
export function AccountNames({ all, accounts }: { all: boolean; accounts: readonly string[] }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const { data } = useQuery(accountNamesQuery);
  if (all) return t("accounts.all");
  const names = accounts.flatMap((id) => data?.find((one) => one.id === id)?.name ?? []);
  if (names.length === 0 || names.length > TOLD)
    return t("accounts.count", { count: accounts.length });
  return formats.list(names);
}
