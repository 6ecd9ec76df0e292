import { Button, Menu } from "@mantine/core";
import IconFileDownload from "@tabler/icons-react/dist/esm/icons/IconFileDownload.mjs";
import { useTranslation } from "react-i18next";

const PAPERS = [
  { name: "export", forms: ["pdf", "html", "md", "json"] },
  { name: "plan", forms: ["pdf", "html"] },
  { name: "answer", forms: ["pdf", "html"] },
] as const;

/** What can be taken away of a case, in the language that is shown. */
export function PaperMenu({ id }: { id: string }) {
  const { t, i18n } = useTranslation("review");
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileDownload size={16} aria-hidden />}>
          {t("papers.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PAPERS.map(({ name, forms }) => (
          <div key={name}>
            <Menu.Label>{t(`papers.${name}`)}</Menu.Label>
            {forms.map((form) => (
              <Menu.Item
                key={form}
                component="a"
                href={`/reviews/${id}/${name}.${form}?language=${i18n.language}`}
                download
              >
                {t(`papers.form.${form}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
