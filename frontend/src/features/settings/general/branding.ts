import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "~/features/session/session";
import { graphql } from "~/gql";
import type { EditBrandingInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const EditBranding = graphql(`
  mutation EditBranding($input: EditBrandingInput!) {
    editBranding(input: $input) {
      branding { version }
      userErrors { field message code }
    }
  }
`);

/** Changes how the consultancy looks: here, in mails and on papers. */
export function useEditBranding() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: EditBrandingInput) =>
      accepted((await request(EditBranding, { input })).editBranding),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

/** What is chosen: a colour, blank for ours, and the logo as the address of its picture. */
export type Look = { accent: string; logo: string | null };

/** The bytes of a picture as the server takes them. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
