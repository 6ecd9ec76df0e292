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
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SwitchConsultancyDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {\n    completeSecondFactor(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CompleteSecondFactorDocument,
};
const documents: Documents = {
    "\n  query Places {\n    sellerAccounts(first: 100) { nodes { id name } }\n    reviews(first: 100) { nodes { id title account { id name } } }\n  }\n": types.PlacesDocument,
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SwitchConsultancyDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n": types.SessionDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {\n    completeSecondFactor(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.CompleteSecondFactorDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Places {\n    sellerAccounts(first: 100) { nodes { id name } }\n    reviews(first: 100) { nodes { id title account { id name } } }\n  }\n"): typeof import('./graphql').PlacesDocument;
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


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
