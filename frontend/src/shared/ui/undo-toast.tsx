import { Button } from "@mantine/core";
import { type NotificationData, notifications } from "@mantine/notifications";
import i18next from "i18next";

/** How long something can be taken back, in ms. */
export const UNDO = 8_000;

const show = (notification: NotificationData) =>
  notifications.show({
    withBorder: true,
    closeButtonProps: { "aria-label": i18next.t("do.close") },
    ...notification,
  });

/** Says what was done, and takes it back if asked within eight seconds. */
export function toastWithUndo(message: string, undo: () => void) {
  const id = show({
    autoClose: UNDO,
    message: (
      <span className="undo-toast">
        {message}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t("do.undo")}
        </Button>
      </span>
    ),
  });
  return id;
}

/** Says what could not be done. It stays until it is closed. */
export function toastFailure(message: string) {
  show({ message, color: "red", autoClose: false, role: "alert" });
}

/** Says what was done and needs no way back. */
export function toastDone(message: string) {
  show({ message, autoClose: 4_000 });
}
