import type { ActionProgress, Party, PlanSection } from "~/gql/enums";

type Action = { section: PlanSection; owner: Party; progress: ActionProgress; isNeeded: boolean };

const ORDER: PlanSection[] = ["CORRECT_NOW", "FIX_PROCESS", "PREVENT", "MONITOR"];

/** What the figures do not call for any more is shown only if something was done about it. */
const counts = ({ isNeeded, progress }: Action) => isNeeded || progress === "DONE";

/** The plan by its sections, what the client does before what others do. Empty ones are left out. */
export function bySection<A extends Action>(plan: readonly A[]) {
  return ORDER.map((section) => {
    const actions = plan.filter((action) => action.section === section && counts(action));
    return {
      section,
      mine: actions.filter(({ owner }) => owner === "CLIENT"),
      others: actions.filter(({ owner }) => owner !== "CLIENT"),
    };
  }).filter(({ mine, others }) => mine.length + others.length > 0);
}

/** How much of the plan is done; what was left out on purpose is not asked for. */
export function progressOf(plan: readonly Action[]) {
  const asked = plan.filter((action) => counts(action) && action.progress !== "WAIVED");
  return { done: asked.filter(({ progress }) => progress === "DONE").length, total: asked.length };
}
