import { useTranslation } from "react-i18next";
import type { CreateApiKeyMutation } from "~/gql/graphql";
import type { Secret } from "~/shared/ui/secret-once";

type Made = Omit<CreateApiKeyMutation["createApiKey"], "userErrors">;

/** A new key by what its parts are called: the key itself, or id and secret for tokens. */
export function useKeySecrets() {
  const { t } = useTranslation("settings");
  return ({ apiKey, secret, clientSecret }: Made): Secret[] =>
    [
      { label: t("keys.key"), value: secret },
      { label: t("keys.clientId"), value: apiKey?.clientId },
      { label: t("keys.clientSecret"), value: clientSecret },
    ].flatMap(({ label, value }) => (value ? { label, value } : []));
}
