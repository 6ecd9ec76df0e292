import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Props = { opened: boolean; title: ReactNode; onClose: () => void; children: ReactNode };

/** What opens beside a list, while the list stays where it is. */
export function SideDrawer({ opened, title, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size="34rem"
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      {children}
    </Drawer>
  );
}
