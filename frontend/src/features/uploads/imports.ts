import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { graphql } from "~/gql";
import type { ImportsQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { subscribe } from "~/shared/api/subscribe";
import { accepted } from "~/shared/api/user-errors";
import { isOpen } from "./import-state";

graphql(`
  fragment ImportShown on Import {
    id state version createdAt finishedAt failure quarantineUrl
    bytesRead bytesTotal packagesStored packagesTotal
    files { id fileName size }
    summary {
      packages quarantined rows notSellerFulfilled warnings
      sources { name rows unknownColumns }
    }
  }
`);

const Imports = graphql(`
  query Imports($market: ID!, $first: Int!) {
    market(id: $market) {
      id
      imports(first: $first) { nodes { ...ImportShown } pageInfo { hasNextPage } }
    }
  }
`);

const ImportProgress = graphql(`
  subscription ImportProgress($id: ID!) {
    importProgress(id: $id) { ...ImportShown }
  }
`);

const CreateImport = graphql(`
  mutation CreateImport($input: CreateImportInput!) {
    createImport(input: $input) {
      known
      import { id }
      userErrors { field message code }
    }
  }
`);

const CancelImport = graphql(`
  mutation CancelImport($input: CancelImportInput!) {
    cancelImport(input: $input) {
      import { id state }
      userErrors { field message code }
    }
  }
`);

const RowsSetAside = graphql(`
  query RowsSetAside($import: ID!, $first: Int!) {
    import(id: $import) {
      id
      quarantinedRows(first: $first) {
        totalCount
        nodes { source line column value reason }
      }
    }
  }
`);

export type ImportShown = ImportsQuery["market"]["imports"]["nodes"][number];
type Page = ImportsQuery["market"]["imports"];

const key = (market: string) => ["imports", market] as const;

/** What was sent for a market lately. Where nothing can be heard of it, it is asked for. */
export const importsQuery = (market: string, first = 10) =>
  queryOptions({
    queryKey: [...key(market), first],
    queryFn: async ({ signal }) =>
      (await request(Imports, { market, first }, { signal })).market.imports,
    refetchInterval: ({ state }) => (state.data?.nodes.some(isOpen) ? 5_000 : false),
  });

/** The rows of an import that could not be read; the file has all of them. */
export const rowsSetAsideQuery = (id: string) =>
  queryOptions({
    queryKey: ["rows-set-aside", id],
    queryFn: async ({ signal }) =>
      (await request(RowsSetAside, { import: id, first: 20 }, { signal })).import.quarantinedRows,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Follows an import until it is over. */
export function useImportProgress(market: string, shown: ImportShown) {
  const queries = useQueryClient();
  const open = isOpen(shown);
  const { id } = shown;
  useEffect(() => {
    if (!open) return;
    return subscribe(ImportProgress, { id }, ({ importProgress: next }) => {
      queries.setQueriesData<Page>({ queryKey: key(market) }, (page) => page && put(page, next));
      // Everything that is counted may be different now.
      if (!isOpen(next)) void queries.invalidateQueries();
    });
  }, [open, id, market, queries]);
}

const put = (page: Page, next: ImportShown): Page => ({
  ...page,
  nodes: page.nodes.map((one) => (one.id === next.id && one.version <= next.version ? next : one)),
});

/**
 * Has files read. Answers whether they were read before: the server knows them by what is in them,
 * so asking twice does no harm.
 */
export async function createImport(queries: QueryClient, market: string, uploads: string[]) {
  const input = { market, uploads };
  const made = accepted((await request(CreateImport, { input })).createImport);
  await queries.invalidateQueries({ queryKey: key(market) });
  return made.known;
}

export function useCancelImport(market: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      accepted((await request(CancelImport, { input: { id } })).cancelImport),
    onSettled: () => queries.invalidateQueries({ queryKey: key(market) }),
  });
}
