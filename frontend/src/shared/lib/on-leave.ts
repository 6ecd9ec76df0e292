const deeds = new Set<() => void>();

/** Has something done whenever somebody signs out or goes to another consultancy. */
export const onLeave = (deed: () => void) => void deeds.add(deed);

export function leave() {
  for (const deed of deeds) deed();
}
