import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconWebhook from "@tabler/icons-react/dist/esm/icons/IconWebhook.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import classes from "../settings.module.css";
import type { DeliverySearch } from "./deliveries";
import { DeliveryLog } from "./delivery-log";
import { CreateEndpoint } from "./endpoint-dialogs";
import { EndpointRow } from "./endpoint-row";
import { endpointsQuery } from "./webhooks";

type Props = { search: DeliverySearch; onSearch: (search: DeliverySearch) => void };

/** Where partners' programs are told what happens, and what they were told. */
export function WebhooksPage({ search, onSearch }: Props) {
  const { t } = useTranslation("webhooks");
  const { data: endpoints } = useSuspenseQuery(endpointsQuery);
  const [opened, create] = useDisclosure();
  const make = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create.open}>
      {t("create")}
    </Button>
  );
  return (
    <>
      <Panel title={t("title")} hint={t("hint")} flush aside={endpoints.length > 0 && make}>
        {endpoints.length === 0 ? (
          <Empty icon={IconWebhook} title={t("none")} action={make}>
            {t("noneHint")}
          </Empty>
        ) : (
          <ul className={classes.rows}>
            {endpoints.map((endpoint) => (
              <EndpointRow key={endpoint.id} endpoint={endpoint} />
            ))}
          </ul>
        )}
      </Panel>
      {endpoints.length > 0 && (
        <DeliveryLog endpoints={endpoints} search={search} onSearch={onSearch} />
      )}
      {opened && <CreateEndpoint onClose={create.close} />}
    </>
  );
}
