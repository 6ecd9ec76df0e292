/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Places {\n    sellerAccounts(first: 100) { nodes { id name } }\n    reviews(first: 100) { nodes { id title account { id name } } }\n  }\n": typeof types.PlacesDocument,
    "\n  query ClientAccounts {\n    sellerAccounts(first: 100) { nodes { id name markets { id marketplace } } }\n  }\n": typeof types.ClientAccountsDocument,
    "\n  fragment ClientAction on PlanAction {\n    id reviewId title detail doneWhen dueOn owner progress section note settledAt version isNeeded\n    files { id fileName size createdAt }\n  }\n": typeof types.ClientActionFragmentDoc,
    "\n  query ClientCases($account: ID!) {\n    reviews(first: 100, filter: { account: $account }) {\n      nodes {\n        id title state waitingFor rateBp recoversOn windowEnd openedAt closedAt approvedAt\n        market { id marketplace }\n      }\n    }\n  }\n": typeof types.ClientCasesDocument,
    "\n  query ClientPlan($review: ID!) {\n    review(id: $review) {\n      id title state approvedAt possibleSteps waitingFor\n      plan { ...ClientAction }\n    }\n  }\n": typeof types.ClientPlanDocument,
    "\n  subscription ClientReviewChanged($review: ID!) {\n    reviewChanged(id: $review) { id version }\n  }\n": typeof types.ClientReviewChangedDocument,
    "\n  mutation ApprovePlan($input: ApprovePlanInput!) {\n    approvePlan(input: $input) {\n      review { id state }\n      userErrors { field message code }\n    }\n  }\n": typeof types.ApprovePlanDocument,
    "\n  mutation DeclinePlan($input: DeclinePlanInput!) {\n    declinePlan(input: $input) {\n      review { id state }\n      userErrors { field message code }\n    }\n  }\n": typeof types.DeclinePlanDocument,
    "\n  query ClientTasks {\n    clientTasks(first: 100) {\n      approvals { id title account { id } }\n      tasks { review { id title account { id } } action { ...ClientAction } }\n    }\n  }\n": typeof types.ClientTasksDocument,
    "\n  query ClientHome($account: ID!) {\n    sellerAccount(id: $account) {\n      id\n      markets {\n        id marketplace\n        health {\n          windowStart windowEnd thresholdBp\n          overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }\n          trend { date rollingBp }\n        }\n        imports(first: 1) { nodes { id state createdAt finishedAt } }\n      }\n    }\n  }\n": typeof types.ClientHomeDocument,
    "\n  subscription ClientAccountChanged($account: ID!) {\n    sellerAccountChanged(id: $account) { id version }\n  }\n": typeof types.ClientAccountChangedDocument,
    "\n  fragment ClientMessage on Comment {\n    id body byClient createdAt editedAt deletedAt version\n    author { id name }\n  }\n": typeof types.ClientMessageFragmentDoc,
    "\n  query ClientMessages($review: ID!, $after: String) {\n    review(id: $review) {\n      id\n      comments(first: 30, after: $after, audience: CLIENT) {\n        nodes { ...ClientMessage }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.ClientMessagesDocument,
    "\n  mutation SayAsClient($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment { ...ClientMessage }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SayAsClientDocument,
    "\n  mutation TakeBack($input: DeleteCommentInput!) {\n    deleteComment(input: $input) {\n      comment { ...ClientMessage }\n      userErrors { field message code }\n    }\n  }\n": typeof types.TakeBackDocument,
    "\n  mutation CompleteAction($input: CompletePlanActionInput!) {\n    completePlanAction(input: $input) {\n      planAction { ...ClientAction }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CompleteActionDocument,
    "\n  mutation ReopenAction($input: ReopenPlanActionInput!) {\n    reopenPlanAction(input: $input) {\n      planAction { ...ClientAction }\n      userErrors { field message code }\n    }\n  }\n": typeof types.ReopenActionDocument,
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SwitchConsultancyDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {\n    completeSecondFactor(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CompleteSecondFactorDocument,
    "\n  fragment ImportShown on Import {\n    id state version createdAt finishedAt failure quarantineUrl\n    bytesRead bytesTotal packagesStored packagesTotal\n    files { id fileName size }\n    summary {\n      packages quarantined rows notSellerFulfilled warnings\n      sources { name rows unknownColumns }\n    }\n  }\n": typeof types.ImportShownFragmentDoc,
    "\n  query Imports($market: ID!, $first: Int!) {\n    market(id: $market) {\n      id\n      imports(first: $first) { nodes { ...ImportShown } pageInfo { hasNextPage } }\n    }\n  }\n": typeof types.ImportsDocument,
    "\n  subscription ImportProgress($id: ID!) {\n    importProgress(id: $id) { ...ImportShown }\n  }\n": typeof types.ImportProgressDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      known\n      import { id }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CreateImportDocument,
    "\n  mutation CancelImport($input: CancelImportInput!) {\n    cancelImport(input: $input) {\n      import { id state }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CancelImportDocument,
    "\n  query RowsSetAside($import: ID!, $first: Int!) {\n    import(id: $import) {\n      id\n      quarantinedRows(first: $first) {\n        totalCount\n        nodes { source line column value reason }\n      }\n    }\n  }\n": typeof types.RowsSetAsideDocument,
};
const documents: Documents = {
    "\n  query Places {\n    sellerAccounts(first: 100) { nodes { id name } }\n    reviews(first: 100) { nodes { id title account { id name } } }\n  }\n": types.PlacesDocument,
    "\n  query ClientAccounts {\n    sellerAccounts(first: 100) { nodes { id name markets { id marketplace } } }\n  }\n": types.ClientAccountsDocument,
    "\n  fragment ClientAction on PlanAction {\n    id reviewId title detail doneWhen dueOn owner progress section note settledAt version isNeeded\n    files { id fileName size createdAt }\n  }\n": types.ClientActionFragmentDoc,
    "\n  query ClientCases($account: ID!) {\n    reviews(first: 100, filter: { account: $account }) {\n      nodes {\n        id title state waitingFor rateBp recoversOn windowEnd openedAt closedAt approvedAt\n        market { id marketplace }\n      }\n    }\n  }\n": types.ClientCasesDocument,
    "\n  query ClientPlan($review: ID!) {\n    review(id: $review) {\n      id title state approvedAt possibleSteps waitingFor\n      plan { ...ClientAction }\n    }\n  }\n": types.ClientPlanDocument,
    "\n  subscription ClientReviewChanged($review: ID!) {\n    reviewChanged(id: $review) { id version }\n  }\n": types.ClientReviewChangedDocument,
    "\n  mutation ApprovePlan($input: ApprovePlanInput!) {\n    approvePlan(input: $input) {\n      review { id state }\n      userErrors { field message code }\n    }\n  }\n": types.ApprovePlanDocument,
    "\n  mutation DeclinePlan($input: DeclinePlanInput!) {\n    declinePlan(input: $input) {\n      review { id state }\n      userErrors { field message code }\n    }\n  }\n": types.DeclinePlanDocument,
    "\n  query ClientTasks {\n    clientTasks(first: 100) {\n      approvals { id title account { id } }\n      tasks { review { id title account { id } } action { ...ClientAction } }\n    }\n  }\n": types.ClientTasksDocument,
    "\n  query ClientHome($account: ID!) {\n    sellerAccount(id: $account) {\n      id\n      markets {\n        id marketplace\n        health {\n          windowStart windowEnd thresholdBp\n          overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }\n          trend { date rollingBp }\n        }\n        imports(first: 1) { nodes { id state createdAt finishedAt } }\n      }\n    }\n  }\n": types.ClientHomeDocument,
    "\n  subscription ClientAccountChanged($account: ID!) {\n    sellerAccountChanged(id: $account) { id version }\n  }\n": types.ClientAccountChangedDocument,
    "\n  fragment ClientMessage on Comment {\n    id body byClient createdAt editedAt deletedAt version\n    author { id name }\n  }\n": types.ClientMessageFragmentDoc,
    "\n  query ClientMessages($review: ID!, $after: String) {\n    review(id: $review) {\n      id\n      comments(first: 30, after: $after, audience: CLIENT) {\n        nodes { ...ClientMessage }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.ClientMessagesDocument,
    "\n  mutation SayAsClient($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment { ...ClientMessage }\n      userErrors { field message code }\n    }\n  }\n": types.SayAsClientDocument,
    "\n  mutation TakeBack($input: DeleteCommentInput!) {\n    deleteComment(input: $input) {\n      comment { ...ClientMessage }\n      userErrors { field message code }\n    }\n  }\n": types.TakeBackDocument,
    "\n  mutation CompleteAction($input: CompletePlanActionInput!) {\n    completePlanAction(input: $input) {\n      planAction { ...ClientAction }\n      userErrors { field message code }\n    }\n  }\n": types.CompleteActionDocument,
    "\n  mutation ReopenAction($input: ReopenPlanActionInput!) {\n    reopenPlanAction(input: $input) {\n      planAction { ...ClientAction }\n      userErrors { field message code }\n    }\n  }\n": types.ReopenActionDocument,
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SwitchConsultancyDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n": types.SessionDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {\n    completeSecondFactor(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.CompleteSecondFactorDocument,
    "\n  fragment ImportShown on Import {\n    id state version createdAt finishedAt failure quarantineUrl\n    bytesRead bytesTotal packagesStored packagesTotal\n    files { id fileName size }\n    summary {\n      packages quarantined rows notSellerFulfilled warnings\n      sources { name rows unknownColumns }\n    }\n  }\n": types.ImportShownFragmentDoc,
    "\n  query Imports($market: ID!, $first: Int!) {\n    market(id: $market) {\n      id\n      imports(first: $first) { nodes { ...ImportShown } pageInfo { hasNextPage } }\n    }\n  }\n": types.ImportsDocument,
    "\n  subscription ImportProgress($id: ID!) {\n    importProgress(id: $id) { ...ImportShown }\n  }\n": types.ImportProgressDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      known\n      import { id }\n      userErrors { field message code }\n    }\n  }\n": types.CreateImportDocument,
    "\n  mutation CancelImport($input: CancelImportInput!) {\n    cancelImport(input: $input) {\n      import { id state }\n      userErrors { field message code }\n    }\n  }\n": types.CancelImportDocument,
    "\n  query RowsSetAside($import: ID!, $first: Int!) {\n    import(id: $import) {\n      id\n      quarantinedRows(first: $first) {\n        totalCount\n        nodes { source line column value reason }\n      }\n    }\n  }\n": types.RowsSetAsideDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Places {\n    sellerAccounts(first: 100) { nodes { id name } }\n    reviews(first: 100) { nodes { id title account { id name } } }\n  }\n"): typeof import('./graphql').PlacesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientAccounts {\n    sellerAccounts(first: 100) { nodes { id name markets { id marketplace } } }\n  }\n"): typeof import('./graphql').ClientAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientAction on PlanAction {\n    id reviewId title detail doneWhen dueOn owner progress section note settledAt version isNeeded\n    files { id fileName size createdAt }\n  }\n"): typeof import('./graphql').ClientActionFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientCases($account: ID!) {\n    reviews(first: 100, filter: { account: $account }) {\n      nodes {\n        id title state waitingFor rateBp recoversOn windowEnd openedAt closedAt approvedAt\n        market { id marketplace }\n      }\n    }\n  }\n"): typeof import('./graphql').ClientCasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientPlan($review: ID!) {\n    review(id: $review) {\n      id title state approvedAt possibleSteps waitingFor\n      plan { ...ClientAction }\n    }\n  }\n"): typeof import('./graphql').ClientPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ClientReviewChanged($review: ID!) {\n    reviewChanged(id: $review) { id version }\n  }\n"): typeof import('./graphql').ClientReviewChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApprovePlan($input: ApprovePlanInput!) {\n    approvePlan(input: $input) {\n      review { id state }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').ApprovePlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclinePlan($input: DeclinePlanInput!) {\n    declinePlan(input: $input) {\n      review { id state }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').DeclinePlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientTasks {\n    clientTasks(first: 100) {\n      approvals { id title account { id } }\n      tasks { review { id title account { id } } action { ...ClientAction } }\n    }\n  }\n"): typeof import('./graphql').ClientTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientHome($account: ID!) {\n    sellerAccount(id: $account) {\n      id\n      markets {\n        id marketplace\n        health {\n          windowStart windowEnd thresholdBp\n          overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }\n          trend { date rollingBp }\n        }\n        imports(first: 1) { nodes { id state createdAt finishedAt } }\n      }\n    }\n  }\n"): typeof import('./graphql').ClientHomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ClientAccountChanged($account: ID!) {\n    sellerAccountChanged(id: $account) { id version }\n  }\n"): typeof import('./graphql').ClientAccountChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientMessage on Comment {\n    id body byClient createdAt editedAt deletedAt version\n    author { id name }\n  }\n"): typeof import('./graphql').ClientMessageFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientMessages($review: ID!, $after: String) {\n    review(id: $review) {\n      id\n      comments(first: 30, after: $after, audience: CLIENT) {\n        nodes { ...ClientMessage }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql').ClientMessagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SayAsClient($input: AddCommentInput!) {\n    addComment(input: $input) {\n      comment { ...ClientMessage }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SayAsClientDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeBack($input: DeleteCommentInput!) {\n    deleteComment(input: $input) {\n      comment { ...ClientMessage }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').TakeBackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteAction($input: CompletePlanActionInput!) {\n    completePlanAction(input: $input) {\n      planAction { ...ClientAction }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').CompleteActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenAction($input: ReopenPlanActionInput!) {\n    reopenPlanAction(input: $input) {\n      planAction { ...ClientAction }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').ReopenActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SwitchConsultancyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n"): typeof import('./graphql').SessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {\n    completeSecondFactor(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').CompleteSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportShown on Import {\n    id state version createdAt finishedAt failure quarantineUrl\n    bytesRead bytesTotal packagesStored packagesTotal\n    files { id fileName size }\n    summary {\n      packages quarantined rows notSellerFulfilled warnings\n      sources { name rows unknownColumns }\n    }\n  }\n"): typeof import('./graphql').ImportShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Imports($market: ID!, $first: Int!) {\n    market(id: $market) {\n      id\n      imports(first: $first) { nodes { ...ImportShown } pageInfo { hasNextPage } }\n    }\n  }\n"): typeof import('./graphql').ImportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ImportProgress($id: ID!) {\n    importProgress(id: $id) { ...ImportShown }\n  }\n"): typeof import('./graphql').ImportProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      known\n      import { id }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').CreateImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelImport($input: CancelImportInput!) {\n    cancelImport(input: $input) {\n      import { id state }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').CancelImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RowsSetAside($import: ID!, $first: Int!) {\n    import(id: $import) {\n      id\n      quarantinedRows(first: $first) {\n        totalCount\n        nodes { source line column value reason }\n      }\n    }\n  }\n"): typeof import('./graphql').RowsSetAsideDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
