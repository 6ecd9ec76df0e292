import { useState } from "react";
import type { ClientAction } from "./cases";
import { Task } from "./task";
import taskClasses from "./task.module.css";

type Props = { actions: ClientAction[]; account: string; openFirst?: boolean };

/** The client's own actions. One of them is open at a time, with how it is done. */
export function TaskList({ actions, account, openFirst = false }: Props) {
  const [opened, setOpened] = useState<string | null>();
  const first = openFirst ? actions[0]?.id : undefined;
  const shown = opened === undefined ? first : opened;
  if (actions.length === 0) return null;
  return (
    <ul className={taskClasses.tasks}>
      {actions.map((action) => (
        <Task
          key={action.id}
          action={action}
          account={account}
          opened={action.id === shown}
          onToggle={() => setOpened(action.id === shown ? null : action.id)}
        />
      ))}
    </ul>
  );
}
