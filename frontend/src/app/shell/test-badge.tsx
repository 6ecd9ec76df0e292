import IconFlask from "@tabler/icons-react/dist/esm/icons/IconFlask.mjs";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { Badge } from "~/shared/ui/badge";

/** Says of a consultancy that is for trying out that it is one. */
export function TestBadge() {
  const { t } = useTranslation();
  if (!useViewer().consultancy.test) return null;
  return (
    <Badge tone="warn" icon={IconFlask} title={t("test.hint")}>
      {t("test.badge")}
    </Badge>
  );
}
