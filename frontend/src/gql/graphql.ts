/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a client works with. */
export type ClientKind =
  /** A session in a cookie, which scripts cannot read. */
  | 'BROWSER'
  /** Tokens. */
  | 'PROGRAM';

/** The last step of a sign-in that waits for the second factor. */
export type CompleteSecondFactorInput = {
  /** For programs: the pending token of the step before. Browsers have the cookie. */
  pendingToken?: string | null | undefined;
  /** What proves it. */
  proof: SecondFactorProof;
};

/** What somebody is in a consultancy. */
export type Role =
  /** Runs it: people, keys, settings. */
  | 'ADMIN'
  /** A client's own person; sees the portal of the accounts named. */
  | 'CLIENT'
  /** Works on the clients' cases. */
  | 'CONSULTANT'
  /** Answers for the consultancy; the only role that can close it or make owners. */
  | 'OWNER'
  /** Looks on. */
  | 'VIEWER';

/** What proves the second factor: one of both. */
export type SecondFactorProof =
  {   /** The six digits that the app shows. */
  code: string; recoveryCode?: never; }
  |  { code?: never;   /** A recovery code; it is good once. */
  recoveryCode: string; };

/** What somebody types to sign in. */
export type SignInInput = {
  /** What the client works with. */
  client?: ClientKind;
  /** The consultancy, for those who are in several; left out: the first one. */
  consultancy?: string | number | null | undefined;
  /** The e-mail address. */
  email: string;
  /** The password. */
  password: string;
};

/** How far a sign-in has come. While a step is missing, nothing but that step is possible. */
export type Standing =
  /** The code of the second factor is missing: `completeSecondFactor`. */
  | 'CODE_PENDING'
  /** Nothing is missing. */
  | 'COMPLETE'
  /** The consultancy asks for a second factor and there is none yet: `beginSecondFactor`. */
  | 'FACTOR_MISSING'
  /** The password is too old: `changePassword`. */
  | 'PASSWORD_EXPIRED';

/** Where to go on. */
export type SwitchConsultancyInput = {
  /** Which consultancy. */
  consultancy: string | number;
};

export type PlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string }> }, reviews: { nodes: Array<{ id: string, title: string, account: { id: string, name: string } }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SwitchConsultancyMutationVariables = Exact<{
  input: SwitchConsultancyInput;
}>;


export type SwitchConsultancyMutation = { switchConsultancy: { signedIn: { standing: Standing } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { viewer: { standing: Standing, role: Role | null, permissions: Array<string>, accounts: Array<string> | null, person: { id: string, name: string, email: string, locale: string, hasPassword: boolean, hasSecondFactor: boolean, emailVerified: boolean, version: number } | null, consultancy: { id: string, name: string } | null, seats: Array<{ role: Role, consultancy: { id: string, name: string } }> } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { signedIn: { standing: Standing } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type CompleteSecondFactorMutationVariables = Exact<{
  input: CompleteSecondFactorInput;
}>;


export type CompleteSecondFactorMutation = { completeSecondFactor: { signedIn: { standing: Standing } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const PlacesDocument = new TypedDocumentString(`
    query Places {
  sellerAccounts(first: 100) {
    nodes {
      id
      name
    }
  }
  reviews(first: 100) {
    nodes {
      id
      title
      account {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlacesQuery, PlacesQueryVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SwitchConsultancyDocument = new TypedDocumentString(`
    mutation SwitchConsultancy($input: SwitchConsultancyInput!) {
  switchConsultancy(input: $input) {
    signedIn {
      standing
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SwitchConsultancyMutation, SwitchConsultancyMutationVariables>;
export const SessionDocument = new TypedDocumentString(`
    query Session {
  viewer {
    standing
    role
    permissions
    accounts
    person {
      id
      name
      email
      locale
      hasPassword
      hasSecondFactor
      emailVerified
      version
    }
    consultancy {
      id
      name
    }
    seats {
      role
      consultancy {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    signedIn {
      standing
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const CompleteSecondFactorDocument = new TypedDocumentString(`
    mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {
  completeSecondFactor(input: $input) {
    signedIn {
      standing
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteSecondFactorMutation, CompleteSecondFactorMutationVariables>;