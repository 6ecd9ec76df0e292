import { queryOptions, useQuery } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";

const Team = graphql(`
  query Team {
    team(first: 100) { nodes { id name email role } }
  }
`);

/** Everybody of the consultancy, clients among them. Only for staff. */
export const teamQuery = queryOptions({
  queryKey: ["team"],
  queryFn: async ({ signal }) => (await request(Team, undefined, { signal })).team.nodes,
  staleTime: 300_000,
});

/** The name of a member; null for somebody who is not one any more. */
export function useNameOf() {
  const { data } = useQuery(teamQuery);
  return (id: string | null | undefined) => data?.find((one) => one.id === id)?.name ?? null;
}

/** Those who may be given work. */
export function useColleagues() {
  const { data } = useQuery(teamQuery);
  return (data ?? []).filter((one) => one.role !== "CLIENT" && one.role !== "VIEWER");
}
