import { useEffect } from "react";
import { useViewer } from "~/features/session/session";
import { followProfile } from "../i18n";

/** Shows the language that the person has chosen in the profile. */
export function FollowProfile() {
  const { locale } = useViewer().person;
  useEffect(() => {
    void followProfile(locale);
  }, [locale]);
  return null;
}
