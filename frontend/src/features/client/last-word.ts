import type { ReviewStep } from "~/gql/graphql";

type Event = {
  at: string;
  step?: ReviewStep | null;
  remark?: string | null;
  personId?: string | null;
};

const ABOUT_THE_PLAN = ["ASK_CLIENT", "APPROVE", "CLIENT_DECLINES"] as const;
type AboutThePlan = (typeof ABOUT_THE_PLAN)[number];

export type Word = Event & { step: AboutThePlan };

/**
 * The latest of the steps by which a plan is put before the client, agreed to, or given back, with
 * what was said. What happened comes the latest first.
 */
export function lastWord(events: readonly Event[]): Word | undefined {
  return events.find((event): event is Word => ABOUT_THE_PLAN.some((step) => step === event.step));
}
