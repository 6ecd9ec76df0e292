/** Names in the order in which they must be looked for: browsers call themselves like others, too. */
const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

type Names = readonly (readonly [string, string])[];
const named = (names: Names, agent: string) => names.find(([mark]) => agent.includes(mark))?.[1];

/** Browser and system of a user agent, as people call them; null if neither is known. */
export function nameOfAgent(agent: string | null | undefined): string | null {
  if (!agent) return null;
  const parts = [named(BROWSERS, agent), named(SYSTEMS, agent)].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(" · ") : null;
}
