import { Alert, Button, Group, Menu, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { byField, Rejected } from "~/shared/api/user-errors";
import { useFormats } from "~/shared/lib/use-formats";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import { MarketForm } from "./add-market";
import { type ClientHead, useEditClient } from "./client";

/** What can be changed about a client. */
export function ClientMenu({ client }: { client: ClientHead }) {
  const { t } = useTranslation("clientFile");
  const { t: common } = useTranslation();
  const say = useWords();
  const formats = useFormats();
  const may = useMay();
  const edit = useEditClient(client.id);
  const [dialog, open] = useState<"edit" | "market">();
  if (!may("edit_account")) return null;
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const archive = (archived: boolean) =>
    edit.mutate(
      { archived, version: client.version },
      {
        onError,
        onSuccess: ({ sellerAccount }) => {
          const { version = client.version + 1, eraseAfter } = sellerAccount ?? {};
          const moment = eraseAfter && formats.moment(eraseAfter);
          toastWithUndo(
            t(moment ? "putAway" : "takenBack", { name: client.name, moment: moment ?? "" }),
            () => edit.mutate({ archived: !archived, version }, { onError }),
          );
        },
      },
    );
  return (
    <>
      <Menu withinPortal={false}>
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t("menu")}>
            <IconDots size={18} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open("edit")}>{t("edit")}</Menu.Item>
          <Menu.Item onClick={() => open("market")}>{t("addMarket")}</Menu.Item>
          <Menu.Item onClick={() => archive(client.archivedAt === null)}>
            {t(client.archivedAt === null ? "archive" : "unarchive")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === "edit" && <EditClient client={client} onClose={() => open(undefined)} />}
      <Modal
        opened={dialog === "market"}
        onClose={() => open(undefined)}
        title={t("addMarket")}
        closeButtonProps={{ "aria-label": common("do.close") }}
      >
        <MarketForm client={client.id} onDone={() => open(undefined)} />
      </Modal>
    </>
  );
}

const FIELDS = ["name", "amazonSellerId", "notes"];

function EditClient({ client, onClose }: { client: ClientHead; onClose: () => void }) {
  const { t } = useTranslation("clientFile");
  const { t: common } = useTranslation();
  const say = useWords();
  const edit = useEditClient(client.id);
  const form = useForm({
    initialValues: {
      name: client.name,
      amazonSellerId: client.amazonSellerId ?? "",
      notes: client.notes ?? "",
    },
  });
  const save = form.onSubmit((values) =>
    edit.mutate(
      { ...values, version: client.version },
      {
        onSuccess: onClose,
        onError: (error) =>
          form.setErrors(error instanceof Rejected ? byField(error, FIELDS) : { form: say(error) }),
      },
    ),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("edit")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <form onSubmit={save}>
        <Stack>
          {form.errors.form && (
            <Alert color="red" role="alert">
              {form.errors.form}
            </Alert>
          )}
          <TextInput label={t("name")} required data-autofocus {...form.getInputProps("name")} />
          <TextInput label={t("sellerId")} {...form.getInputProps("amazonSellerId")} />
          <Textarea
            label={t("notes")}
            description={t("notesHint")}
            autosize
            minRows={2}
            {...form.getInputProps("notes")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("do.cancel")}
            </Button>
            <Button type="submit" loading={edit.isPending}>
              {common("do.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
