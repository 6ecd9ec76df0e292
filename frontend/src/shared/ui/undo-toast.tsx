import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";

/** How long something can be taken back, in ms. */
export const UNDO = 8_000;

/** Says what was done, and takes it back if asked within eight seconds. */
export function toastWithUndo(message: string, undo: () => void) {
  const id = notifications.show({
    autoClose: UNDO,
    withBorder: true,
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
  notifications.show({ message, color: "red", withBorder: true, autoClose: false, role: "alert" });
}

/** Says what was done and needs no way back. */
export function toastDone(message: string) {
  notifications.show({ message, withBorder: true, autoClose: 4_000 });
}
