import { Alert, Button, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { dropLinkSecret, useLinkSecret } from "~/shared/lib/link-secret";
import { sessionQuery } from "../session/session";
import { BadLink } from "./bad-link";
import { JoinForm } from "./join-form";
import { inviteQuery, useAcceptInvite } from "./links";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./sign-in-frame";

/** An invitation: who invites, as what, and what there is to say to accept it. */
export function JoinPage() {
  const { t } = useTranslation("auth");
  const link = useLinkSecret("invite");
  return link ? <Invitation link={link} /> : <BadLink title={t("join.title")} />;
}

function Invitation({ link }: { link: string }) {
  const { t } = useTranslation("auth");
  const words = useWords();
  const { data: invite, error, isPending, refetch } = useQuery(inviteQuery(link));
  if (isPending) {
    return (
      <SignInFrame title={t("join.title")}>
        <Skeleton height={20} />
        <Skeleton height={120} />
      </SignInFrame>
    );
  }
  if (error) {
    return (
      <SignInFrame title={t("join.title")}>
        <Alert color="red" role="alert">
          {words(error)}
        </Alert>
        <Button variant="default" onClick={() => refetch()}>
          {t("join.retry")}
        </Button>
      </SignInFrame>
    );
  }
  if (!invite) {
    return (
      <SignInFrame title={t("join.title")} hint={t("join.gone")}>
        <Link className={classes.link} to="/sign-in">
          {t("toSignIn")}
        </Link>
      </SignInFrame>
    );
  }
  const { consultancy, email, role } = invite;
  return (
    <SignInFrame title={consultancy} hint={t(`join.as.${role}`, { email })}>
      {invite.isKnown ? (
        <Known link={link} />
      ) : (
        <JoinForm link={link} isClient={role === "CLIENT"} />
      )}
    </SignInFrame>
  );
}

/** Somebody who is here already needs the link only, and signs in as always. */
function Known({ link }: { link: string }) {
  const { t, i18n } = useTranslation("auth");
  const queries = useQueryClient();
  const words = useWords();
  const accept = useAcceptInvite();
  if (accept.isSuccess) {
    return (
      <>
        <p>{t("join.added")}</p>
        <Button component={Link} to="/sign-in" onClick={dropLinkSecret}>
          {t("signIn")}
        </Button>
      </>
    );
  }
  return (
    <>
      {accept.error && (
        <Alert color="red" role="alert">
          {words(accept.error)}
        </Alert>
      )}
      <Button
        loading={accept.isPending}
        onClick={() =>
          accept.mutate(
            { link, locale: i18n.language },
            // Who is signed in already can go there from now on.
            { onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }) },
          )
        }
      >
        {t("join.accept")}
      </Button>
    </>
  );
}
