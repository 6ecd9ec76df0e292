/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How far an action is. */
export type ActionProgress =
  /** Ticked by its owner. */
  | 'DONE'
  /** Still to be done. */
  | 'OPEN'
  /** Left out on purpose. */
  | 'WAIVED';

/** Something to be said about a case. */
export type AddCommentInput = {
  /** For whom; among the consultancy unless it is said that the client reads it. */
  audience?: CommentAudience;
  /** What is said. */
  body: string;
  /** Which case. */
  review: string | number;
};

/** What the client says to plan and answer. */
export type ApprovePlanInput = {
  /** What is said with it; both sides read it. */
  remark?: string | null | undefined;
  /** Which case. */
  review: string | number;
};

/** An import to stop. */
export type CancelImportInput = {
  /** Which one. */
  id: string | number;
};

/** What a client works with. */
export type ClientKind =
  /** A session in a cookie, which scripts cannot read. */
  | 'BROWSER'
  /** Tokens. */
  | 'PROGRAM';

/** For whom something is said. */
export type CommentAudience =
  /** Between consultancy and client. */
  | 'CLIENT'
  /** Among the consultancy; no client learns of it. */
  | 'INTERNAL';

/** An action that is done. */
export type CompletePlanActionInput = {
  /** Uploads of the same account that show it. */
  files?: Array<string | number> | null | undefined;
  /** Which action. */
  id: string | number;
  /** What was done. */
  note?: string | null | undefined;
  /** The version that the caller saw. */
  version: number;
};

/** The last step of a sign-in that waits for the second factor. */
export type CompleteSecondFactorInput = {
  /** For programs: the pending token of the step before. Browsers have the cookie. */
  pendingToken?: string | null | undefined;
  /** What proves it. */
  proof: SecondFactorProof;
};

/** Files to import. */
export type CreateImportInput = {
  /** For which market. */
  market: string | number;
  /**
   * Uploads that are whole, in this order: of two rows that contradict each other, the first
   * counts.
   */
  uploads: Array<string | number>;
};

/** What the client wants changed. */
export type DeclinePlanInput = {
  /** What is to be changed; both sides read it. */
  remark: string;
  /** Which case. */
  review: string | number;
};

/** Words to take back. */
export type DeleteCommentInput = {
  /** Which comment. */
  id: string | number;
  /** The version that the caller saw. */
  version: number;
};

/** How far an import is. */
export type ImportState =
  /** Somebody stopped it. */
  | 'CANCELLED'
  /** All packages are stored. */
  | 'DONE'
  /** A report could not be used; nothing was changed. See `failure`. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** The reports are being read; nothing was changed yet. */
  | 'READING'
  /** The packages are being stored. */
  | 'STORING';

/** Who does something in a case. */
export type Party =
  /** Amazon. */
  | 'AMAZON'
  /** The carrier, where its records or pickups are needed. */
  | 'CARRIER'
  /** The seller. */
  | 'CLIENT'
  /** The consultancy. */
  | 'US';

/** When in the way back an action belongs. */
export type PlanSection =
  /** Packages that can still be put right. */
  | 'CORRECT_NOW'
  /** The way of working that made them invalid. */
  | 'FIX_PROCESS'
  /** What shows that it stays away. */
  | 'MONITOR'
  /** What keeps it from coming back. */
  | 'PREVENT';

/** An action that is to be done after all. */
export type ReopenPlanActionInput = {
  /** Which action. */
  id: string | number;
  /** The version that the caller saw. */
  version: number;
};

/** Where a case stands. */
export type ReviewState =
  /** Scored; the causes are known. */
  | 'ANALYSED'
  /** Plan and letter are with the client for approval. */
  | 'CLIENT_APPROVAL'
  /** Done. */
  | 'CLOSED'
  /** The rate is watched. */
  | 'MONITORING'
  /** Taken on; nothing is scored yet. */
  | 'OPEN'
  /** The plan stands and is being worked off. */
  | 'PLANNED'
  /** Amazon accepted. */
  | 'REINSTATED'
  /** Amazon refused, or asked for more. */
  | 'REJECTED'
  /** Sent to Amazon. */
  | 'SUBMITTED'
  /** Given up before its end. */
  | 'WITHDRAWN';

/** Something done with a case. */
export type ReviewStep =
  /** Say that Amazon reinstated what was restricted. */
  | 'ACCEPT'
  /** Score the packages, for the first time or again; done in the background. */
  | 'ANALYSE'
  /** Agree, as the client. */
  | 'APPROVE'
  /** Put plan and letter before the client. */
  | 'ASK_CLIENT'
  /** Want something changed, as the client, or take back what was put before the client. */
  | 'CLIENT_DECLINES'
  /** Say that the case is done. */
  | 'CLOSE'
  /** Watch the rate from now on. */
  | 'MONITOR'
  /** Make the plan. */
  | 'PLAN'
  /** Say that Amazon refused or wants more. */
  | 'REJECT'
  /** Take the case up again from the start. */
  | 'REOPEN'
  /** Take the plan up again after a rejection. */
  | 'REPLAN'
  /** Say that the answer was sent to Amazon. */
  | 'SUBMIT'
  /** Give the case up. */
  | 'WITHDRAW';

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

/** Where a rate is against its threshold. */
export type Status =
  /** Less than two points above it. */
  | 'AT_RISK'
  /** Under the threshold. */
  | 'BELOW'
  /** At least two points above it. */
  | 'HEALTHY'
  /** Nothing is counted. */
  | 'NO_DATA';

/** Where to go on. */
export type SwitchConsultancyInput = {
  /** Which consultancy. */
  consultancy: string | number;
};

export type PlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string }> }, reviews: { nodes: Array<{ id: string, title: string, account: { id: string, name: string } }> } };

export type ClientAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientAccountsQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string, markets: Array<{ id: string, marketplace: string }> }> } };

export type ClientActionFragment = { id: string, reviewId: string, title: string, detail: string | null, doneWhen: string | null, dueOn: string, owner: Party, progress: ActionProgress, section: PlanSection, note: string | null, settledAt: string | null, version: number, isNeeded: boolean, files: Array<{ id: string, fileName: string, size: number, createdAt: string }> };

export type ClientCasesQueryVariables = Exact<{
  account: string | number;
}>;


export type ClientCasesQuery = { reviews: { nodes: Array<{ id: string, title: string, state: ReviewState, waitingFor: Party | null, rateBp: number | null, recoversOn: string | null, windowEnd: string | null, openedAt: string, closedAt: string | null, approvedAt: string | null, market: { id: string, marketplace: string } }> } };

export type ClientPlanQueryVariables = Exact<{
  review: string | number;
}>;


export type ClientPlanQuery = { review: { id: string, title: string, state: ReviewState, approvedAt: string | null, possibleSteps: Array<ReviewStep>, waitingFor: Party | null, plan: Array<{ id: string, reviewId: string, title: string, detail: string | null, doneWhen: string | null, dueOn: string, owner: Party, progress: ActionProgress, section: PlanSection, note: string | null, settledAt: string | null, version: number, isNeeded: boolean, files: Array<{ id: string, fileName: string, size: number, createdAt: string }> }> } };

export type ClientReviewChangedSubscriptionVariables = Exact<{
  review: string | number;
}>;


export type ClientReviewChangedSubscription = { reviewChanged: { id: string, version: number } };

export type ApprovePlanMutationVariables = Exact<{
  input: ApprovePlanInput;
}>;


export type ApprovePlanMutation = { approvePlan: { review: { id: string, state: ReviewState } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type DeclinePlanMutationVariables = Exact<{
  input: DeclinePlanInput;
}>;


export type DeclinePlanMutation = { declinePlan: { review: { id: string, state: ReviewState } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ClientTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientTasksQuery = { clientTasks: { approvals: Array<{ id: string, title: string, account: { id: string } }>, tasks: Array<{ review: { id: string, title: string, account: { id: string } }, action: { id: string, reviewId: string, title: string, detail: string | null, doneWhen: string | null, dueOn: string, owner: Party, progress: ActionProgress, section: PlanSection, note: string | null, settledAt: string | null, version: number, isNeeded: boolean, files: Array<{ id: string, fileName: string, size: number, createdAt: string }> } }> } };

export type ClientHomeQueryVariables = Exact<{
  account: string | number;
}>;


export type ClientHomeQuery = { sellerAccount: { id: string, markets: Array<{ id: string, marketplace: string, health: { windowStart: string | null, windowEnd: string | null, thresholdBp: number, overall: { rateBp: number | null, status: Status, counted: number, valid: number, invalid: number, pending: number, deficit: number, headroom: number, cleanNeeded: number | null }, trend: Array<{ date: string, rollingBp: number | null }> } | null, imports: { nodes: Array<{ id: string, state: ImportState, createdAt: string, finishedAt: string | null }> } }> } };

export type ClientAccountChangedSubscriptionVariables = Exact<{
  account: string | number;
}>;


export type ClientAccountChangedSubscription = { sellerAccountChanged: { id: string, version: number } };

export type ClientMessageFragment = { id: string, body: string | null, byClient: boolean, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string | null, name: string | null } };

export type ClientMessagesQueryVariables = Exact<{
  review: string | number;
  after?: string | null | undefined;
}>;


export type ClientMessagesQuery = { review: { id: string, comments: { nodes: Array<{ id: string, body: string | null, byClient: boolean, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string | null, name: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type SayAsClientMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type SayAsClientMutation = { addComment: { comment: { id: string, body: string | null, byClient: boolean, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string | null, name: string | null } } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type TakeBackMutationVariables = Exact<{
  input: DeleteCommentInput;
}>;


export type TakeBackMutation = { deleteComment: { comment: { id: string, body: string | null, byClient: boolean, createdAt: string, editedAt: string | null, deletedAt: string | null, version: number, author: { id: string | null, name: string | null } } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type CompleteActionMutationVariables = Exact<{
  input: CompletePlanActionInput;
}>;


export type CompleteActionMutation = { completePlanAction: { planAction: { id: string, reviewId: string, title: string, detail: string | null, doneWhen: string | null, dueOn: string, owner: Party, progress: ActionProgress, section: PlanSection, note: string | null, settledAt: string | null, version: number, isNeeded: boolean, files: Array<{ id: string, fileName: string, size: number, createdAt: string }> } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReopenActionMutationVariables = Exact<{
  input: ReopenPlanActionInput;
}>;


export type ReopenActionMutation = { reopenPlanAction: { planAction: { id: string, reviewId: string, title: string, detail: string | null, doneWhen: string | null, dueOn: string, owner: Party, progress: ActionProgress, section: PlanSection, note: string | null, settledAt: string | null, version: number, isNeeded: boolean, files: Array<{ id: string, fileName: string, size: number, createdAt: string }> } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

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

export type ImportShownFragment = { id: string, state: ImportState, version: number, createdAt: string, finishedAt: string | null, failure: string | null, quarantineUrl: string | null, bytesRead: number, bytesTotal: number, packagesStored: number, packagesTotal: number, files: Array<{ id: string, fileName: string, size: number }>, summary: { packages: number, quarantined: number, rows: number, notSellerFulfilled: number, warnings: Array<string>, sources: Array<{ name: string, rows: number, unknownColumns: Array<string> }> } | null };

export type ImportsQueryVariables = Exact<{
  market: string | number;
  first: number;
}>;


export type ImportsQuery = { market: { id: string, imports: { nodes: Array<{ id: string, state: ImportState, version: number, createdAt: string, finishedAt: string | null, failure: string | null, quarantineUrl: string | null, bytesRead: number, bytesTotal: number, packagesStored: number, packagesTotal: number, files: Array<{ id: string, fileName: string, size: number }>, summary: { packages: number, quarantined: number, rows: number, notSellerFulfilled: number, warnings: Array<string>, sources: Array<{ name: string, rows: number, unknownColumns: Array<string> }> } | null }>, pageInfo: { hasNextPage: boolean } } } };

export type ImportProgressSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ImportProgressSubscription = { importProgress: { id: string, state: ImportState, version: number, createdAt: string, finishedAt: string | null, failure: string | null, quarantineUrl: string | null, bytesRead: number, bytesTotal: number, packagesStored: number, packagesTotal: number, files: Array<{ id: string, fileName: string, size: number }>, summary: { packages: number, quarantined: number, rows: number, notSellerFulfilled: number, warnings: Array<string>, sources: Array<{ name: string, rows: number, unknownColumns: Array<string> }> } | null } };

export type CreateImportMutationVariables = Exact<{
  input: CreateImportInput;
}>;


export type CreateImportMutation = { createImport: { known: boolean, import: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type CancelImportMutation = { cancelImport: { import: { id: string, state: ImportState } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RowsSetAsideQueryVariables = Exact<{
  import: string | number;
  first: number;
}>;


export type RowsSetAsideQuery = { import: { id: string, quarantinedRows: { totalCount: number, nodes: Array<{ source: string, line: number, column: string, value: string, reason: string }> } } };

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
export const ClientActionFragmentDoc = new TypedDocumentString(`
    fragment ClientAction on PlanAction {
  id
  reviewId
  title
  detail
  doneWhen
  dueOn
  owner
  progress
  section
  note
  settledAt
  version
  isNeeded
  files {
    id
    fileName
    size
    createdAt
  }
}
    `, {"fragmentName":"ClientAction"}) as unknown as TypedDocumentString<ClientActionFragment, unknown>;
export const ClientMessageFragmentDoc = new TypedDocumentString(`
    fragment ClientMessage on Comment {
  id
  body
  byClient
  createdAt
  editedAt
  deletedAt
  version
  author {
    id
    name
  }
}
    `, {"fragmentName":"ClientMessage"}) as unknown as TypedDocumentString<ClientMessageFragment, unknown>;
export const ImportShownFragmentDoc = new TypedDocumentString(`
    fragment ImportShown on Import {
  id
  state
  version
  createdAt
  finishedAt
  failure
  quarantineUrl
  bytesRead
  bytesTotal
  packagesStored
  packagesTotal
  files {
    id
    fileName
    size
  }
  summary {
    packages
    quarantined
    rows
    notSellerFulfilled
    warnings
    sources {
      name
      rows
      unknownColumns
    }
  }
}
    `, {"fragmentName":"ImportShown"}) as unknown as TypedDocumentString<ImportShownFragment, unknown>;
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
export const ClientAccountsDocument = new TypedDocumentString(`
    query ClientAccounts {
  sellerAccounts(first: 100) {
    nodes {
      id
      name
      markets {
        id
        marketplace
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClientAccountsQuery, ClientAccountsQueryVariables>;
export const ClientCasesDocument = new TypedDocumentString(`
    query ClientCases($account: ID!) {
  reviews(first: 100, filter: {account: $account}) {
    nodes {
      id
      title
      state
      waitingFor
      rateBp
      recoversOn
      windowEnd
      openedAt
      closedAt
      approvedAt
      market {
        id
        marketplace
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClientCasesQuery, ClientCasesQueryVariables>;
export const ClientPlanDocument = new TypedDocumentString(`
    query ClientPlan($review: ID!) {
  review(id: $review) {
    id
    title
    state
    approvedAt
    possibleSteps
    waitingFor
    plan {
      ...ClientAction
    }
  }
}
    fragment ClientAction on PlanAction {
  id
  reviewId
  title
  detail
  doneWhen
  dueOn
  owner
  progress
  section
  note
  settledAt
  version
  isNeeded
  files {
    id
    fileName
    size
    createdAt
  }
}`) as unknown as TypedDocumentString<ClientPlanQuery, ClientPlanQueryVariables>;
export const ClientReviewChangedDocument = new TypedDocumentString(`
    subscription ClientReviewChanged($review: ID!) {
  reviewChanged(id: $review) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<ClientReviewChangedSubscription, ClientReviewChangedSubscriptionVariables>;
export const ApprovePlanDocument = new TypedDocumentString(`
    mutation ApprovePlan($input: ApprovePlanInput!) {
  approvePlan(input: $input) {
    review {
      id
      state
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ApprovePlanMutation, ApprovePlanMutationVariables>;
export const DeclinePlanDocument = new TypedDocumentString(`
    mutation DeclinePlan($input: DeclinePlanInput!) {
  declinePlan(input: $input) {
    review {
      id
      state
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DeclinePlanMutation, DeclinePlanMutationVariables>;
export const ClientTasksDocument = new TypedDocumentString(`
    query ClientTasks {
  clientTasks(first: 100) {
    approvals {
      id
      title
      account {
        id
      }
    }
    tasks {
      review {
        id
        title
        account {
          id
        }
      }
      action {
        ...ClientAction
      }
    }
  }
}
    fragment ClientAction on PlanAction {
  id
  reviewId
  title
  detail
  doneWhen
  dueOn
  owner
  progress
  section
  note
  settledAt
  version
  isNeeded
  files {
    id
    fileName
    size
    createdAt
  }
}`) as unknown as TypedDocumentString<ClientTasksQuery, ClientTasksQueryVariables>;
export const ClientHomeDocument = new TypedDocumentString(`
    query ClientHome($account: ID!) {
  sellerAccount(id: $account) {
    id
    markets {
      id
      marketplace
      health {
        windowStart
        windowEnd
        thresholdBp
        overall {
          rateBp
          status
          counted
          valid
          invalid
          pending
          deficit
          headroom
          cleanNeeded
        }
        trend {
          date
          rollingBp
        }
      }
      imports(first: 1) {
        nodes {
          id
          state
          createdAt
          finishedAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClientHomeQuery, ClientHomeQueryVariables>;
export const ClientAccountChangedDocument = new TypedDocumentString(`
    subscription ClientAccountChanged($account: ID!) {
  sellerAccountChanged(id: $account) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<ClientAccountChangedSubscription, ClientAccountChangedSubscriptionVariables>;
export const ClientMessagesDocument = new TypedDocumentString(`
    query ClientMessages($review: ID!, $after: String) {
  review(id: $review) {
    id
    comments(first: 30, after: $after, audience: CLIENT) {
      nodes {
        ...ClientMessage
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ClientMessage on Comment {
  id
  body
  byClient
  createdAt
  editedAt
  deletedAt
  version
  author {
    id
    name
  }
}`) as unknown as TypedDocumentString<ClientMessagesQuery, ClientMessagesQueryVariables>;
export const SayAsClientDocument = new TypedDocumentString(`
    mutation SayAsClient($input: AddCommentInput!) {
  addComment(input: $input) {
    comment {
      ...ClientMessage
    }
    userErrors {
      field
      message
      code
    }
  }
}
    fragment ClientMessage on Comment {
  id
  body
  byClient
  createdAt
  editedAt
  deletedAt
  version
  author {
    id
    name
  }
}`) as unknown as TypedDocumentString<SayAsClientMutation, SayAsClientMutationVariables>;
export const TakeBackDocument = new TypedDocumentString(`
    mutation TakeBack($input: DeleteCommentInput!) {
  deleteComment(input: $input) {
    comment {
      ...ClientMessage
    }
    userErrors {
      field
      message
      code
    }
  }
}
    fragment ClientMessage on Comment {
  id
  body
  byClient
  createdAt
  editedAt
  deletedAt
  version
  author {
    id
    name
  }
}`) as unknown as TypedDocumentString<TakeBackMutation, TakeBackMutationVariables>;
export const CompleteActionDocument = new TypedDocumentString(`
    mutation CompleteAction($input: CompletePlanActionInput!) {
  completePlanAction(input: $input) {
    planAction {
      ...ClientAction
    }
    userErrors {
      field
      message
      code
    }
  }
}
    fragment ClientAction on PlanAction {
  id
  reviewId
  title
  detail
  doneWhen
  dueOn
  owner
  progress
  section
  note
  settledAt
  version
  isNeeded
  files {
    id
    fileName
    size
    createdAt
  }
}`) as unknown as TypedDocumentString<CompleteActionMutation, CompleteActionMutationVariables>;
export const ReopenActionDocument = new TypedDocumentString(`
    mutation ReopenAction($input: ReopenPlanActionInput!) {
  reopenPlanAction(input: $input) {
    planAction {
      ...ClientAction
    }
    userErrors {
      field
      message
      code
    }
  }
}
    fragment ClientAction on PlanAction {
  id
  reviewId
  title
  detail
  doneWhen
  dueOn
  owner
  progress
  section
  note
  settledAt
  version
  isNeeded
  files {
    id
    fileName
    size
    createdAt
  }
}`) as unknown as TypedDocumentString<ReopenActionMutation, ReopenActionMutationVariables>;
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
export const ImportsDocument = new TypedDocumentString(`
    query Imports($market: ID!, $first: Int!) {
  market(id: $market) {
    id
    imports(first: $first) {
      nodes {
        ...ImportShown
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    fragment ImportShown on Import {
  id
  state
  version
  createdAt
  finishedAt
  failure
  quarantineUrl
  bytesRead
  bytesTotal
  packagesStored
  packagesTotal
  files {
    id
    fileName
    size
  }
  summary {
    packages
    quarantined
    rows
    notSellerFulfilled
    warnings
    sources {
      name
      rows
      unknownColumns
    }
  }
}`) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const ImportProgressDocument = new TypedDocumentString(`
    subscription ImportProgress($id: ID!) {
  importProgress(id: $id) {
    ...ImportShown
  }
}
    fragment ImportShown on Import {
  id
  state
  version
  createdAt
  finishedAt
  failure
  quarantineUrl
  bytesRead
  bytesTotal
  packagesStored
  packagesTotal
  files {
    id
    fileName
    size
  }
  summary {
    packages
    quarantined
    rows
    notSellerFulfilled
    warnings
    sources {
      name
      rows
      unknownColumns
    }
  }
}`) as unknown as TypedDocumentString<ImportProgressSubscription, ImportProgressSubscriptionVariables>;
export const CreateImportDocument = new TypedDocumentString(`
    mutation CreateImport($input: CreateImportInput!) {
  createImport(input: $input) {
    known
    import {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CreateImportMutation, CreateImportMutationVariables>;
export const CancelImportDocument = new TypedDocumentString(`
    mutation CancelImport($input: CancelImportInput!) {
  cancelImport(input: $input) {
    import {
      id
      state
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CancelImportMutation, CancelImportMutationVariables>;
export const RowsSetAsideDocument = new TypedDocumentString(`
    query RowsSetAside($import: ID!, $first: Int!) {
  import(id: $import) {
    id
    quarantinedRows(first: $first) {
      totalCount
      nodes {
        source
        line
        column
        value
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RowsSetAsideQuery, RowsSetAsideQueryVariables>;