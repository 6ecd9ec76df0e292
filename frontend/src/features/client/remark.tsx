import type { Word } from "./last-word";
import taskClasses from "./task.module.css";

/** What was said with a step, word for word. */
export function Remark({ word }: { word: Word }) {
  return word.remark ? <p className={taskClasses.remark}>{word.remark}</p> : null;
}
