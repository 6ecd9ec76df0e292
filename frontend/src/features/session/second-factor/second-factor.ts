import { useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { SecondFactorProof } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const BeginSecondFactor = graphql(`
  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
    beginSecondFactor(input: $input) {
      enrolment { secret uri }
      userErrors { field message code }
    }
  }
`);

const ConfirmSecondFactor = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
      recoveryCodes
      userErrors { field message code }
    }
  }
`);

const RemoveSecondFactor = graphql(`
  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
    removeSecondFactor(input: $input) { done userErrors { field message code } }
  }
`);

const RenewRecoveryCodes = graphql(`
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      recoveryCodes
      userErrors { field message code }
    }
  }
`);

/** Codes are shown in groups, and are the same without the spaces. */
const digits = (code: string) => code.replaceAll(/\s/g, "");

/** Begins to set up. Who has a password gives it again. */
export function useBegin() {
  return useMutation({
    mutationFn: async (password: string) => {
      const input = password ? { password } : {};
      const { enrolment } = accepted(
        (await request(BeginSecondFactor, { input })).beginSecondFactor,
      );
      if (!enrolment) throw new Error("The server began nothing.");
      return enrolment;
    },
    // What is in it is secret, so nothing is kept of it.
    gcTime: 0,
  });
}

/** Finishes setting up. Answers with the codes for when the app is gone. */
export function useConfirm() {
  return useMutation({
    mutationFn: async (code: string) => {
      const input = { code: digits(code) };
      return (
        accepted((await request(ConfirmSecondFactor, { input })).confirmSecondFactor)
          .recoveryCodes ?? []
      );
    },
    gcTime: 0,
  });
}

export function useRemove() {
  return useMutation({
    mutationFn: async (proof: SecondFactorProof) =>
      accepted((await request(RemoveSecondFactor, { input: { proof } })).removeSecondFactor),
  });
}

export function useRenew() {
  return useMutation({
    mutationFn: async (code: string) => {
      const input = { code: digits(code) };
      return (
        accepted((await request(RenewRecoveryCodes, { input })).renewRecoveryCodes).recoveryCodes ??
        []
      );
    },
    gcTime: 0,
  });
}
