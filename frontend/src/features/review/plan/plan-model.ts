import type { ActionProgress, PlanSection } from "~/gql/enums";

export const SECTIONS: PlanSection[] = ["CORRECT_NOW", "FIX_PROCESS", "PREVENT", "MONITOR"];

type Action = {
  id: string;
  section: PlanSection;
  progress: ActionProgress;
  isNeeded: boolean;
  note: string | null;
};

/** The actions of each part of the way back, in order; parts without any are left out. */
export function bySection<A extends Action>(plan: A[]): { section: PlanSection; actions: A[] }[] {
  return SECTIONS.map((section) => ({
    section,
    actions: plan.filter((one) => one.section === section),
  })).filter(({ actions }) => actions.length > 0);
}

/** The plan after an action was ticked, left out or opened again. */
export const settled = <A extends Action>(
  plan: A[],
  id: string,
  progress: ActionProgress,
  note?: string,
): A[] => plan.map((one) => (one.id === id ? { ...one, progress, note: note ?? one.note } : one));

/** The plan with an action moved among those of its section; at the end of it nothing changes. */
export function moved<A extends Action>(plan: A[], id: string, step: -1 | 1): A[] {
  const from = plan.findIndex((one) => one.id === id);
  const action = plan[from];
  if (!action) return plan;
  let to = from + step;
  while (plan[to] && plan[to]?.section !== action.section) to += step;
  const other = plan[to];
  if (!other) return plan;
  const swapped = [...plan];
  swapped[from] = other;
  swapped[to] = action;
  return swapped;
}

/** How much is done of what is to be done. What is left out on purpose is not counted. */
export function progressOf(plan: Action[]) {
  const counted = plan.filter((one) => one.progress !== "WAIVED");
  return { done: counted.filter((one) => one.progress === "DONE").length, all: counted.length };
}
