import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SideDrawer } from "~/shared/ui/side-drawer";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { ShipmentDetails } from "./shipment-details";
import { shipmentQuery } from "./shipments";

type Key = { orderId: string; trackingNumber: string };
type Props = { market: string; opened: Key | undefined; onClose: () => void };

/** One package beside the list. */
export function ShipmentDrawer({ market, opened, onClose }: Props) {
  const { t } = useTranslation("shipments");
  return (
    <SideDrawer
      opened={opened !== undefined}
      title={opened && t("package", { order: opened.orderId })}
      onClose={onClose}
    >
      {opened && <Opened market={market} {...opened} />}
    </SideDrawer>
  );
}

function Opened({ market, orderId, trackingNumber }: Key & { market: string }) {
  const { data, error, refetch } = useQuery(shipmentQuery(market, orderId, trackingNumber));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  return <ShipmentDetails detail={data} />;
}
