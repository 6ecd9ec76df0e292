/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who accepts an invitation. Those who are here already need the link only. */
export type AcceptInviteInput = {
  /** What the client works with. */
  client?: ClientKind;
  /** What is after the `#` of the link. */
  link: string;
  /** The language of those new here, such as `en` or `de-AT`. */
  locale?: string;
  /** The name, for those new here. */
  name?: string | null | undefined;
  /** The password, for those new here. Clients may do without and sign in by mail. */
  newPassword?: string | null | undefined;
};

/** An alert that somebody has taken note of. */
export type AcknowledgeAlertInput = {
  /** Which one. */
  id: string | number;
};

/** How far an action is. */
export type ActionProgress =
  /** Ticked by its owner. */
  | 'DONE'
  /** Still to be done. */
  | 'OPEN'
  /** Left out on purpose. */
  | 'WAIVED';

/** Who does things. */
export type ActorKind =
  /** A partner's key. */
  | 'API_KEY'
  /** Whoever runs the server. */
  | 'OPERATOR'
  /** A person. */
  | 'PERSON';

/** Something to be said about a case. */
export type AddCommentInput = {
  /** For whom; among the consultancy unless it is said that the client reads it. */
  audience?: CommentAudience;
  /** What is said. */
  body: string;
  /** Which case. */
  review: string | number;
};

/** A marketplace to look after. */
export type AddMarketInput = {
  /** Which account. */
  account: string | number;
  /** Code of the marketplace, such as `US`. */
  marketplace: string;
  /** Code of the rulebook; left out: the standard one. */
  rulebook?: string | null | undefined;
};

/** An action that the figures do not call for. */
export type AddPlanActionInput = {
  /** How. */
  detail?: string | null | undefined;
  /** The measurable end. */
  doneWhen?: string | null | undefined;
  /** Until when it should be done. */
  dueOn: string;
  /** Who does it: the consultancy, the client or a carrier. */
  owner: Party;
  /** Which case. */
  review: string | number;
  /** When in the way back it belongs. */
  section: PlanSection;
  /** What to do, in one line. */
  title: string;
};

/** Which alerts. */
export type AlertFilter = {
  /** Of this seller account only. */
  account?: string | number | null | undefined;
  /** Only those that somebody has taken note of, or only those that nobody has. */
  acknowledged?: boolean | null | undefined;
  /** Of this product category only; blank: all together. */
  category?: string | null | undefined;
  /** Of these kinds only. */
  kinds?: Array<AlertKind> | null | undefined;
  /** Of this market only. */
  market?: string | number | null | undefined;
};

/** Why an alert was raised. */
export type AlertKind =
  /** The rate of the window fell under its threshold. */
  | 'BELOW'
  /** The last seven days are significantly worse than the days before. */
  | 'DRIFT'
  /** If the last week goes on, the rate falls under its threshold within three weeks. */
  | 'FORECAST'
  /** It came near its threshold. */
  | 'NEAR';

/** What Amazon makes of an account. */
export type AmazonAccountStanding =
  /** Amazon may deactivate it. */
  | 'AT_RISK'
  /** Amazon took it off sale. */
  | 'DEACTIVATED'
  /** Nothing is wrong. */
  | 'NORMAL'
  /** The same, in an older word. */
  | 'SUSPENDED';

/** How a rate has to be to its target. */
export type AmazonCondition =
  /** The very same. */
  | 'EQUALS'
  /** At least. */
  | 'GREATER_THAN'
  /** At most. */
  | 'LESS_THAN';

/** A metric of Amazon's account-health report. */
export type AmazonMetric =
  /** Complaints that a product is not genuine. */
  | 'AUTHENTICITY'
  /** Orders cancelled by the seller. */
  | 'CANCELLATION'
  /** Violations of rules on customers' reviews. */
  | 'CUSTOMER_REVIEWS'
  /** Documents that Amazon asked for. */
  | 'DOCUMENT_REQUESTS'
  /** Food and product safety. */
  | 'FOOD_SAFETY'
  /** The account-health rating, in points. */
  | 'HEALTH_RATING'
  /** Complaints of owners of rights. */
  | 'INTELLECTUAL_PROPERTY'
  /** Orders with an invoice missing or late. */
  | 'INVOICE_DEFECTS'
  /** Orders confirmed late. */
  | 'LATE_SHIPMENT'
  /** Violations of listing policies. */
  | 'LISTING_POLICY'
  /** Packages delivered on time. */
  | 'ON_TIME_DELIVERY'
  /** Amazon-fulfilled orders with a defect. */
  | 'ORDER_DEFECTS_AMAZON'
  /** Seller-fulfilled orders with a defect. */
  | 'ORDER_DEFECTS_SELLER'
  /** Other violations. */
  | 'OTHER_POLICY'
  /** Warnings about policies. */
  | 'POLICY_WARNINGS'
  /** Complaints about a product's condition. */
  | 'PRODUCT_CONDITION'
  /** Complaints about a product's safety. */
  | 'PRODUCT_SAFETY'
  /** Products that may not be sold. */
  | 'RESTRICTED_PRODUCTS'
  /** Suspected violations of rights. */
  | 'SUSPECTED_INTELLECTUAL_PROPERTY'
  /** Units delivered on time; only in the US. */
  | 'UNIT_ON_TIME_DELIVERY'
  /** Packages with valid tracking. */
  | 'VALID_TRACKING';

/** What Amazon makes of a metric. */
export type AmazonMetricStatus =
  /** It is near the target. */
  | 'AT_RISK'
  /** It is not. */
  | 'BAD'
  /** It is where it should be. */
  | 'GOOD'
  /** The best that the account-health rating knows. */
  | 'GREAT'
  /** Amazon does not judge it. */
  | 'NONE'
  /** A warning was given. */
  | 'WARNED';

/** What a key may be used for. */
export type ApiKeyScope =
  /** Setting up webhooks and looking at their deliveries. */
  | 'MANAGE_WEBHOOKS'
  /** Seller accounts with their health. */
  | 'READ_ACCOUNTS'
  /** Exports of packages and findings. */
  | 'READ_EXPORTS'
  /** Imports with progress and rows set aside. */
  | 'READ_IMPORTS'
  /** Reviews with causes, plan and response. */
  | 'READ_REVIEWS'
  /** Packages with their verdicts. */
  | 'READ_SHIPMENTS'
  /** Uploading reports. */
  | 'UPLOAD_REPORTS'
  /** Sending scans of carriers. */
  | 'WRITE_SCANS'
  /** Sending packages. */
  | 'WRITE_SHIPMENTS';

/** What the client says to plan and answer. */
export type ApprovePlanInput = {
  /** What is said with it; both sides read it. */
  remark?: string | null | undefined;
  /** Which case. */
  review: string | number;
};

/** The seller accounts that somebody is to see. */
export type AssignAccountsInput = {
  /** The accounts; left out: all of them, also those to come. */
  accounts?: Array<string | number> | null | undefined;
  /** Who. */
  member: string | number;
  /** The version that the change is made to. */
  version: number;
};

/** To whom a case is given. */
export type AssignReviewInput = {
  /** Who of the consultancy works on it; null: nobody. */
  assignee?: string | number | null | undefined;
  /** Which case. */
  id: string | number;
  /** The version that the change is made to. */
  version: number;
};

/** An incident as evidence of a case. */
export type AttachIncidentInput = {
  /** The incident. */
  incident: string | number;
  /** Why it is evidence. */
  note?: string | null | undefined;
  /** The case. */
  review: string | number;
};

/** Who begins to set up a second factor. */
export type BeginSecondFactorInput = {
  /** The present password, for those who have one. */
  password?: string | null | undefined;
  /** For programs whose sign-in waits for this step: its pending token. */
  pendingToken?: string | null | undefined;
};

/** An import to stop. */
export type CancelImportInput = {
  /** Which one. */
  id: string | number;
};

/** What went with one carrier goes with another. */
export type CarrierChangeInput = {
  /** The carrier as it is called in the slices. */
  from: string;
  /** The one that takes over, which the account must have used. */
  to: string;
};

/** A carrier that the account may use. */
export type CarrierEntry = {
  /** Its name. */
  name: string;
  /** First day it may be used. */
  validFrom?: string | null | undefined;
  /** Last day it may be used. */
  validTo?: string | null | undefined;
};

/** What is wrong with a carrier as it was sent. */
export type CarrierFaultKind =
  /** `Other` with the name of a carrier that Amazon lists. */
  | 'ENTERED_AS_OTHER'
  /** `Other` with the name of a carrier that nobody lists. */
  | 'FREE_NAME'
  /** Neither code nor name. */
  | 'MISSING'
  /** A code that Amazon does not have, for a carrier that it lists under another spelling. */
  | 'MISSPELT'
  /** A code that Amazon has, for a carrier that is not on the marketplace's list. */
  | 'OTHER_MARKETPLACE'
  /** `Other`, which the marketplace does not offer. */
  | 'OTHER_NOT_OFFERED'
  /** `Other` without a name. */
  | 'OTHER_WITHOUT_NAME'
  /** A code that Amazon does not have, and a carrier that nobody knows here. */
  | 'UNKNOWN'
  /** A code that Amazon does not have, for a carrier that it does not list. */
  | 'UNLISTED';

/** Who passes on what carriers say. */
export type CarrierVendor =
  /** AfterShip; signs with `aftership-hmac-sha256`. */
  | 'AFTERSHIP'
  /** EasyPost; signs with `X-Hmac-Signature`. */
  | 'EASYPOST'
  /** 17TRACK; signs with `sign`. The secret is the key of its API. */
  | 'SEVENTEEN_TRACK'
  /** Ship24; sends its secret as bearer token. */
  | 'SHIP24'
  /** Shippo; signs with `Shippo-Auth-Signature`, or has `?token=` and the secret in the address. */
  | 'SHIPPO';

/** A change of one's own password. */
export type ChangePasswordInput = {
  /** The new one. */
  newPassword: string;
  /** The present one. */
  password: string;
  /** For programs whose sign-in waits for this step: its pending token. */
  pendingToken?: string | null | undefined;
};

/** Another role for somebody. */
export type ChangeRoleInput = {
  /** Who. */
  member: string | number;
  /** The new role. */
  role: Role;
  /** The version that the change is made to. */
  version: number;
};

/** The rulebook to judge a market by. */
export type ChooseRulebookInput = {
  /** Which market. */
  market: string | number;
  /** Code of the rulebook. */
  rulebook: string;
};

/** What a client works with. */
export type ClientKind =
  /** A session in a cookie, which scripts cannot read. */
  | 'BROWSER'
  /** Tokens. */
  | 'PROGRAM';

/** A fault that is over, or not after all. */
export type CloseIncidentInput = {
  /** `false` to take it back. */
  closed?: boolean | null | undefined;
  /** Which one. */
  id: string | number;
  /** Its last day; left out if it has one already. */
  lastDay?: string | null | undefined;
  /** The version that is changed. */
  version: number;
};

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

/** The first code of a new second factor. */
export type ConfirmSecondFactorInput = {
  /** The six digits that the app shows. */
  code: string;
  /** For programs whose sign-in waits for this step: its pending token. */
  pendingToken?: string | null | undefined;
};

/** What contradicts. */
export type ContradictionKind =
  /** A cause that was named is now denied. */
  | 'CAUSE_DENIED'
  /** A cause that was named is no longer. */
  | 'CAUSE_GONE'
  /** Another count for the same cause in the same window. */
  | 'COUNT_CHANGED'
  /** The same action has another date. */
  | 'DATE_MOVED'
  /** What was promised is promised again instead of done. */
  | 'PROMISE_REPEATED';

/** A key to be made. */
export type CreateApiKeyInput = {
  /** The seller accounts it is for; left out: all of them, also those to come. */
  accounts?: Array<string | number> | null | undefined;
  /** When it ends; left out: not by itself. */
  expiresAt?: string | null | undefined;
  /** What people call it. */
  name: string;
  /** Points a minute that it is held to; left out: to those of all keys. */
  pointsPerMinute?: number | null | undefined;
  /** What it may be used for. */
  scopes: Array<ApiKeyScope>;
  /**
   * Whether it is for trying out. Keys of a consultancy that is for trying out always are, those
   * of others never.
   */
  test?: boolean;
};

/** An endpoint to be made. */
export type CreateCarrierFeedInput = {
  /** Whose parcels it tells of. */
  account: string | number;
  /** What people call it. */
  name: string;
  /**
   * The secret that the vendor signs with, 16 to 256 letters; left out: one is made, to be
   * entered at the vendor. AfterShip, Ship24 and 17TRACK give theirs themselves.
   */
  secret?: string | null | undefined;
  /** Whose messages it takes. */
  vendor: CarrierVendor;
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

/** A fault to be noted. */
export type CreateIncidentInput = {
  /** The carrier by any of its names; left out or blank: Amazon's own fault. */
  carrier?: string | null | undefined;
  /** First day. */
  firstDay: string;
  /** Last day; left out while it goes on. */
  lastDay?: string | null | undefined;
  /** Code of the marketplace it concerns; left out or blank: all. */
  marketplace?: string | null | undefined;
  /** Packages concerned, as the source has it. */
  packages?: number | null | undefined;
  /** Where it is known from: an address, a notice, a case number. */
  source: string;
  /** What happened, in a few words. */
  title: string;
  /** What happened. */
  what?: string | null | undefined;
};

/** A client to take on. */
export type CreateSellerAccountInput = {
  /** Amazon's id of the seller, such as `A1B2C3D4E5F6G7`. */
  amazonSellerId?: string | null | undefined;
  /** What the consultancy calls it. */
  name: string;
  /** Notes that the client does not see. */
  notes?: string | null | undefined;
};

/** An endpoint to be set up. */
export type CreateWebhookEndpointInput = {
  /** The seller accounts it is told of; left out: all of them, also those to come. */
  accounts?: Array<string | number> | null | undefined;
  /** What it is told of. */
  eventTypes: Array<WebhookEventType>;
  /** What people call it. */
  name: string;
  /** Where messages go; https. */
  url: string;
};

/** Who set a deadline. */
export type DeadlineOwner =
  /** Amazon: missing it costs offers or the account. */
  | 'AMAZON'
  /** The consultancy: missing it breaks a promise. */
  | 'OURS';

/** How a deadline stands. */
export type DeadlineStanding =
  /** More than two days are left. */
  | 'AHEAD'
  /** Not met, and it is over. */
  | 'MISSED'
  /** At most two days are left. */
  | 'NEAR'
  /** Met in time. */
  | 'REACHED';

/** What a reply comes to that could not be understood. */
export type DecideReplyInput = {
  /** What Amazon misses, if that should not be taken from the text. */
  gaps?: Array<Gap> | null | undefined;
  /** What it comes to. */
  outcome: ReplyOutcome;
  /** What it replies to. */
  submission: string | number;
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

/** An incident that is no evidence of a case. */
export type DetachIncidentInput = {
  /** The incident. */
  incident: string | number;
  /** The case. */
  review: string | number;
};

/** By what packages are sliced. */
export type Dimension =
  /** The carrier, by its usual name. */
  | 'CARRIER'
  /** Integrated or manual. */
  | 'ENTRY_METHOD'
  /** Hour of the confirmation, marketplace time. */
  | 'HOUR'
  /** The ship method. */
  | 'SHIP_METHOD'
  /** The seller's own number of an article. */
  | 'SKU'
  /** The warehouse, as the report names it. */
  | 'WAREHOUSE'
  /** Weekday of the confirmation, marketplace time. */
  | 'WEEKDAY';

/** Changes of how the consultancy looks; what is left out stays as it is, null goes back to ours. */
export type EditBrandingInput = {
  /** Its colour as `#rrggbb`, dark enough for white words on it. */
  accent?: string | null | undefined;
  /** Its logo: a PNG of at most 40 KiB and 2000 pixels each way, in base64. */
  logo?: string | null | undefined;
  /** The version that the change is made to; 0 while it looks like us. */
  version: number;
};

/** A change of one's own words. */
export type EditCommentInput = {
  /** What is said now. */
  body: string;
  /** Which comment. */
  id: string | number;
  /** The version that the change is made to. */
  version: number;
};

/** Changes of the consultancy; what is left out stays as it is. */
export type EditConsultancyInput = {
  /** Its name. */
  name?: string | null | undefined;
  /**
   * Whether owners and admins must have a second factor. Who has none sets one up before
   * anything else.
   */
  requireSecondFactor?: boolean | null | undefined;
  /** The version that the change is made to. */
  version: number;
};

/** A fault to be changed. What is left out stays. */
export type EditIncidentInput = {
  /** The carrier by any of its names; blank: Amazon's own fault. */
  carrier?: string | null | undefined;
  /** First day. */
  firstDay?: string | null | undefined;
  /** Which one. */
  id: string | number;
  /** Last day; null: it goes on. */
  lastDay?: string | null | undefined;
  /** Code of the marketplace it concerns; blank: all. */
  marketplace?: string | null | undefined;
  /** Packages concerned, as the source has it; null: it does not say. */
  packages?: number | null | undefined;
  /** Where it is known from. */
  source?: string | null | undefined;
  /** What happened, in a few words. */
  title?: string | null | undefined;
  /** The version that is changed. */
  version: number;
  /** What happened. */
  what?: string | null | undefined;
};

/** Changes of an action; what is left out stays as it is. A new score leaves alone what was changed. */
export type EditPlanActionInput = {
  /** How. */
  detail?: string | null | undefined;
  /** The measurable end. */
  doneWhen?: string | null | undefined;
  /** Until when it should be done. */
  dueOn?: string | null | undefined;
  /** Which action. */
  id: string | number;
  /** Who does it: the consultancy, the client or a carrier. */
  owner?: Party | null | undefined;
  /** What to do, in one line. */
  title?: string | null | undefined;
  /** The version that the change is made to. */
  version: number;
};

/** Changes of one's own profile; what is left out stays as it is. */
export type EditProfileInput = {
  /** The language, such as `en` or `de-AT`. */
  locale?: string | null | undefined;
  /** The name. */
  name?: string | null | undefined;
  /** The version that the change is made to. */
  version: number;
};

/** An answer as it is written now. */
export type EditResponseInput = {
  /** What caused it. */
  cause: string;
  /** What was fixed. */
  fixed: string;
  /** How it will not happen again. */
  prevention: string;
  /** Which case. */
  review: string | number;
  /** The version that the change is made to; 0 while it is the draft. */
  version: number;
};

/** Changes of a seller account; what is left out stays as it is. */
export type EditSellerAccountInput = {
  /** Amazon's id of the seller; blank takes it away. */
  amazonSellerId?: string | null | undefined;
  /** Whether it is put away. */
  archived?: boolean | null | undefined;
  /** Which one. */
  id: string | number;
  /** What the consultancy calls it. */
  name?: string | null | undefined;
  /** Notes that the client does not see. */
  notes?: string | null | undefined;
  /** The version that the change is made to. */
  version: number;
};

/** What of an endpoint is to change; what is left out stays. */
export type EditWebhookEndpointInput = {
  /** The seller accounts it is told of; null: all of them. */
  accounts?: Array<string | number> | null | undefined;
  /** What it is told of. */
  eventTypes?: Array<WebhookEventType> | null | undefined;
  /** Which one. */
  id: string | number;
  /** What people call it. */
  name?: string | null | undefined;
  /** Where messages go; https. */
  url?: string | null | undefined;
  /** The version that was seen. */
  version: number;
};

/** A sign-in that is to end. */
export type EndSessionInput = {
  /** Which one. */
  session: string | number;
};

/** Somebody whose sign-ins are to end. */
export type EndSessionsOfInput = {
  /** Who. */
  member: string | number;
};

/** What Amazon misses in an answer. */
export type Gap =
  /** What was done about it. */
  | 'ACTIONS_TAKEN'
  /** What keeps it from coming back. */
  | 'PREVENTION'
  /** What caused it. */
  | 'ROOT_CAUSE';

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

/** A client's own person. */
export type InviteClientInput = {
  /** The seller accounts they will see. */
  accounts: Array<string | number>;
  /** The e-mail address. */
  email: string;
  /** The language of the mail. */
  locale?: string;
};

/** Somebody to work for the consultancy. */
export type InviteStaffInput = {
  /** The seller accounts they will see; left out: all of them, also those to come. */
  accounts?: Array<string | number> | null | undefined;
  /** The e-mail address. */
  email: string;
  /** The language of the mail. */
  locale?: string;
  /** As what; clients are invited with `inviteClient`. */
  role: Role;
};

/** A view to be kept. */
export type KeepViewInput = {
  /** What it is called. */
  name: string;
  /** The path of the page, such as `reviews`. */
  page: string;
  /** What stands behind the `?` of its address. */
  query: string;
  /** Whether the team sees it too. */
  shared?: boolean;
};

/** A registered place that packages leave from. */
export type LocationEntry = {
  /** City. */
  city?: string | null | undefined;
  /** ISO-2 country. */
  country: string;
  /** What the account calls it. */
  name: string;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** State or region. */
  state?: string | null | undefined;
  /** First day it holds. */
  validFrom?: string | null | undefined;
  /** Last day it holds. */
  validTo?: string | null | undefined;
};

/** A case to take on. */
export type OpenReviewInput = {
  /** Until when Amazon wants its answer. */
  amazonDueAt?: string | null | undefined;
  /** Who of the consultancy works on it. */
  assignee?: string | number | null | undefined;
  /** The client's marketplace that it is about. */
  market: string | number;
  /** Until when the consultancy promised it. */
  ourDueAt?: string | null | undefined;
  /** Code of the rulebook to judge by; left out: the market's. */
  rulebook?: string | null | undefined;
  /** Packages shipped by category, for reports that hold defects only. */
  shipped?: Array<ShippedEntry> | null | undefined;
  /** What the consultancy calls it. */
  title: string;
  /** The last day to count; left out: the latest day with packages. */
  windowEnd?: string | null | undefined;
};

/** The order of a plan. */
export type OrderPlanInput = {
  /** All actions of its plan, each once. Sections stay in their order. */
  actions: Array<string | number>;
  /** Which case. */
  review: string | number;
};

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

/** What a problem does to a package. */
export type ProblemEffect =
  /** It makes it invalid. */
  | 'DEFECT'
  /** It is neither counted nor reported. */
  | 'IGNORED'
  /** It is reported; the package stays valid. */
  | 'RISK';

/** What part of the shipping workflow a problem belongs to. */
export type ProblemFamily =
  /** Where the parcel was sent from. */
  | 'ADDRESS'
  /** The carrier named with it. */
  | 'CARRIER'
  /** What the carrier scanned. */
  | 'SCAN'
  /** The tracking number itself. */
  | 'TRACKING'
  /** The moment it was given to Amazon. */
  | 'UPLOAD'
  /** How the work is done. */
  | 'WORKFLOW';

/** A rulebook of the consultancy's own. */
export type PutRulebookInput = {
  /** All of it as TOML; its `id` says which it replaces. */
  text: string;
};

/** Why one side has a package as invalid and the other has not. */
export type ReconciliationReason =
  /** The carrier is not on Amazon's list, so Amazon may not follow its scans. */
  | 'CARRIER_NOT_INTEGRATED'
  /** One side does not measure it at all. */
  | 'EXEMPT'
  /** Its tracking was changed too late, or so lately that Amazon may not show it yet. */
  | 'LATE_EDIT'
  /** No report of the seller has the order. */
  | 'NOT_REPORTED'
  /** We still wait for its first scan. */
  | 'PENDING'
  /** Our rulebook is stricter or milder than Amazon's rules for the marketplace. */
  | 'RULES_DIFFER'
  /** One side has a scan of the carrier that the other has not. */
  | 'SCANS_DIFFER'
  /** Nothing that is known explains it. */
  | 'UNKNOWN'
  /** The day it counts on is on the other side of the window's edge. */
  | 'WINDOW_EDGE';

/** Who has a package as invalid. */
export type ReconciliationSide =
  /** Amazon lists it; we do not have it as invalid. */
  | 'AMAZON'
  /** We have it as invalid; Amazon does not list it. */
  | 'OURS';

/** Where the days that are compared come from. */
export type ReconciliationWindow =
  /** The window of Amazon's own figure. */
  | 'FIGURE'
  /** The promised deliveries of the list. */
  | 'LIST'
  /** When the list was read. */
  | 'READING';

/** An answer that was sent before the case was taken on. */
export type RecordEarlierSubmissionInput = {
  /** What caused it, or all of it if it had no parts. */
  cause: string;
  /** What was fixed. */
  fixed?: string | null | undefined;
  /** How it will not happen again. */
  prevention?: string | null | undefined;
  /** Which case. */
  review: string | number;
  /** When it was sent. */
  sentAt: string;
};

/** Amazon's reply. */
export type RecordReplyInput = {
  /** What Amazon misses, if that should not be taken from the text. */
  gaps?: Array<Gap> | null | undefined;
  /** What it comes to, if that should not be taken from the text. */
  outcome?: ReplyOutcome | null | undefined;
  /** When it came; left out: now. */
  receivedAt?: string | null | undefined;
  /** What it replies to. */
  submission: string | number;
  /** What it says, word for word. */
  text: string;
};

/** An answer that was sent. */
export type RecordSubmissionInput = {
  /** The version of the answer that was sent. */
  responseVersion: number;
  /** Which case. */
  review: string | number;
  /** When it was sent; left out: now. */
  sentAt?: string | null | undefined;
};

/** Whether a remark blocks sending. */
export type RemarkSeverity =
  /** Must be mended before it is sent. */
  | 'ERROR'
  /** Should be looked at. */
  | 'WARNING';

/** An endpoint to be removed. */
export type RemoveCarrierFeedInput = {
  /** Which one. */
  id: string | number;
};

/** Somebody who is to go. */
export type RemoveMemberInput = {
  /** Who. */
  member: string | number;
};

/** Who takes the second factor away. */
export type RemoveSecondFactorInput = {
  /** What proves it. */
  proof: SecondFactorProof;
};

/** A view that is to go. */
export type RemoveViewInput = {
  /** Which one. */
  id: string | number;
};

/** Who wants new recovery codes. */
export type RenewRecoveryCodesInput = {
  /** The six digits that the app shows. */
  code: string;
};

/** An action that is to be done after all. */
export type ReopenPlanActionInput = {
  /** Which action. */
  id: string | number;
  /** The version that the caller saw. */
  version: number;
};

/** Deliveries to be made again. */
export type ReplayWebhookDeliveriesInput = {
  /** To which endpoint. */
  endpoint: string | number;
  /** From this moment on. */
  from: string;
  /** Only messages that were not taken. */
  missedOnly?: boolean;
  /** Before this moment. */
  to: string;
};

/** A delivery to be made again. */
export type ReplayWebhookDeliveryInput = {
  /** Which one. */
  id: string | number;
};

/** What a reply comes to. */
export type ReplyOutcome =
  /** What was restricted is reinstated. */
  | 'ACCEPTED'
  /** Nothing is decided before more is told. */
  | 'MORE_INFORMATION'
  /** The answer is refused. */
  | 'REJECTED'
  /** A person must read it. */
  | 'UNKNOWN';

/** Who wants to sign in without a password. */
export type RequestMagicLinkInput = {
  /** The e-mail address. */
  email: string;
};

/** Who has forgotten the password. */
export type RequestPasswordResetInput = {
  /** The e-mail address. */
  email: string;
};

/** How a case is to be scored anew; what is left out stays. */
export type RescoreReviewInput = {
  /** Which case. */
  id: string | number;
  /** Code of the rulebook to judge by. */
  rulebook?: string | null | undefined;
  /** Packages shipped by category, for reports that hold defects only. */
  shipped?: Array<ShippedEntry> | null | undefined;
  /** The version that the change is made to. */
  version: number;
  /** The last day to count; null: the latest day with packages. */
  windowEnd?: string | null | undefined;
};

/** An invitation to send again. */
export type ResendInviteInput = {
  /** Which one. */
  id: string | number;
  /** The language of the mail. */
  locale?: string;
};

/** A new password, with a link from a mail. */
export type ResetPasswordInput = {
  /** What is after the `#` of the link. */
  link: string;
  /** The new password. */
  newPassword: string;
};

/** An answer to begin again. */
export type ResetResponseInput = {
  /** Which case. */
  review: string | number;
  /** The version that the caller saw; 0 while it is the draft. */
  version: number;
};

/** A part of an answer. */
export type ResponsePart =
  /** What caused it. */
  | 'CAUSE'
  /** What was fixed. */
  | 'FIXED'
  /** How it will not happen again. */
  | 'PREVENTION';

/** Who did it. */
export type ReviewActor =
  /** A partner's key. */
  | 'KEY'
  /** A person. */
  | 'PERSON'
  /** The program itself. */
  | 'PROGRAM';

/** Which cases. */
export type ReviewFilter = {
  /** Of one client. */
  account?: string | number | null | undefined;
  /** Whose they are; null: nobody's. */
  assignee?: string | number | null | undefined;
  /** Of one market. */
  market?: string | number | null | undefined;
  /** In one of these states. */
  states?: Array<ReviewState> | null | undefined;
  /** Whom they wait for; null: nobody, they have ended. */
  waitingFor?: Party | null | undefined;
};

/** In which order cases are listed. */
export type ReviewOrder =
  /** What is due first comes first, what is not due comes last. */
  | 'DUE_FIRST'
  /** Latest opened first. */
  | 'OPENED_LATEST';

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

/** A key to be revoked. */
export type RevokeApiKeyInput = {
  /** Which one. */
  id: string | number;
};

/** An invitation to take back. */
export type RevokeInviteInput = {
  /** Which one. */
  id: string | number;
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

/** A key to be replaced. */
export type RotateApiKeyInput = {
  /** Which one. */
  id: string | number;
  /** For how many hours the old one works on, at most 168. */
  overlapHours?: number;
};

/** An endpoint that is to have a new secret. */
export type RotateCarrierFeedInput = {
  /** Which one. */
  id: string | number;
  /** For how many hours the old one is taken too, at most 168. */
  overlapHours?: number;
  /** The new secret; left out: one is made. */
  secret?: string | null | undefined;
};

/** A secret to be replaced. */
export type RotateWebhookSecretInput = {
  /** Of which endpoint. */
  id: string | number;
  /** For how many hours the old one signs too, at most 168. */
  overlapHours?: number;
};

/** A rung of Amazon's enforcement ladder. */
export type Rung =
  /** The category's seller-fulfilled offers are restricted. */
  | 'CATEGORY_RESTRICTION'
  /** Listings are deactivated. */
  | 'LISTING_DEACTIVATION'
  /** The right to ship oneself is lost. */
  | 'LOSS_OF_SELF_FULFILMENT'
  /** The account is suspended. */
  | 'SUSPENSION'
  /** Amazon warns. */
  | 'WARNING'
  /** Not under the threshold, but close. */
  | 'WATCH';

/** What proves the second factor: one of both. */
export type SecondFactorProof =
  {   /** The six digits that the app shows. */
  code: string; recoveryCode?: never; }
  |  { code?: never;   /** A recovery code; it is good once. */
  recoveryCode: string; };

/** The carriers that a market may use. */
export type SetCarriersInput = {
  /** All of them; an empty list: the marketplace's own list holds. */
  carriers: Array<CarrierEntry>;
  /** Which market. */
  market: string | number;
};

/** Whether an account agrees to be looked at together with others of the consultancy. */
export type SetEarlyWarningInput = {
  /** Which account. */
  account: string | number;
  /** Whether it agrees. */
  agreed: boolean;
};

/** The ship-from locations of a market. */
export type SetLocationsInput = {
  /** All of them; those that are not in the list are taken away. */
  locations: Array<LocationEntry>;
  /** Which market. */
  market: string | number;
};

/** What mail the caller wants about an account. */
export type SetMyAlertsInput = {
  /** Which account. */
  account: string | number;
  /** Whether about each alert. */
  alerts: boolean;
  /** Whether the weekly digest. */
  digest: boolean;
};

/** Until when a case is to be answered; what is left out stays, null takes it away. */
export type SetReviewDeadlinesInput = {
  /** Until when Amazon wants its answer. */
  amazonDueAt?: string | null | undefined;
  /** Which case. */
  id: string | number;
  /** Until when the consultancy promised it. */
  ourDueAt?: string | null | undefined;
  /** The version that the change is made to. */
  version: number;
};

/** What a market's categories are held against. */
export type SetWatchRulesInput = {
  /** Which market. */
  market: string | number;
  /** All of them; those that are not in the list are taken away. */
  rules: Array<WatchRuleEntry>;
};

/** What happens to packages. */
export type ShipmentEventKind =
  /** Tracking was given to Amazon. */
  | 'CONFIRMED'
  /** It was delivered. */
  | 'DELIVERED'
  /** Delivery was tried. */
  | 'DELIVERY_ATTEMPT'
  /** A carrier scanned it first. */
  | 'FIRST_SCAN'
  /** The carrier took it. */
  | 'PICKED_UP'
  /** It had to be delivered by then. */
  | 'PROMISED_DELIVERY'
  /** The seller says that it left. */
  | 'SHIPPED'
  /** It had to be handed over by then. */
  | 'SHIP_BY';

/** Which packages. Conditions are joined by "and", the values of one by "or". */
export type ShipmentFilter = {
  /** A carrier's normalised name. */
  carrier?: string | null | undefined;
  /** A product category. */
  category?: string | null | undefined;
  /**
   * Only what can still be corrected: not delivered, with a defect of number or carrier, and the
   * promised delivery not over.
   */
  correctable?: boolean | null | undefined;
  /** First day. */
  from?: string | null | undefined;
  /** Codes of problems, such as `late_upload`. */
  problems?: Array<string> | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
  /** Verdicts. */
  verdicts?: Array<Verdict> | null | undefined;
  /** A warehouse. */
  warehouse?: string | null | undefined;
};

/** How many packages of a category were shipped. */
export type ShippedEntry = {
  /** The product category. */
  category: string;
  /** How many. */
  packages: number;
};

/** A link from a mail to sign in with. */
export type SignInByMagicLinkInput = {
  /** What the client works with. */
  client?: ClientKind;
  /** What is after the `#` of the link. */
  link: string;
};

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

/** A step to take. */
export type StepReviewInput = {
  /** Which case. */
  id: string | number;
  /**
   * Something to say with it. It goes to the other side when a client is asked, agrees or wants
   * something changed; else it stays with the consultancy.
   */
  remark?: string | null | undefined;
  /** Which step. */
  step: ReviewStep;
};

/** Where to go on. */
export type SwitchConsultancyInput = {
  /** Which consultancy. */
  consultancy: string | number;
};

/** What a package counts as. */
export type Verdict =
  /** Not measured. */
  | 'EXEMPT'
  /** Has a defect. */
  | 'INVALID'
  /** No defect yet, first scan not due yet. */
  | 'PENDING'
  /** No defect. */
  | 'VALID';

/** A link from a mail that confirms an address. */
export type VerifyEmailInput = {
  /** What is after the `#` of the link. */
  link: string;
};

/** An action to leave out. */
export type WaivePlanActionInput = {
  /** Which action. */
  id: string | number;
  /** Why. The client reads it if the action is the client's. */
  reason: string;
  /** The version that the caller saw. */
  version: number;
};

/** What to hold a category against instead of the rulebook. */
export type WatchRuleEntry = {
  /** The product category; left out: all together, and every category without a rule of its own. */
  category?: string | null | undefined;
  /** How much above it is near, in basis points. */
  marginBp: number;
  /** The rate to reach, in basis points; left out: the rulebook's. */
  thresholdBp?: number | null | undefined;
};

/** Where a category stands. */
export type WatchStanding =
  /** Under the threshold. */
  | 'BELOW'
  /** Above the threshold by the margin or more, or held against nothing. */
  | 'FINE'
  /** Above the threshold by less than the margin. */
  | 'NEAR'
  /** Nothing is counted. */
  | 'NO_DATA';

/** Which deliveries. Conditions are joined by "and". */
export type WebhookDeliveryFilter = {
  /** To this endpoint. */
  endpoint?: string | number | null | undefined;
  /** Of this type. */
  eventType?: WebhookEventType | null | undefined;
  /** In this state. */
  state?: WebhookDeliveryState | null | undefined;
};

/** How far a delivery is. */
export type WebhookDeliveryState =
  /** Taken. */
  | 'DELIVERED'
  /** Given up. */
  | 'FAILED'
  /** Left out on purpose, such as what a test tenant would send. */
  | 'NOT_SENT'
  /** To be sent, or sent again. */
  | 'WAITING';

/** Why an endpoint was disabled by itself. */
export type WebhookDisabledReason =
  /** It took nothing for five days. */
  | 'FAILING'
  /** Its server said that it is gone (410). */
  | 'GONE';

/** An endpoint. */
export type WebhookEndpointInput = {
  /** Which one. */
  id: string | number;
};

/** Something that partners can be told of. */
export type WebhookEventType =
  /** `alert.raised`: a category fell under its threshold, or is about to. */
  | 'ALERT_RAISED'
  /** `import.failed`: an import was refused. */
  | 'IMPORT_FAILED'
  /** `import.finished`: all packages of an import are stored and judged. */
  | 'IMPORT_FINISHED'
  /** `plan_action.done`: an action of a plan was ticked off. */
  | 'PLAN_ACTION_DONE'
  /** `review.opened`: a review was opened. */
  | 'REVIEW_OPENED'
  /** `review.revised`: a review has a new revision of its score. */
  | 'REVIEW_REVISED'
  /** `review.state_changed`: a review moved on. */
  | 'REVIEW_STATE_CHANGED'
  /** `webhook.test`: somebody tries out whether messages arrive. */
  | 'TEST';

/** One of the five checks. */
export type WeeklyCheck =
  /** Are the origins the registered locations? */
  | 'ADDRESSES'
  /** Was a carrier added, changed or entered as Other? */
  | 'CARRIER_CHANGES'
  /** Does everybody pack and upload the same way? */
  | 'ONE_WORKFLOW'
  /** Does every parcel have a scan at pickup? */
  | 'PICKUP_SCANS'
  /** Are there wrong, missing or reused numbers? */
  | 'TRACKING_FAILURES';

/** How a check came out. */
export type WeeklyVerdict =
  /** Too many. */
  | 'BAD'
  /** Nothing to do. */
  | 'OK'
  /** More than last week. */
  | 'WORSE';

export type PlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlacesQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string }> }, reviews: { nodes: Array<{ id: string, title: string, account: { id: string, name: string } }> } };

export type AlertsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AlertFilter | null | undefined;
}>;


export type AlertsQuery = { alerts: { nodes: Array<{ acknowledgedBy: string | null, id: string, kind: AlertKind, category: string | null, raisedAt: string, acknowledgedAt: string | null, fallsOn: string | null, market: { id: string, marketplace: string }, window: { rateBp: number, thresholdBp: number, lastDay: string } | null, drift: { beforeBp: number, recentBp: number, lastDay: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type AcknowledgeAlertMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { alert: { id: string, acknowledgedAt: string | null, acknowledgedBy: string | null } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type AmazonFiguresQueryVariables = Exact<{
  market: string | number;
  metric: AmazonMetric;
}>;


export type AmazonFiguresQuery = { market: { id: string, amazonStanding: { standing: AmazonAccountStanding, day: string, readAt: string } | null, amazonFigures: { nodes: Array<{ day: string, firstDay: string | null, part: number | null, total: number | null, rateMillionths: number | null, targetMillionths: number | null, condition: AmazonCondition | null, status: AmazonMetricStatus | null, readAt: string }>, pageInfo: { hasNextPage: boolean } } } };

export type AmazonFigureShownFragment = { day: string, firstDay: string | null, part: number | null, total: number | null, rateMillionths: number | null, targetMillionths: number | null, condition: AmazonCondition | null, status: AmazonMetricStatus | null, readAt: string };

export type ReconciliationQueryVariables = Exact<{
  market: string | number;
}>;


export type ReconciliationQuery = { market: { id: string, reconciliation: { windowStart: string, windowEnd: string, windowFrom: ReconciliationWindow, listReadAt: string, amazonsRulebook: string | null, all: number, ours: number, listed: number, agreedValid: number, agreedInvalid: number, agreedUncounted: number, differencesUrl: string, reasons: Array<{ reason: ReconciliationReason, onlyAmazon: number, onlyOurs: number }>, figure: { day: string, firstDay: string | null, part: number | null, total: number | null, rateMillionths: number | null, targetMillionths: number | null, condition: AmazonCondition | null, status: AmazonMetricStatus | null, readAt: string } | null } | null } };

export type ReconciliationDifferencesQueryVariables = Exact<{
  market: string | number;
  after?: string | null | undefined;
  side?: ReconciliationSide | null | undefined;
  reason?: ReconciliationReason | null | undefined;
}>;


export type ReconciliationDifferencesQuery = { market: { id: string, reconciliation: { differences: { nodes: Array<{ orderId: string, trackingNumber: string, carrier: string, day: string | null, listedDay: string | null, category: string | null, side: ReconciliationSide, reason: ReconciliationReason, scanned: boolean | null, listedScanned: boolean | null, listedDelivery: boolean | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null } };

export type CarrierFaultsQueryVariables = Exact<{
  market: string | number;
}>;


export type CarrierFaultsQuery = { market: { id: string, carrierFaults: { nodes: Array<{ code: string, name: string, method: string, kind: CarrierFaultKind, packages: number, lastDay: string, silentDrop: boolean, send: Array<{ code: string, name: string, method: string }> }>, pageInfo: { hasNextPage: boolean } } } };

export type ClientQueryVariables = Exact<{
  id: string | number;
}>;


export type ClientQuery = { sellerAccount: { id: string, name: string, amazonSellerId: string | null, notes: string | null, archivedAt: string | null, eraseAfter: string | null, version: number, markets: Array<{ id: string, marketplace: string, rulebook: string, scoredAt: string | null }> } };

export type ClientChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ClientChangedSubscription = { sellerAccountChanged: { id: string, version: number } };

export type EditClientMutationVariables = Exact<{
  input: EditSellerAccountInput;
}>;


export type EditClientMutation = { editSellerAccount: { sellerAccount: { id: string, version: number, eraseAfter: string | null } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type AddMarketMutationVariables = Exact<{
  input: AddMarketInput;
}>;


export type AddMarketMutation = { addMarket: { market: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type MarketHealthQueryVariables = Exact<{
  market: string | number;
  account: string | number;
}>;


export type MarketHealthQuery = { market: { id: string, scoredAt: string | null, health: { thresholdBp: number, windowStart: string | null, windowEnd: string | null, overall: { rateBp: number | null, status: Status, counted: number, valid: number, invalid: number, pending: number, deficit: number, headroom: number, cleanNeeded: number | null }, categories: Array<{ category: string, score: { rateBp: number | null, status: Status, counted: number, invalid: number, deficit: number } }>, problems: Array<{ defects: number, risks: number, sole: number, problem: { code: string, title: string } }>, trend: Array<{ date: string, counted: number, valid: number, rollingBp: number | null }> } | null, standings: Array<{ category: string | null, fallsOn: string | null, since: string, standing: WatchStanding }>, alerts: { nodes: Array<{ id: string, kind: AlertKind, category: string | null, raisedAt: string, acknowledgedAt: string | null, fallsOn: string | null, window: { rateBp: number, thresholdBp: number, lastDay: string } | null, drift: { beforeBp: number, recentBp: number, lastDay: string } | null }> } }, digest: { firstDay: string, lastDay: string, markets: Array<{ market: string, packages: number, checks: Array<{ check: WeeklyCheck, thisWeek: number, lastWeek: number, sentence: string, verdict: WeeklyVerdict }> }> } };

export type AlertShownFragment = { id: string, kind: AlertKind, category: string | null, raisedAt: string, acknowledgedAt: string | null, fallsOn: string | null, window: { rateBp: number, thresholdBp: number, lastDay: string } | null, drift: { beforeBp: number, recentBp: number, lastDay: string } | null };

export type CorrectableNowQueryVariables = Exact<{
  market: string | number;
}>;


export type CorrectableNowQuery = { market: { id: string, shipments: { nodes: Array<{ orderId: string, trackingNumber: string, carrier: string, date: string, fixBy: string | null, defects: Array<{ code: string, title: string }> }>, pageInfo: { hasNextPage: boolean } } } };

export type ClientPeopleQueryVariables = Exact<{
  id: string | number;
}>;


export type ClientPeopleQuery = { sellerAccount: { id: string, alertReaders: Array<{ member: string, name: string, email: string, alerts: boolean, digest: boolean, maySee: boolean }>, myAlerts: { alerts: boolean, digest: boolean } }, team: { nodes: Array<{ id: string, name: string, email: string, role: Role, allAccounts: boolean, accounts: Array<string>, since: string }> }, invites: { nodes: Array<{ id: string, email: string, role: Role, accounts: Array<string>, expiresAt: string }> } };

export type InviteClientMutationVariables = Exact<{
  input: InviteClientInput;
}>;


export type InviteClientMutation = { inviteClient: { invite: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RevokeClientInviteMutationVariables = Exact<{
  input: RevokeInviteInput;
}>;


export type RevokeClientInviteMutation = { revokeInvite: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SetMyAlertsMutationVariables = Exact<{
  input: SetMyAlertsInput;
}>;


export type SetMyAlertsMutation = { setMyAlerts: { myAlerts: { alerts: boolean, digest: boolean } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type MarketRulesQueryVariables = Exact<{
  market: string | number;
  marketplace: string;
}>;


export type MarketRulesQuery = { market: { id: string, rulebook: string, rulesChangedAt: string, locations: Array<{ name: string, country: string, state: string, city: string, postalCode: string, validFrom: string | null, validTo: string | null }>, approvedCarriers: Array<{ name: string, validFrom: string | null, validTo: string | null }>, watchRules: Array<{ category: string | null, thresholdBp: number | null, marginBp: number }>, standings: Array<{ category: string | null }> }, listedCarriers: { names: Array<string>, note: string, asOf: string, source: string, complete: boolean }, rulebooks: Array<{ code: string, title: string, marketplaces: Array<string>, thresholdBp: number, perCategory: boolean, windowDays: number, version: string }> };

export type SetLocationsMutationVariables = Exact<{
  input: SetLocationsInput;
}>;


export type SetLocationsMutation = { setLocations: { market: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SetCarriersMutationVariables = Exact<{
  input: SetCarriersInput;
}>;


export type SetCarriersMutation = { setCarriers: { market: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ChooseRulebookMutationVariables = Exact<{
  input: ChooseRulebookInput;
}>;


export type ChooseRulebookMutation = { chooseRulebook: { market: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SetWatchRulesMutationVariables = Exact<{
  input: SetWatchRulesInput;
}>;


export type SetWatchRulesMutation = { setWatchRules: { market: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

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


export type ClientPlanQuery = { review: { id: string, title: string, state: ReviewState, approvedAt: string | null, possibleSteps: Array<ReviewStep>, waitingFor: Party | null, plan: Array<{ id: string, reviewId: string, title: string, detail: string | null, doneWhen: string | null, dueOn: string, owner: Party, progress: ActionProgress, section: PlanSection, note: string | null, settledAt: string | null, version: number, isNeeded: boolean, files: Array<{ id: string, fileName: string, size: number, createdAt: string }> }>, timeline: { nodes: Array<{ at: string, step: ReviewStep | null, remark: string | null, personId: string | null }> } } };

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

export type ClientsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ClientsQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string, archivedAt: string | null, markets: Array<{ id: string, marketplace: string, health: { thresholdBp: number, overall: { rateBp: number | null, status: Status }, trend: Array<{ date: string, rollingBp: number | null }> } | null, imports: { nodes: Array<{ createdAt: string, state: ImportState }> } }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ClientRowFragment = { id: string, name: string, archivedAt: string | null, markets: Array<{ id: string, marketplace: string, health: { thresholdBp: number, overall: { rateBp: number | null, status: Status }, trend: Array<{ date: string, rollingBp: number | null }> } | null, imports: { nodes: Array<{ createdAt: string, state: ImportState }> } }> };

export type OpenCasesQueryVariables = Exact<{
  after?: string | null | undefined;
  states?: Array<ReviewState> | ReviewState | null | undefined;
}>;


export type OpenCasesQuery = { reviews: { nodes: Array<{ id: string, title: string, state: ReviewState, assigneeId: string | null, waitingFor: Party | null, account: { id: string }, deadlines: Array<{ dueAt: string, metAt: string | null, standing: DeadlineStanding, whose: DeadlineOwner }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type CreateSellerAccountMutationVariables = Exact<{
  input: CreateSellerAccountInput;
}>;


export type CreateSellerAccountMutation = { createSellerAccount: { sellerAccount: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type DeskQueryVariables = Exact<{
  mine: boolean;
}>;


export type DeskQuery = { desk: { counts: { deadlines: number, repliesToRead: number, unanswered: number, waitingForUs: number }, deadlines: Array<{ dueAt: string, standing: DeadlineStanding, whose: DeadlineOwner, review: { id: string, title: string, state: ReviewState, rateBp: number | null, account: { id: string, name: string } } }>, repliesToRead: Array<{ submissionId: string, review: { id: string, title: string, state: ReviewState, rateBp: number | null, account: { id: string, name: string } } }>, unanswered: Array<{ since: string, review: { id: string, title: string, state: ReviewState, rateBp: number | null, account: { id: string, name: string } } }>, waitingForUs: Array<{ id: string, title: string, state: ReviewState, rateBp: number | null, account: { id: string, name: string } }>, tasks: Array<{ action: { id: string, title: string, dueOn: string, owner: Party }, review: { id: string, title: string, state: ReviewState, rateBp: number | null, account: { id: string, name: string } } }> }, alerts: { nodes: Array<{ id: string, kind: AlertKind, category: string | null, raisedAt: string, acknowledgedAt: string | null, fallsOn: string | null, market: { id: string, marketplace: string }, window: { rateBp: number, thresholdBp: number, lastDay: string } | null, drift: { beforeBp: number, recentBp: number, lastDay: string } | null }> }, recent: { nodes: Array<{ id: string, name: string, markets: Array<{ id: string, marketplace: string, imports: { nodes: Array<{ id: string, createdAt: string, state: ImportState }> } }> }> } };

export type DeskCaseFragment = { id: string, title: string, state: ReviewState, rateBp: number | null, account: { id: string, name: string } };

export type CarrierFeedsQueryVariables = Exact<{
  account: string | number;
}>;


export type CarrierFeedsQuery = { carrierFeeds: { nodes: Array<{ id: string, name: string, vendor: CarrierVendor, url: string, events: number, lastEventAt: string | null, failures: number, lastFailure: string | null, lastFailureAt: string | null, overlapUntil: string | null, removedAt: string | null, createdAt: string }> } };

export type CreateCarrierFeedMutationVariables = Exact<{
  input: CreateCarrierFeedInput;
}>;


export type CreateCarrierFeedMutation = { createCarrierFeed: { secret: string | null, carrierFeed: { id: string, url: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RotateCarrierFeedMutationVariables = Exact<{
  input: RotateCarrierFeedInput;
}>;


export type RotateCarrierFeedMutation = { rotateCarrierFeed: { secret: string | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RemoveCarrierFeedMutationVariables = Exact<{
  input: RemoveCarrierFeedInput;
}>;


export type RemoveCarrierFeedMutation = { removeCarrierFeed: { carrierFeed: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReviewIncidentsQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewIncidentsQuery = { review: { id: string, incidents: Array<{ evidence: string, note: string, shipped: number, unscanned: number, attachedAt: string, attachedBy: { name: string | null }, incident: { id: string, title: string, carrier: string | null, marketplace: string | null, firstDay: string, lastDay: string | null, packages: number | null, what: string, source: string, createdAt: string, closedAt: string | null, version: number, createdBy: { name: string | null } } }> } };

export type AttachIncidentMutationVariables = Exact<{
  input: AttachIncidentInput;
}>;


export type AttachIncidentMutation = { attachIncident: { review: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type DetachIncidentMutationVariables = Exact<{
  input: DetachIncidentInput;
}>;


export type DetachIncidentMutation = { detachIncident: { review: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EarlyWarningSinceQueryVariables = Exact<{
  account: string | number;
}>;


export type EarlyWarningSinceQuery = { sellerAccount: { id: string, earlyWarningSince: string | null } };

export type SetEarlyWarningMutationVariables = Exact<{
  input: SetEarlyWarningInput;
}>;


export type SetEarlyWarningMutation = { setEarlyWarning: { account: { id: string, earlyWarningSince: string | null } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type IncidentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  open?: boolean | null | undefined;
  carrier?: string | null | undefined;
}>;


export type IncidentsQuery = { incidents: { nodes: Array<{ id: string, title: string, carrier: string | null, marketplace: string | null, firstDay: string, lastDay: string | null, packages: number | null, what: string, source: string, createdAt: string, closedAt: string | null, version: number, createdBy: { name: string | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type IncidentShownFragment = { id: string, title: string, carrier: string | null, marketplace: string | null, firstDay: string, lastDay: string | null, packages: number | null, what: string, source: string, createdAt: string, closedAt: string | null, version: number, createdBy: { name: string | null } };

export type EarlyWarningsQueryVariables = Exact<{ [key: string]: never; }>;


export type EarlyWarningsQuery = { earlyWarnings: { nodes: Array<{ id: string, carrier: string, firstDay: string, lastDay: string, raisedAt: string, otherAccounts: number, accounts: Array<{ recent: number, recentMissing: number, before: number, beforeMissing: number, account: { id: string, name: string } }> }> } };

export type CreateIncidentMutationVariables = Exact<{
  input: CreateIncidentInput;
}>;


export type CreateIncidentMutation = { createIncident: { incident: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EditIncidentMutationVariables = Exact<{
  input: EditIncidentInput;
}>;


export type EditIncidentMutation = { editIncident: { incident: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type CloseIncidentMutationVariables = Exact<{
  input: CloseIncidentInput;
}>;


export type CloseIncidentMutation = { closeIncident: { incident: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReviewCommentsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ReviewCommentsQuery = { review: { id: string, comments: { nodes: Array<{ id: string, version: number, audience: CommentAudience, body: string | null, byClient: boolean, createdAt: string, editedAt: string | null, deletedAt: string | null, author: { id: string | null, name: string | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } };

export type CommentFieldsFragment = { id: string, version: number, audience: CommentAudience, body: string | null, byClient: boolean, createdAt: string, editedAt: string | null, deletedAt: string | null, author: { id: string | null, name: string | null } };

export type ReviewTimelineQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ReviewTimelineQuery = { review: { id: string, timeline: { nodes: Array<{ kind: string, at: string, by: ReviewActor, personId: string | null, from: ReviewState | null, to: ReviewState | null, step: ReviewStep | null, remark: string | null, reason: string | null, rateBp: number | null, revision: number | null, waitingFor: Party | null, actionTitle: string | null, outcome: ReplyOutcome | null, why: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } };

export type EventFieldsFragment = { kind: string, at: string, by: ReviewActor, personId: string | null, from: ReviewState | null, to: ReviewState | null, step: ReviewStep | null, remark: string | null, reason: string | null, rateBp: number | null, revision: number | null, waitingFor: Party | null, actionTitle: string | null, outcome: ReplyOutcome | null, why: string | null };

export type AddCommentMutationVariables = Exact<{
  input: AddCommentInput;
}>;


export type AddCommentMutation = { addComment: { comment: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EditCommentMutationVariables = Exact<{
  input: EditCommentInput;
}>;


export type EditCommentMutation = { editComment: { comment: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type DeleteCommentMutationVariables = Exact<{
  input: DeleteCommentInput;
}>;


export type DeleteCommentMutation = { deleteComment: { comment: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReviewOverviewQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewOverviewQuery = { review: { id: string, recoversOn: string | null, revisions: Array<{ no: number, rateBp: number | null, createdAt: string, reason: string }>, latest: { asOf: string, correctableCount: number, head: { no: number, createdAt: string, rulebook: string, rulebookVersion: string, contentHash: string }, rulebook: { title: string, thresholdBp: number, perCategory: boolean }, overall: { rateBp: number | null, status: Status, counted: number, valid: number, invalid: number, pending: number, exempt: number, deficit: number, headroom: number, cleanNeeded: number | null, bestCaseBp: number | null, worstCaseBp: number | null }, upperBound: { packages: number, checks: Array<{ code: string, title: string }> }, categories: Array<{ category: string, recoversOn: string | null, score: { rateBp: number | null, status: Status, counted: number, valid: number, invalid: number, pending: number, exempt: number, deficit: number, headroom: number, cleanNeeded: number | null, bestCaseBp: number | null, worstCaseBp: number | null } }>, causes: Array<{ involved: number, sole: number, rateIfFixedBp: number | null, share: { num: number, den: number, hundredths: number }, problem: { code: string, title: string, family: ProblemFamily }, reasons: Array<{ packages: number, reason: string }>, samples: Array<{ evidence: string, orderId: string, trackingNumber: string }>, slices: Array<{ dimension: Dimension, value: string, counted: number, invalid: number, lift: { hundredths: number } }> }>, fixSequence: Array<{ gained: number, meetsThreshold: boolean, rateBp: number, problem: { code: string, title: string } }>, recovery: { allFixed: string | null, oneFixed: Array<{ on: string | null, problem: { code: string, title: string } }> }, slices: { nodes: Array<{ dimension: Dimension, value: string, counted: number, invalid: number, rateBp: number, shareOfInvalidBp: number, lift: { hundredths: number } }> }, exposure: Array<{ category: string, reason: string, rung: Rung, skus: Array<string>, windowsBelow: number }>, cutOff: { acceptUntil: number, hour: number, late: number, packages: number, allLate: number, allPackages: number } | null, fbaCandidates: Array<{ category: string, counted: number, invalid: number, shareOfCategoryBp: number, sku: string }>, undeclaredOrigins: Array<{ country: string, packages: number, place: string, postalCode: string, shareBp: number }>, risks: Array<{ involved: number, problem: { code: string, title: string } }>, coverage: Array<{ assessed: number, notAssessed: number, problem: { code: string, title: string } }>, input: { packages: number, undated: number, outsideWindow: number, ratesKnown: boolean, warnings: Array<string> }, trend: Array<{ date: string, counted: number, valid: number, rollingBp: number | null }> } | null } };

export type ScoreFiguresFragment = { rateBp: number | null, status: Status, counted: number, valid: number, invalid: number, pending: number, exempt: number, deficit: number, headroom: number, cleanNeeded: number | null, bestCaseBp: number | null, worstCaseBp: number | null };

export type CauseRowFragment = { involved: number, sole: number, rateIfFixedBp: number | null, share: { num: number, den: number, hundredths: number }, problem: { code: string, title: string, family: ProblemFamily }, reasons: Array<{ packages: number, reason: string }>, samples: Array<{ evidence: string, orderId: string, trackingNumber: string }>, slices: Array<{ dimension: Dimension, value: string, counted: number, invalid: number, lift: { hundredths: number } }> };

export type ReviewPlanQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewPlanQuery = { review: { id: string, plan: Array<{ id: string, version: number, title: string, section: PlanSection, code: string | null, owner: Party, dueOn: string, progress: ActionProgress, isNeeded: boolean, expectedGainBp: number | null, detail: string | null, doneWhen: string | null, evidence: Array<string>, note: string | null, reopenedBySubmission: number | null, settledAt: string | null, causes: Array<{ code: string, title: string }>, settledBy: { name: string | null } | null, files: Array<{ id: string, fileName: string, size: number }> }> } };

export type PlanActionRowFragment = { id: string, version: number, title: string, section: PlanSection, code: string | null, owner: Party, dueOn: string, progress: ActionProgress, isNeeded: boolean, expectedGainBp: number | null, detail: string | null, doneWhen: string | null, evidence: Array<string>, note: string | null, reopenedBySubmission: number | null, settledAt: string | null, causes: Array<{ code: string, title: string }>, settledBy: { name: string | null } | null, files: Array<{ id: string, fileName: string, size: number }> };

export type CompletePlanActionMutationVariables = Exact<{
  input: CompletePlanActionInput;
}>;


export type CompletePlanActionMutation = { completePlanAction: { planAction: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReopenPlanActionMutationVariables = Exact<{
  input: ReopenPlanActionInput;
}>;


export type ReopenPlanActionMutation = { reopenPlanAction: { planAction: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type WaivePlanActionMutationVariables = Exact<{
  input: WaivePlanActionInput;
}>;


export type WaivePlanActionMutation = { waivePlanAction: { planAction: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EditPlanActionMutationVariables = Exact<{
  input: EditPlanActionInput;
}>;


export type EditPlanActionMutation = { editPlanAction: { planAction: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type AddPlanActionMutationVariables = Exact<{
  input: AddPlanActionInput;
}>;


export type AddPlanActionMutation = { addPlanAction: { planAction: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type OrderPlanMutationVariables = Exact<{
  input: OrderPlanInput;
}>;


export type OrderPlanMutation = { orderPlan: { plan: Array<{ id: string }> | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ScoreBasisQueryVariables = Exact<{
  id: string | number;
}>;


export type ScoreBasisQuery = { review: { id: string, rulebook: string, chosenWindowEnd: string | null, windowEnd: string | null, market: { id: string, marketplace: string } }, rulebooks: Array<{ code: string, title: string, marketplaces: Array<string>, thresholdBp: number, windowDays: number }> };

export type RescoreReviewMutationVariables = Exact<{
  input: RescoreReviewInput;
}>;


export type RescoreReviewMutation = { rescoreReview: { review: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReviewResponseQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewResponseQuery = { review: { id: string, state: ReviewState, possibleSteps: Array<ReviewStep>, approvedAt: string | null, response: { version: number, revision: number, editedAt: string | null, cause: string, fixed: string, prevention: string, editedBy: { name: string | null } | null, questions: Array<{ rootCause: string, action: string, prevention: string, problem: { code: string, title: string } }>, deactivatedInError: { statement: string, evidence: Array<string> } | null, check: { canBeSent: boolean, characters: number, limit: number, remarks: Array<{ code: string, message: string, part: ResponsePart | null, quote: string | null, severity: RemarkSeverity }>, contradictions: Array<{ kind: ContradictionKind, message: string, submissionNo: number, now: { part: ResponsePart, text: string }, earlier: { part: ResponsePart, text: string } }> } } | null } };

export type ResponseVerdictFragment = { canBeSent: boolean, characters: number, limit: number, remarks: Array<{ code: string, message: string, part: ResponsePart | null, quote: string | null, severity: RemarkSeverity }>, contradictions: Array<{ kind: ContradictionKind, message: string, submissionNo: number, now: { part: ResponsePart, text: string }, earlier: { part: ResponsePart, text: string } }> };

export type CheckResponseQueryVariables = Exact<{
  review: string | number;
  cause: string;
  fixed: string;
  prevention: string;
}>;


export type CheckResponseQuery = { checkResponse: { canBeSent: boolean, characters: number, limit: number, remarks: Array<{ code: string, message: string, part: ResponsePart | null, quote: string | null, severity: RemarkSeverity }>, contradictions: Array<{ kind: ContradictionKind, message: string, submissionNo: number, now: { part: ResponsePart, text: string }, earlier: { part: ResponsePart, text: string } }> } };

export type EditResponseMutationVariables = Exact<{
  input: EditResponseInput;
}>;


export type EditResponseMutation = { editResponse: { response: { version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ResetResponseMutationVariables = Exact<{
  input: ResetResponseInput;
}>;


export type ResetResponseMutation = { resetResponse: { response: { version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RecordSubmissionMutationVariables = Exact<{
  input: RecordSubmissionInput;
}>;


export type RecordSubmissionMutation = { recordSubmission: { submission: { id: string, no: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReviewQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewQuery = { review: { id: string, title: string, state: ReviewState, status: Status | null, rateBp: number | null, version: number, waitingFor: Party | null, assigneeId: string | null, possibleSteps: Array<ReviewStep>, windowStart: string | null, windowEnd: string | null, openedAt: string, closedAt: string | null, account: { id: string, name: string }, market: { id: string, marketplace: string }, deadlines: Array<{ dueAt: string, metAt: string | null, standing: DeadlineStanding, whose: DeadlineOwner }>, clocks: { us: number, client: number, amazon: number, carrier: number, since: string | null } } };

export type ReviewChangedSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type ReviewChangedSubscription = { reviewChanged: { id: string, version: number } };

export type StepReviewMutationVariables = Exact<{
  input: StepReviewInput;
}>;


export type StepReviewMutation = { stepReview: { review: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type AssignReviewMutationVariables = Exact<{
  input: AssignReviewInput;
}>;


export type AssignReviewMutation = { assignReview: { review: { id: string, version: number, assigneeId: string | null } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SetReviewDeadlinesMutationVariables = Exact<{
  input: SetReviewDeadlinesInput;
}>;


export type SetReviewDeadlinesMutation = { setReviewDeadlines: { review: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReviewChoicesQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewChoicesQuery = { review: { id: string, latest: { categories: Array<{ category: string }>, causes: Array<{ problem: { code: string, title: string } }>, risks: Array<{ problem: { code: string, title: string } }>, carriers: { nodes: Array<{ value: string }> }, warehouses: { nodes: Array<{ value: string }> } } | null } };

export type ReviewSubmissionsQueryVariables = Exact<{
  id: string | number;
}>;


export type ReviewSubmissionsQuery = { review: { id: string, state: ReviewState, submissions: Array<{ id: string, no: number, sentAt: string, revision: number | null, cause: string, fixed: string, prevention: string, contentHash: string, recordedBy: { name: string | null }, contradictions: Array<{ message: string }>, reply: { receivedAt: string, text: string, recordedBy: { name: string | null } | null, decoded: { outcome: ReplyOutcome, quotes: Array<string>, reopenedActions: Array<string>, gaps: Array<{ gap: Gap, quotes: Array<string> }>, causes: Array<{ code: string, title: string }> } | null } | null }>, plan: Array<{ code: string | null, title: string }> } };

export type SubmissionFieldsFragment = { id: string, no: number, sentAt: string, revision: number | null, cause: string, fixed: string, prevention: string, contentHash: string, recordedBy: { name: string | null }, contradictions: Array<{ message: string }>, reply: { receivedAt: string, text: string, recordedBy: { name: string | null } | null, decoded: { outcome: ReplyOutcome, quotes: Array<string>, reopenedActions: Array<string>, gaps: Array<{ gap: Gap, quotes: Array<string> }>, causes: Array<{ code: string, title: string }> } | null } | null };

export type ReplyReadingFieldsFragment = { outcome: ReplyOutcome, quotes: Array<string>, reopenedActions: Array<string>, gaps: Array<{ gap: Gap, quotes: Array<string> }>, causes: Array<{ code: string, title: string }> };

export type DecodeReplyQueryVariables = Exact<{
  review: string | number;
  text: string;
}>;


export type DecodeReplyQuery = { decodeReply: { outcome: ReplyOutcome, quotes: Array<string>, reopenedActions: Array<string>, gaps: Array<{ gap: Gap, quotes: Array<string> }>, causes: Array<{ code: string, title: string }> } };

export type RecordReplyMutationVariables = Exact<{
  input: RecordReplyInput;
}>;


export type RecordReplyMutation = { recordReply: { submission: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type DecideReplyMutationVariables = Exact<{
  input: DecideReplyInput;
}>;


export type DecideReplyMutation = { decideReply: { submission: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RecordEarlierSubmissionMutationVariables = Exact<{
  input: RecordEarlierSubmissionInput;
}>;


export type RecordEarlierSubmissionMutation = { recordEarlierSubmission: { submission: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type WhatIfLeversQueryVariables = Exact<{
  id: string | number;
}>;


export type WhatIfLeversQuery = { review: { id: string, whatIfLevers: { carriers: Array<{ name: string, counted: number, invalid: number }>, skus: Array<{ name: string, counted: number, invalid: number }> } | null, latest: { causes: Array<{ problem: { code: string, title: string } }> } | null } };

export type WhatIfQueryVariables = Exact<{
  id: string | number;
  fix: Array<string> | string;
  toFba: Array<string> | string;
  carriers: Array<CarrierChangeInput> | CarrierChangeInput;
  cutOff?: number | null | undefined;
}>;


export type WhatIfQuery = { review: { id: string, whatIf: { overall: { category: string | null, gainBp: number | null, recoversOn: string | null, recoversOnBefore: string | null, before: { rateBp: number | null, status: Status }, after: { rateBp: number | null, status: Status } }, categories: Array<{ category: string | null, gainBp: number | null, recoversOn: string | null, recoversOnBefore: string | null, before: { rateBp: number | null, status: Status }, after: { rateBp: number | null, status: Status } }> } | null } };

export type WhatIfFiguresFragment = { category: string | null, gainBp: number | null, recoversOn: string | null, recoversOnBefore: string | null, before: { rateBp: number | null, status: Status }, after: { rateBp: number | null, status: Status } };

export type MarketsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MarketsQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string, archivedAt: string | null, markets: Array<{ id: string, marketplace: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReviewsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ReviewFilter | null | undefined;
  order: ReviewOrder;
}>;


export type ReviewsQuery = { reviews: { nodes: Array<{ id: string, title: string, state: ReviewState, status: Status | null, rateBp: number | null, waitingFor: Party | null, assigneeId: string | null, version: number, possibleSteps: Array<ReviewStep>, openedAt: string, account: { id: string, name: string }, market: { id: string, marketplace: string }, deadlines: Array<{ dueAt: string, metAt: string | null, standing: DeadlineStanding, whose: DeadlineOwner }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReviewRowFragment = { id: string, title: string, state: ReviewState, status: Status | null, rateBp: number | null, waitingFor: Party | null, assigneeId: string | null, version: number, possibleSteps: Array<ReviewStep>, openedAt: string, account: { id: string, name: string }, market: { id: string, marketplace: string }, deadlines: Array<{ dueAt: string, metAt: string | null, standing: DeadlineStanding, whose: DeadlineOwner }> };

export type MoveReviewMutationVariables = Exact<{
  input: StepReviewInput;
}>;


export type MoveReviewMutation = { stepReview: { review: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type OpenReviewMutationVariables = Exact<{
  input: OpenReviewInput;
}>;


export type OpenReviewMutation = { openReview: { review: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SwitchConsultancyMutationVariables = Exact<{
  input: SwitchConsultancyInput;
}>;


export type SwitchConsultancyMutation = { switchConsultancy: { signedIn: { standing: Standing } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RequestMagicLinkMutationVariables = Exact<{
  input: RequestMagicLinkInput;
}>;


export type RequestMagicLinkMutation = { requestMagicLink: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { signedIn: { standing: Standing } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type BeginSecondFactorMutationVariables = Exact<{
  input: BeginSecondFactorInput;
}>;


export type BeginSecondFactorMutation = { beginSecondFactor: { enrolment: { secret: string, uri: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: ConfirmSecondFactorInput;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor: { recoveryCodes: Array<string> | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RemoveSecondFactorMutationVariables = Exact<{
  input: RemoveSecondFactorInput;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: RenewRecoveryCodesInput;
}>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes: { recoveryCodes: Array<string> | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { viewer: { standing: Standing, role: Role | null, permissions: Array<string>, accounts: Array<string> | null, person: { id: string, name: string, email: string, locale: string, hasPassword: boolean, hasSecondFactor: boolean, recoveryCodesLeft: number, emailVerified: boolean, version: number } | null, consultancy: { id: string, name: string, test: boolean } | null, branding: { accent: string | null, logo: string | null, version: number } | null, seats: Array<{ role: Role, consultancy: { id: string, name: string } }> } | null };

export type TeamQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamQuery = { team: { nodes: Array<{ id: string, name: string, email: string, role: Role }> } };

export type AccountNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountNamesQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string, archivedAt: string | null }> } };

export type MyAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAlertsQuery = { sellerAccounts: { nodes: Array<{ id: string, name: string, archivedAt: string | null, myAlerts: { alerts: boolean, digest: boolean } }> } };

export type AuditEventsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AuditEventsQuery = { auditEvents: { nodes: Array<{ no: number, at: string, action: string, actorKind: ActorKind, actorName: string | null, subject: string, requestId: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ListedCarriersQueryVariables = Exact<{
  marketplace: string;
}>;


export type ListedCarriersQuery = { listedCarriers: { names: Array<string>, complete: boolean, asOf: string, source: string, note: string } };

export type EditBrandingMutationVariables = Exact<{
  input: EditBrandingInput;
}>;


export type EditBrandingMutation = { editBranding: { branding: { version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ConsultancyQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsultancyQuery = { consultancy: { id: string, name: string, requireSecondFactor: boolean, version: number } };

export type EditConsultancyMutationVariables = Exact<{
  input: EditConsultancyInput;
}>;


export type EditConsultancyMutation = { editConsultancy: { consultancy: { id: string, name: string, requireSecondFactor: boolean, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeysQuery = { apiKeys: { nodes: Array<{ id: string, name: string, scopes: Array<ApiKeyScope>, accounts: Array<string> | null, test: boolean, createdAt: string, lastUsedAt: string | null, expiresAt: string | null, revokedAt: string | null, clientId: string, pointsPerMinute: number | null, usage: Array<{ date: string, calls: number, refused: number }> }> } };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { secret: string | null, clientSecret: string | null, apiKey: { id: string, clientId: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RotateApiKeyMutationVariables = Exact<{
  input: RotateApiKeyInput;
}>;


export type RotateApiKeyMutation = { rotateApiKey: { secret: string | null, clientSecret: string | null, apiKey: { id: string, clientId: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, revokedAt: string | null } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EditProfileMutationVariables = Exact<{
  input: EditProfileInput;
}>;


export type EditProfileMutation = { editProfile: { person: { id: string, name: string, locale: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RequestVerificationMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestVerificationMutation = { requestVerification: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RulebooksQueryVariables = Exact<{ [key: string]: never; }>;


export type RulebooksQuery = { rulebooks: Array<{ code: string, version: string, title: string, notes: string, own: boolean, perCategory: boolean, thresholdBp: number, windowDays: number, marketplaces: Array<string>, effectiveFrom: string | null, text: string, sources: Array<{ title: string, url: string, confidence: string }> }> };

export type PutRulebookMutationVariables = Exact<{
  input: PutRulebookInput;
}>;


export type PutRulebookMutation = { putRulebook: { rulebook: { code: string, title: string, version: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: { nodes: Array<{ id: string, agent: string | null, client: ClientKind, createdAt: string, current: boolean, lastSeenAt: string, expiresAt: string }> } };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type MemberShownFragment = { id: string, name: string, email: string, role: Role, allAccounts: boolean, accounts: Array<string>, since: string, version: number };

export type MembersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MembersQuery = { team: { nodes: Array<{ id: string, name: string, email: string, role: Role, allAccounts: boolean, accounts: Array<string>, since: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PendingInvitesQueryVariables = Exact<{ [key: string]: never; }>;


export type PendingInvitesQuery = { invites: { nodes: Array<{ id: string, email: string, role: Role, allAccounts: boolean, accounts: Array<string>, createdAt: string, expiresAt: string }> } };

export type ChangeRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeRoleMutation = { changeRole: { member: { id: string, name: string, email: string, role: Role, allAccounts: boolean, accounts: Array<string>, since: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type AssignAccountsMutationVariables = Exact<{
  input: AssignAccountsInput;
}>;


export type AssignAccountsMutation = { assignAccounts: { member: { id: string, name: string, email: string, role: Role, allAccounts: boolean, accounts: Array<string>, since: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EndSessionsOfMutationVariables = Exact<{
  input: EndSessionsOfInput;
}>;


export type EndSessionsOfMutation = { endSessionsOf: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { removeMember: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { inviteStaff: { invite: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ResendInviteMutationVariables = Exact<{
  input: ResendInviteInput;
}>;


export type ResendInviteMutation = { resendInvite: { invite: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RevokeInviteMutationVariables = Exact<{
  input: RevokeInviteInput;
}>;


export type RevokeInviteMutation = { revokeInvite: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type WebhookDeliveriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { nodes: Array<{ id: string, endpoint: string, messageId: string, eventType: WebhookEventType | null, payload: string, createdAt: string, isReplay: boolean, state: WebhookDeliveryState, nextAttemptAt: string | null, attempts: Array<{ no: number, at: string, status: number | null, answer: string, problem: string | null, durationMs: number }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type TestWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type TestWebhookEndpointMutation = { testWebhookEndpoint: { webhookDelivery: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ReplayWebhookDeliveryMutation = { replayWebhookDelivery: { webhookDelivery: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ReplayWebhookDeliveriesMutationVariables = Exact<{
  input: ReplayWebhookDeliveriesInput;
}>;


export type ReplayWebhookDeliveriesMutation = { replayWebhookDeliveries: { count: number, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { webhookEndpoints: Array<{ id: string, name: string, url: string, eventTypes: Array<WebhookEventType>, accounts: Array<string> | null, isEnabled: boolean, disabledBecause: WebhookDisabledReason | null, failingSince: string | null, oldSecretUntil: string | null, createdAt: string, version: number }> };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint: { secret: string | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EditWebhookEndpointMutationVariables = Exact<{
  input: EditWebhookEndpointInput;
}>;


export type EditWebhookEndpointMutation = { editWebhookEndpoint: { webhookEndpoint: { id: string, version: number } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type EnableWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type EnableWebhookEndpointMutation = { enableWebhookEndpoint: { webhookEndpoint: { id: string, isEnabled: boolean } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type DisableWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type DisableWebhookEndpointMutation = { disableWebhookEndpoint: { webhookEndpoint: { id: string, isEnabled: boolean } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret: { secret: string | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RemoveWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type RemoveWebhookEndpointMutation = { removeWebhookEndpoint: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type ShipmentsQueryVariables = Exact<{
  market: string | number;
  after?: string | null | undefined;
  filter?: ShipmentFilter | null | undefined;
}>;


export type ShipmentsQuery = { market: { id: string, shipments: { nodes: Array<{ orderId: string, trackingNumber: string, carrier: string, warehouse: string, date: string, verdict: Verdict, categories: Array<string>, correctable: boolean, fixBy: string | null, defects: Array<{ code: string, title: string }>, risks: Array<{ code: string, title: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } };

export type ShipmentRowFragment = { orderId: string, trackingNumber: string, carrier: string, warehouse: string, date: string, verdict: Verdict, categories: Array<string>, correctable: boolean, fixBy: string | null, defects: Array<{ code: string, title: string }>, risks: Array<{ code: string, title: string }> };

export type ShipmentQueryVariables = Exact<{
  market: string | number;
  orderId: string;
  trackingNumber: string;
}>;


export type ShipmentQuery = { shipment: { origin: string, scanPlace: string, shipMethod: string, shipment: { orderId: string, trackingNumber: string, carrier: string, warehouse: string, date: string, verdict: Verdict, categories: Array<string>, correctable: boolean, fixBy: string | null, notAssessed: Array<{ code: string, title: string }>, defects: Array<{ code: string, title: string }>, risks: Array<{ code: string, title: string }> }, items: Array<{ sku: string, category: string }>, suggestions: Array<{ number: string, change: string }>, findings: Array<{ effect: ProblemEffect, evidence: string, reason: string | null, problem: { code: string, title: string } }>, timeline: Array<{ at: string, kind: ShipmentEventKind }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { verifyEmail: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type SignInByMagicLinkMutationVariables = Exact<{
  input: SignInByMagicLinkInput;
}>;


export type SignInByMagicLinkMutation = { signInByMagicLink: { signedIn: { standing: Standing } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type InvitePreviewQueryVariables = Exact<{
  link: string;
}>;


export type InvitePreviewQuery = { invitePreview: { consultancy: string, email: string, isKnown: boolean, role: Role } | null };

export type AcceptInviteMutationVariables = Exact<{
  input: AcceptInviteInput;
}>;


export type AcceptInviteMutation = { acceptInvite: { consultancy: { id: string, name: string } | null, signedIn: { standing: Standing } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

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

export type SavedViewsQueryVariables = Exact<{
  page: string;
}>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, name: string, page: string, query: string, isOwn: boolean, isShared: boolean, version: number }> };

export type KeepViewMutationVariables = Exact<{
  input: KeepViewInput;
}>;


export type KeepViewMutation = { keepView: { savedView: { id: string } | null, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

export type RemoveViewMutationVariables = Exact<{
  input: RemoveViewInput;
}>;


export type RemoveViewMutation = { removeView: { done: boolean, userErrors: Array<{ field: Array<string>, message: string, code: string }> } };

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
export const AmazonFigureShownFragmentDoc = new TypedDocumentString(`
    fragment AmazonFigureShown on AmazonFigure {
  day
  firstDay
  part
  total
  rateMillionths
  targetMillionths
  condition
  status
  readAt
}
    `, {"fragmentName":"AmazonFigureShown"}) as unknown as TypedDocumentString<AmazonFigureShownFragment, unknown>;
export const AlertShownFragmentDoc = new TypedDocumentString(`
    fragment AlertShown on Alert {
  id
  kind
  category
  raisedAt
  acknowledgedAt
  fallsOn
  window {
    rateBp
    thresholdBp
    lastDay
  }
  drift {
    beforeBp
    recentBp
    lastDay
  }
}
    `, {"fragmentName":"AlertShown"}) as unknown as TypedDocumentString<AlertShownFragment, unknown>;
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
export const ClientRowFragmentDoc = new TypedDocumentString(`
    fragment ClientRow on SellerAccount {
  id
  name
  archivedAt
  markets {
    id
    marketplace
    health {
      thresholdBp
      overall {
        rateBp
        status
      }
      trend {
        date
        rollingBp
      }
    }
    imports(first: 1) {
      nodes {
        createdAt
        state
      }
    }
  }
}
    `, {"fragmentName":"ClientRow"}) as unknown as TypedDocumentString<ClientRowFragment, unknown>;
export const DeskCaseFragmentDoc = new TypedDocumentString(`
    fragment DeskCase on Review {
  id
  title
  state
  rateBp
  account {
    id
    name
  }
}
    `, {"fragmentName":"DeskCase"}) as unknown as TypedDocumentString<DeskCaseFragment, unknown>;
export const IncidentShownFragmentDoc = new TypedDocumentString(`
    fragment IncidentShown on Incident {
  id
  title
  carrier
  marketplace
  firstDay
  lastDay
  packages
  what
  source
  createdAt
  createdBy {
    name
  }
  closedAt
  version
}
    `, {"fragmentName":"IncidentShown"}) as unknown as TypedDocumentString<IncidentShownFragment, unknown>;
export const CommentFieldsFragmentDoc = new TypedDocumentString(`
    fragment CommentFields on Comment {
  id
  version
  audience
  body
  byClient
  createdAt
  editedAt
  deletedAt
  author {
    id
    name
  }
}
    `, {"fragmentName":"CommentFields"}) as unknown as TypedDocumentString<CommentFieldsFragment, unknown>;
export const EventFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventFields on ReviewEvent {
  kind
  at
  by
  personId
  from
  to
  step
  remark
  reason
  rateBp
  revision
  waitingFor
  actionTitle
  outcome
  why
}
    `, {"fragmentName":"EventFields"}) as unknown as TypedDocumentString<EventFieldsFragment, unknown>;
export const ScoreFiguresFragmentDoc = new TypedDocumentString(`
    fragment ScoreFigures on Score {
  rateBp
  status
  counted
  valid
  invalid
  pending
  exempt
  deficit
  headroom
  cleanNeeded
  bestCaseBp
  worstCaseBp
}
    `, {"fragmentName":"ScoreFigures"}) as unknown as TypedDocumentString<ScoreFiguresFragment, unknown>;
export const CauseRowFragmentDoc = new TypedDocumentString(`
    fragment CauseRow on Cause {
  involved
  sole
  rateIfFixedBp
  share {
    num
    den
    hundredths
  }
  problem {
    code
    title
    family
  }
  reasons {
    packages
    reason
  }
  samples {
    evidence
    orderId
    trackingNumber
  }
  slices {
    dimension
    value
    counted
    invalid
    lift {
      hundredths
    }
  }
}
    `, {"fragmentName":"CauseRow"}) as unknown as TypedDocumentString<CauseRowFragment, unknown>;
export const PlanActionRowFragmentDoc = new TypedDocumentString(`
    fragment PlanActionRow on PlanAction {
  id
  version
  title
  section
  code
  owner
  dueOn
  progress
  isNeeded
  expectedGainBp
  detail
  doneWhen
  evidence
  note
  reopenedBySubmission
  settledAt
  causes {
    code
    title
  }
  settledBy {
    name
  }
  files {
    id
    fileName
    size
  }
}
    `, {"fragmentName":"PlanActionRow"}) as unknown as TypedDocumentString<PlanActionRowFragment, unknown>;
export const ResponseVerdictFragmentDoc = new TypedDocumentString(`
    fragment ResponseVerdict on ResponseCheck {
  canBeSent
  characters
  limit
  remarks {
    code
    message
    part
    quote
    severity
  }
  contradictions {
    kind
    message
    submissionNo
    now {
      part
      text
    }
    earlier {
      part
      text
    }
  }
}
    `, {"fragmentName":"ResponseVerdict"}) as unknown as TypedDocumentString<ResponseVerdictFragment, unknown>;
export const ReplyReadingFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReplyReadingFields on ReplyReading {
  outcome
  quotes
  reopenedActions
  gaps {
    gap
    quotes
  }
  causes {
    code
    title
  }
}
    `, {"fragmentName":"ReplyReadingFields"}) as unknown as TypedDocumentString<ReplyReadingFieldsFragment, unknown>;
export const SubmissionFieldsFragmentDoc = new TypedDocumentString(`
    fragment SubmissionFields on Submission {
  id
  no
  sentAt
  revision
  cause
  fixed
  prevention
  contentHash
  recordedBy {
    name
  }
  contradictions {
    message
  }
  reply {
    receivedAt
    text
    recordedBy {
      name
    }
    decoded {
      ...ReplyReadingFields
    }
  }
}
    fragment ReplyReadingFields on ReplyReading {
  outcome
  quotes
  reopenedActions
  gaps {
    gap
    quotes
  }
  causes {
    code
    title
  }
}`, {"fragmentName":"SubmissionFields"}) as unknown as TypedDocumentString<SubmissionFieldsFragment, unknown>;
export const WhatIfFiguresFragmentDoc = new TypedDocumentString(`
    fragment WhatIfFigures on WhatIfChange {
  category
  gainBp
  recoversOn
  recoversOnBefore
  before {
    rateBp
    status
  }
  after {
    rateBp
    status
  }
}
    `, {"fragmentName":"WhatIfFigures"}) as unknown as TypedDocumentString<WhatIfFiguresFragment, unknown>;
export const ReviewRowFragmentDoc = new TypedDocumentString(`
    fragment ReviewRow on Review {
  id
  title
  state
  status
  rateBp
  waitingFor
  assigneeId
  version
  possibleSteps
  openedAt
  account {
    id
    name
  }
  market {
    id
    marketplace
  }
  deadlines {
    dueAt
    metAt
    standing
    whose
  }
}
    `, {"fragmentName":"ReviewRow"}) as unknown as TypedDocumentString<ReviewRowFragment, unknown>;
export const MemberShownFragmentDoc = new TypedDocumentString(`
    fragment MemberShown on Member {
  id
  name
  email
  role
  allAccounts
  accounts
  since
  version
}
    `, {"fragmentName":"MemberShown"}) as unknown as TypedDocumentString<MemberShownFragment, unknown>;
export const ShipmentRowFragmentDoc = new TypedDocumentString(`
    fragment ShipmentRow on Shipment {
  orderId
  trackingNumber
  carrier
  warehouse
  date
  verdict
  categories
  correctable
  fixBy
  defects {
    code
    title
  }
  risks {
    code
    title
  }
}
    `, {"fragmentName":"ShipmentRow"}) as unknown as TypedDocumentString<ShipmentRowFragment, unknown>;
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
export const AlertsDocument = new TypedDocumentString(`
    query Alerts($after: String, $filter: AlertFilter) {
  alerts(first: 50, after: $after, filter: $filter) {
    nodes {
      ...AlertShown
      acknowledgedBy
      market {
        id
        marketplace
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment AlertShown on Alert {
  id
  kind
  category
  raisedAt
  acknowledgedAt
  fallsOn
  window {
    rateBp
    thresholdBp
    lastDay
  }
  drift {
    beforeBp
    recentBp
    lastDay
  }
}`) as unknown as TypedDocumentString<AlertsQuery, AlertsQueryVariables>;
export const AcknowledgeAlertDocument = new TypedDocumentString(`
    mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    alert {
      id
      acknowledgedAt
      acknowledgedBy
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const AmazonFiguresDocument = new TypedDocumentString(`
    query AmazonFigures($market: ID!, $metric: AmazonMetric!) {
  market(id: $market) {
    id
    amazonStanding {
      standing
      day
      readAt
    }
    amazonFigures(first: 60, metric: $metric) {
      nodes {
        ...AmazonFigureShown
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    fragment AmazonFigureShown on AmazonFigure {
  day
  firstDay
  part
  total
  rateMillionths
  targetMillionths
  condition
  status
  readAt
}`) as unknown as TypedDocumentString<AmazonFiguresQuery, AmazonFiguresQueryVariables>;
export const ReconciliationDocument = new TypedDocumentString(`
    query Reconciliation($market: ID!) {
  market(id: $market) {
    id
    reconciliation {
      windowStart
      windowEnd
      windowFrom
      listReadAt
      amazonsRulebook
      all
      ours
      listed
      agreedValid
      agreedInvalid
      agreedUncounted
      differencesUrl
      reasons {
        reason
        onlyAmazon
        onlyOurs
      }
      figure {
        ...AmazonFigureShown
      }
    }
  }
}
    fragment AmazonFigureShown on AmazonFigure {
  day
  firstDay
  part
  total
  rateMillionths
  targetMillionths
  condition
  status
  readAt
}`) as unknown as TypedDocumentString<ReconciliationQuery, ReconciliationQueryVariables>;
export const ReconciliationDifferencesDocument = new TypedDocumentString(`
    query ReconciliationDifferences($market: ID!, $after: String, $side: ReconciliationSide, $reason: ReconciliationReason) {
  market(id: $market) {
    id
    reconciliation {
      differences(first: 20, after: $after, side: $side, reason: $reason) {
        nodes {
          orderId
          trackingNumber
          carrier
          day
          listedDay
          category
          side
          reason
          scanned
          listedScanned
          listedDelivery
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReconciliationDifferencesQuery, ReconciliationDifferencesQueryVariables>;
export const CarrierFaultsDocument = new TypedDocumentString(`
    query CarrierFaults($market: ID!) {
  market(id: $market) {
    id
    carrierFaults(first: 50) {
      nodes {
        code
        name
        method
        kind
        packages
        lastDay
        silentDrop
        send {
          code
          name
          method
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CarrierFaultsQuery, CarrierFaultsQueryVariables>;
export const ClientDocument = new TypedDocumentString(`
    query Client($id: ID!) {
  sellerAccount(id: $id) {
    id
    name
    amazonSellerId
    notes
    archivedAt
    eraseAfter
    version
    markets {
      id
      marketplace
      rulebook
      scoredAt
    }
  }
}
    `) as unknown as TypedDocumentString<ClientQuery, ClientQueryVariables>;
export const ClientChangedDocument = new TypedDocumentString(`
    subscription ClientChanged($id: ID!) {
  sellerAccountChanged(id: $id) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<ClientChangedSubscription, ClientChangedSubscriptionVariables>;
export const EditClientDocument = new TypedDocumentString(`
    mutation EditClient($input: EditSellerAccountInput!) {
  editSellerAccount(input: $input) {
    sellerAccount {
      id
      version
      eraseAfter
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditClientMutation, EditClientMutationVariables>;
export const AddMarketDocument = new TypedDocumentString(`
    mutation AddMarket($input: AddMarketInput!) {
  addMarket(input: $input) {
    market {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AddMarketMutation, AddMarketMutationVariables>;
export const MarketHealthDocument = new TypedDocumentString(`
    query MarketHealth($market: ID!, $account: ID!) {
  market(id: $market) {
    id
    scoredAt
    health {
      thresholdBp
      windowStart
      windowEnd
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
      categories {
        category
        score {
          rateBp
          status
          counted
          invalid
          deficit
        }
      }
      problems {
        defects
        risks
        sole
        problem {
          code
          title
        }
      }
      trend {
        date
        counted
        valid
        rollingBp
      }
    }
    standings {
      category
      fallsOn
      since
      standing
    }
    alerts(first: 5) {
      nodes {
        ...AlertShown
      }
    }
  }
  digest(account: $account) {
    firstDay
    lastDay
    markets {
      market
      packages
      checks {
        check
        thisWeek
        lastWeek
        sentence
        verdict
      }
    }
  }
}
    fragment AlertShown on Alert {
  id
  kind
  category
  raisedAt
  acknowledgedAt
  fallsOn
  window {
    rateBp
    thresholdBp
    lastDay
  }
  drift {
    beforeBp
    recentBp
    lastDay
  }
}`) as unknown as TypedDocumentString<MarketHealthQuery, MarketHealthQueryVariables>;
export const CorrectableNowDocument = new TypedDocumentString(`
    query CorrectableNow($market: ID!) {
  market(id: $market) {
    id
    shipments(first: 8, filter: {correctable: true}) {
      nodes {
        orderId
        trackingNumber
        carrier
        date
        fixBy
        defects {
          code
          title
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CorrectableNowQuery, CorrectableNowQueryVariables>;
export const ClientPeopleDocument = new TypedDocumentString(`
    query ClientPeople($id: ID!) {
  sellerAccount(id: $id) {
    id
    alertReaders {
      member
      name
      email
      alerts
      digest
      maySee
    }
    myAlerts {
      alerts
      digest
    }
  }
  team(first: 100) {
    nodes {
      id
      name
      email
      role
      allAccounts
      accounts
      since
    }
  }
  invites(first: 100) {
    nodes {
      id
      email
      role
      accounts
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<ClientPeopleQuery, ClientPeopleQueryVariables>;
export const InviteClientDocument = new TypedDocumentString(`
    mutation InviteClient($input: InviteClientInput!) {
  inviteClient(input: $input) {
    invite {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<InviteClientMutation, InviteClientMutationVariables>;
export const RevokeClientInviteDocument = new TypedDocumentString(`
    mutation RevokeClientInvite($input: RevokeInviteInput!) {
  revokeInvite(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeClientInviteMutation, RevokeClientInviteMutationVariables>;
export const SetMyAlertsDocument = new TypedDocumentString(`
    mutation SetMyAlerts($input: SetMyAlertsInput!) {
  setMyAlerts(input: $input) {
    myAlerts {
      alerts
      digest
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetMyAlertsMutation, SetMyAlertsMutationVariables>;
export const MarketRulesDocument = new TypedDocumentString(`
    query MarketRules($market: ID!, $marketplace: String!) {
  market(id: $market) {
    id
    rulebook
    rulesChangedAt
    locations {
      name
      country
      state
      city
      postalCode
      validFrom
      validTo
    }
    approvedCarriers {
      name
      validFrom
      validTo
    }
    watchRules {
      category
      thresholdBp
      marginBp
    }
    standings {
      category
    }
  }
  listedCarriers(marketplace: $marketplace) {
    names
    note
    asOf
    source
    complete
  }
  rulebooks {
    code
    title
    marketplaces
    thresholdBp
    perCategory
    windowDays
    version
  }
}
    `) as unknown as TypedDocumentString<MarketRulesQuery, MarketRulesQueryVariables>;
export const SetLocationsDocument = new TypedDocumentString(`
    mutation SetLocations($input: SetLocationsInput!) {
  setLocations(input: $input) {
    market {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetLocationsMutation, SetLocationsMutationVariables>;
export const SetCarriersDocument = new TypedDocumentString(`
    mutation SetCarriers($input: SetCarriersInput!) {
  setCarriers(input: $input) {
    market {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetCarriersMutation, SetCarriersMutationVariables>;
export const ChooseRulebookDocument = new TypedDocumentString(`
    mutation ChooseRulebook($input: ChooseRulebookInput!) {
  chooseRulebook(input: $input) {
    market {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ChooseRulebookMutation, ChooseRulebookMutationVariables>;
export const SetWatchRulesDocument = new TypedDocumentString(`
    mutation SetWatchRules($input: SetWatchRulesInput!) {
  setWatchRules(input: $input) {
    market {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetWatchRulesMutation, SetWatchRulesMutationVariables>;
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
    timeline(first: 40) {
      nodes {
        at
        step
        remark
        personId
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
export const ClientsDocument = new TypedDocumentString(`
    query Clients($after: String) {
  sellerAccounts(first: 100, after: $after) {
    nodes {
      ...ClientRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ClientRow on SellerAccount {
  id
  name
  archivedAt
  markets {
    id
    marketplace
    health {
      thresholdBp
      overall {
        rateBp
        status
      }
      trend {
        date
        rollingBp
      }
    }
    imports(first: 1) {
      nodes {
        createdAt
        state
      }
    }
  }
}`) as unknown as TypedDocumentString<ClientsQuery, ClientsQueryVariables>;
export const OpenCasesDocument = new TypedDocumentString(`
    query OpenCases($after: String, $states: [ReviewState!]) {
  reviews(
    first: 100
    after: $after
    filter: {states: $states}
    orderBy: DUE_FIRST
  ) {
    nodes {
      id
      title
      state
      assigneeId
      waitingFor
      account {
        id
      }
      deadlines {
        dueAt
        metAt
        standing
        whose
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<OpenCasesQuery, OpenCasesQueryVariables>;
export const CreateSellerAccountDocument = new TypedDocumentString(`
    mutation CreateSellerAccount($input: CreateSellerAccountInput!) {
  createSellerAccount(input: $input) {
    sellerAccount {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSellerAccountMutation, CreateSellerAccountMutationVariables>;
export const DeskDocument = new TypedDocumentString(`
    query Desk($mine: Boolean!) {
  desk(onlyMine: $mine) {
    counts {
      deadlines
      repliesToRead
      unanswered
      waitingForUs
    }
    deadlines(first: 10) {
      dueAt
      standing
      whose
      review {
        ...DeskCase
      }
    }
    repliesToRead(first: 10) {
      submissionId
      review {
        ...DeskCase
      }
    }
    unanswered(first: 10) {
      since
      review {
        ...DeskCase
      }
    }
    waitingForUs(first: 10) {
      ...DeskCase
    }
    tasks(first: 12) {
      action {
        id
        title
        dueOn
        owner
      }
      review {
        ...DeskCase
      }
    }
  }
  alerts(first: 6, filter: {acknowledged: false}) {
    nodes {
      ...AlertShown
      market {
        id
        marketplace
      }
    }
  }
  recent: sellerAccounts(first: 100) {
    nodes {
      id
      name
      markets {
        id
        marketplace
        imports(first: 1) {
          nodes {
            id
            createdAt
            state
          }
        }
      }
    }
  }
}
    fragment AlertShown on Alert {
  id
  kind
  category
  raisedAt
  acknowledgedAt
  fallsOn
  window {
    rateBp
    thresholdBp
    lastDay
  }
  drift {
    beforeBp
    recentBp
    lastDay
  }
}
fragment DeskCase on Review {
  id
  title
  state
  rateBp
  account {
    id
    name
  }
}`) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const CarrierFeedsDocument = new TypedDocumentString(`
    query CarrierFeeds($account: ID!) {
  carrierFeeds(account: $account, first: 100) {
    nodes {
      id
      name
      vendor
      url
      events
      lastEventAt
      failures
      lastFailure
      lastFailureAt
      overlapUntil
      removedAt
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<CarrierFeedsQuery, CarrierFeedsQueryVariables>;
export const CreateCarrierFeedDocument = new TypedDocumentString(`
    mutation CreateCarrierFeed($input: CreateCarrierFeedInput!) {
  createCarrierFeed(input: $input) {
    carrierFeed {
      id
      url
    }
    secret
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CreateCarrierFeedMutation, CreateCarrierFeedMutationVariables>;
export const RotateCarrierFeedDocument = new TypedDocumentString(`
    mutation RotateCarrierFeed($input: RotateCarrierFeedInput!) {
  rotateCarrierFeed(input: $input) {
    secret
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RotateCarrierFeedMutation, RotateCarrierFeedMutationVariables>;
export const RemoveCarrierFeedDocument = new TypedDocumentString(`
    mutation RemoveCarrierFeed($input: RemoveCarrierFeedInput!) {
  removeCarrierFeed(input: $input) {
    carrierFeed {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCarrierFeedMutation, RemoveCarrierFeedMutationVariables>;
export const ReviewIncidentsDocument = new TypedDocumentString(`
    query ReviewIncidents($id: ID!) {
  review(id: $id) {
    id
    incidents {
      evidence
      note
      shipped
      unscanned
      attachedAt
      attachedBy {
        name
      }
      incident {
        ...IncidentShown
      }
    }
  }
}
    fragment IncidentShown on Incident {
  id
  title
  carrier
  marketplace
  firstDay
  lastDay
  packages
  what
  source
  createdAt
  createdBy {
    name
  }
  closedAt
  version
}`) as unknown as TypedDocumentString<ReviewIncidentsQuery, ReviewIncidentsQueryVariables>;
export const AttachIncidentDocument = new TypedDocumentString(`
    mutation AttachIncident($input: AttachIncidentInput!) {
  attachIncident(input: $input) {
    review {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AttachIncidentMutation, AttachIncidentMutationVariables>;
export const DetachIncidentDocument = new TypedDocumentString(`
    mutation DetachIncident($input: DetachIncidentInput!) {
  detachIncident(input: $input) {
    review {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DetachIncidentMutation, DetachIncidentMutationVariables>;
export const EarlyWarningSinceDocument = new TypedDocumentString(`
    query EarlyWarningSince($account: ID!) {
  sellerAccount(id: $account) {
    id
    earlyWarningSince
  }
}
    `) as unknown as TypedDocumentString<EarlyWarningSinceQuery, EarlyWarningSinceQueryVariables>;
export const SetEarlyWarningDocument = new TypedDocumentString(`
    mutation SetEarlyWarning($input: SetEarlyWarningInput!) {
  setEarlyWarning(input: $input) {
    account {
      id
      earlyWarningSince
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetEarlyWarningMutation, SetEarlyWarningMutationVariables>;
export const IncidentsDocument = new TypedDocumentString(`
    query Incidents($first: Int!, $after: String, $open: Boolean, $carrier: String) {
  incidents(first: $first, after: $after, open: $open, carrier: $carrier) {
    nodes {
      ...IncidentShown
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment IncidentShown on Incident {
  id
  title
  carrier
  marketplace
  firstDay
  lastDay
  packages
  what
  source
  createdAt
  createdBy {
    name
  }
  closedAt
  version
}`) as unknown as TypedDocumentString<IncidentsQuery, IncidentsQueryVariables>;
export const EarlyWarningsDocument = new TypedDocumentString(`
    query EarlyWarnings {
  earlyWarnings(first: 10) {
    nodes {
      id
      carrier
      firstDay
      lastDay
      raisedAt
      otherAccounts
      accounts {
        recent
        recentMissing
        before
        beforeMissing
        account {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EarlyWarningsQuery, EarlyWarningsQueryVariables>;
export const CreateIncidentDocument = new TypedDocumentString(`
    mutation CreateIncident($input: CreateIncidentInput!) {
  createIncident(input: $input) {
    incident {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CreateIncidentMutation, CreateIncidentMutationVariables>;
export const EditIncidentDocument = new TypedDocumentString(`
    mutation EditIncident($input: EditIncidentInput!) {
  editIncident(input: $input) {
    incident {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditIncidentMutation, EditIncidentMutationVariables>;
export const CloseIncidentDocument = new TypedDocumentString(`
    mutation CloseIncident($input: CloseIncidentInput!) {
  closeIncident(input: $input) {
    incident {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CloseIncidentMutation, CloseIncidentMutationVariables>;
export const ReviewCommentsDocument = new TypedDocumentString(`
    query ReviewComments($id: ID!, $after: String) {
  review(id: $id) {
    id
    comments(first: 30, after: $after) {
      nodes {
        ...CommentFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment CommentFields on Comment {
  id
  version
  audience
  body
  byClient
  createdAt
  editedAt
  deletedAt
  author {
    id
    name
  }
}`) as unknown as TypedDocumentString<ReviewCommentsQuery, ReviewCommentsQueryVariables>;
export const ReviewTimelineDocument = new TypedDocumentString(`
    query ReviewTimeline($id: ID!, $after: String) {
  review(id: $id) {
    id
    timeline(first: 40, after: $after) {
      nodes {
        ...EventFields
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment EventFields on ReviewEvent {
  kind
  at
  by
  personId
  from
  to
  step
  remark
  reason
  rateBp
  revision
  waitingFor
  actionTitle
  outcome
  why
}`) as unknown as TypedDocumentString<ReviewTimelineQuery, ReviewTimelineQueryVariables>;
export const AddCommentDocument = new TypedDocumentString(`
    mutation AddComment($input: AddCommentInput!) {
  addComment(input: $input) {
    comment {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AddCommentMutation, AddCommentMutationVariables>;
export const EditCommentDocument = new TypedDocumentString(`
    mutation EditComment($input: EditCommentInput!) {
  editComment(input: $input) {
    comment {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditCommentMutation, EditCommentMutationVariables>;
export const DeleteCommentDocument = new TypedDocumentString(`
    mutation DeleteComment($input: DeleteCommentInput!) {
  deleteComment(input: $input) {
    comment {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteCommentMutation, DeleteCommentMutationVariables>;
export const ReviewOverviewDocument = new TypedDocumentString(`
    query ReviewOverview($id: ID!) {
  review(id: $id) {
    id
    recoversOn
    revisions {
      no
      rateBp
      createdAt
      reason
    }
    latest {
      asOf
      head {
        no
        createdAt
        rulebook
        rulebookVersion
        contentHash
      }
      rulebook {
        title
        thresholdBp
        perCategory
      }
      overall {
        ...ScoreFigures
      }
      upperBound {
        packages
        checks {
          code
          title
        }
      }
      categories {
        category
        recoversOn
        score {
          ...ScoreFigures
        }
      }
      causes {
        ...CauseRow
      }
      fixSequence {
        gained
        meetsThreshold
        rateBp
        problem {
          code
          title
        }
      }
      recovery {
        allFixed
        oneFixed {
          on
          problem {
            code
            title
          }
        }
      }
      slices(first: 12, notable: true) {
        nodes {
          dimension
          value
          counted
          invalid
          rateBp
          shareOfInvalidBp
          lift {
            hundredths
          }
        }
      }
      exposure {
        category
        reason
        rung
        skus
        windowsBelow
      }
      cutOff {
        acceptUntil
        hour
        late
        packages
        allLate
        allPackages
      }
      fbaCandidates {
        category
        counted
        invalid
        shareOfCategoryBp
        sku
      }
      undeclaredOrigins {
        country
        packages
        place
        postalCode
        shareBp
      }
      risks {
        involved
        problem {
          code
          title
        }
      }
      coverage {
        assessed
        notAssessed
        problem {
          code
          title
        }
      }
      correctableCount
      input {
        packages
        undated
        outsideWindow
        ratesKnown
        warnings
      }
      trend {
        date
        counted
        valid
        rollingBp
      }
    }
  }
}
    fragment ScoreFigures on Score {
  rateBp
  status
  counted
  valid
  invalid
  pending
  exempt
  deficit
  headroom
  cleanNeeded
  bestCaseBp
  worstCaseBp
}
fragment CauseRow on Cause {
  involved
  sole
  rateIfFixedBp
  share {
    num
    den
    hundredths
  }
  problem {
    code
    title
    family
  }
  reasons {
    packages
    reason
  }
  samples {
    evidence
    orderId
    trackingNumber
  }
  slices {
    dimension
    value
    counted
    invalid
    lift {
      hundredths
    }
  }
}`) as unknown as TypedDocumentString<ReviewOverviewQuery, ReviewOverviewQueryVariables>;
export const ReviewPlanDocument = new TypedDocumentString(`
    query ReviewPlan($id: ID!) {
  review(id: $id) {
    id
    plan {
      ...PlanActionRow
    }
  }
}
    fragment PlanActionRow on PlanAction {
  id
  version
  title
  section
  code
  owner
  dueOn
  progress
  isNeeded
  expectedGainBp
  detail
  doneWhen
  evidence
  note
  reopenedBySubmission
  settledAt
  causes {
    code
    title
  }
  settledBy {
    name
  }
  files {
    id
    fileName
    size
  }
}`) as unknown as TypedDocumentString<ReviewPlanQuery, ReviewPlanQueryVariables>;
export const CompletePlanActionDocument = new TypedDocumentString(`
    mutation CompletePlanAction($input: CompletePlanActionInput!) {
  completePlanAction(input: $input) {
    planAction {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CompletePlanActionMutation, CompletePlanActionMutationVariables>;
export const ReopenPlanActionDocument = new TypedDocumentString(`
    mutation ReopenPlanAction($input: ReopenPlanActionInput!) {
  reopenPlanAction(input: $input) {
    planAction {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenPlanActionMutation, ReopenPlanActionMutationVariables>;
export const WaivePlanActionDocument = new TypedDocumentString(`
    mutation WaivePlanAction($input: WaivePlanActionInput!) {
  waivePlanAction(input: $input) {
    planAction {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<WaivePlanActionMutation, WaivePlanActionMutationVariables>;
export const EditPlanActionDocument = new TypedDocumentString(`
    mutation EditPlanAction($input: EditPlanActionInput!) {
  editPlanAction(input: $input) {
    planAction {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditPlanActionMutation, EditPlanActionMutationVariables>;
export const AddPlanActionDocument = new TypedDocumentString(`
    mutation AddPlanAction($input: AddPlanActionInput!) {
  addPlanAction(input: $input) {
    planAction {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AddPlanActionMutation, AddPlanActionMutationVariables>;
export const OrderPlanDocument = new TypedDocumentString(`
    mutation OrderPlan($input: OrderPlanInput!) {
  orderPlan(input: $input) {
    plan {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<OrderPlanMutation, OrderPlanMutationVariables>;
export const ScoreBasisDocument = new TypedDocumentString(`
    query ScoreBasis($id: ID!) {
  review(id: $id) {
    id
    rulebook
    chosenWindowEnd
    windowEnd
    market {
      id
      marketplace
    }
  }
  rulebooks {
    code
    title
    marketplaces
    thresholdBp
    windowDays
  }
}
    `) as unknown as TypedDocumentString<ScoreBasisQuery, ScoreBasisQueryVariables>;
export const RescoreReviewDocument = new TypedDocumentString(`
    mutation RescoreReview($input: RescoreReviewInput!) {
  rescoreReview(input: $input) {
    review {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RescoreReviewMutation, RescoreReviewMutationVariables>;
export const ReviewResponseDocument = new TypedDocumentString(`
    query ReviewResponse($id: ID!) {
  review(id: $id) {
    id
    state
    possibleSteps
    approvedAt
    response {
      version
      revision
      editedAt
      editedBy {
        name
      }
      cause
      fixed
      prevention
      questions {
        rootCause
        action
        prevention
        problem {
          code
          title
        }
      }
      deactivatedInError {
        statement
        evidence
      }
      check {
        ...ResponseVerdict
      }
    }
  }
}
    fragment ResponseVerdict on ResponseCheck {
  canBeSent
  characters
  limit
  remarks {
    code
    message
    part
    quote
    severity
  }
  contradictions {
    kind
    message
    submissionNo
    now {
      part
      text
    }
    earlier {
      part
      text
    }
  }
}`) as unknown as TypedDocumentString<ReviewResponseQuery, ReviewResponseQueryVariables>;
export const CheckResponseDocument = new TypedDocumentString(`
    query CheckResponse($review: ID!, $cause: String!, $fixed: String!, $prevention: String!) {
  checkResponse(
    review: $review
    cause: $cause
    fixed: $fixed
    prevention: $prevention
  ) {
    ...ResponseVerdict
  }
}
    fragment ResponseVerdict on ResponseCheck {
  canBeSent
  characters
  limit
  remarks {
    code
    message
    part
    quote
    severity
  }
  contradictions {
    kind
    message
    submissionNo
    now {
      part
      text
    }
    earlier {
      part
      text
    }
  }
}`) as unknown as TypedDocumentString<CheckResponseQuery, CheckResponseQueryVariables>;
export const EditResponseDocument = new TypedDocumentString(`
    mutation EditResponse($input: EditResponseInput!) {
  editResponse(input: $input) {
    response {
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditResponseMutation, EditResponseMutationVariables>;
export const ResetResponseDocument = new TypedDocumentString(`
    mutation ResetResponse($input: ResetResponseInput!) {
  resetResponse(input: $input) {
    response {
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResetResponseMutation, ResetResponseMutationVariables>;
export const RecordSubmissionDocument = new TypedDocumentString(`
    mutation RecordSubmission($input: RecordSubmissionInput!) {
  recordSubmission(input: $input) {
    submission {
      id
      no
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSubmissionMutation, RecordSubmissionMutationVariables>;
export const ReviewDocument = new TypedDocumentString(`
    query Review($id: ID!) {
  review(id: $id) {
    id
    title
    state
    status
    rateBp
    version
    waitingFor
    assigneeId
    possibleSteps
    windowStart
    windowEnd
    openedAt
    closedAt
    account {
      id
      name
    }
    market {
      id
      marketplace
    }
    deadlines {
      dueAt
      metAt
      standing
      whose
    }
    clocks {
      us
      client
      amazon
      carrier
      since
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewQuery, ReviewQueryVariables>;
export const ReviewChangedDocument = new TypedDocumentString(`
    subscription ReviewChanged($id: ID!) {
  reviewChanged(id: $id) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<ReviewChangedSubscription, ReviewChangedSubscriptionVariables>;
export const StepReviewDocument = new TypedDocumentString(`
    mutation StepReview($input: StepReviewInput!) {
  stepReview(input: $input) {
    review {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<StepReviewMutation, StepReviewMutationVariables>;
export const AssignReviewDocument = new TypedDocumentString(`
    mutation AssignReview($input: AssignReviewInput!) {
  assignReview(input: $input) {
    review {
      id
      version
      assigneeId
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AssignReviewMutation, AssignReviewMutationVariables>;
export const SetReviewDeadlinesDocument = new TypedDocumentString(`
    mutation SetReviewDeadlines($input: SetReviewDeadlinesInput!) {
  setReviewDeadlines(input: $input) {
    review {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<SetReviewDeadlinesMutation, SetReviewDeadlinesMutationVariables>;
export const ReviewChoicesDocument = new TypedDocumentString(`
    query ReviewChoices($id: ID!) {
  review(id: $id) {
    id
    latest {
      categories {
        category
      }
      causes {
        problem {
          code
          title
        }
      }
      risks {
        problem {
          code
          title
        }
      }
      carriers: slices(first: 50, dimension: CARRIER) {
        nodes {
          value
        }
      }
      warehouses: slices(first: 50, dimension: WAREHOUSE) {
        nodes {
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewChoicesQuery, ReviewChoicesQueryVariables>;
export const ReviewSubmissionsDocument = new TypedDocumentString(`
    query ReviewSubmissions($id: ID!) {
  review(id: $id) {
    id
    state
    submissions {
      ...SubmissionFields
    }
    plan {
      code
      title
    }
  }
}
    fragment SubmissionFields on Submission {
  id
  no
  sentAt
  revision
  cause
  fixed
  prevention
  contentHash
  recordedBy {
    name
  }
  contradictions {
    message
  }
  reply {
    receivedAt
    text
    recordedBy {
      name
    }
    decoded {
      ...ReplyReadingFields
    }
  }
}
fragment ReplyReadingFields on ReplyReading {
  outcome
  quotes
  reopenedActions
  gaps {
    gap
    quotes
  }
  causes {
    code
    title
  }
}`) as unknown as TypedDocumentString<ReviewSubmissionsQuery, ReviewSubmissionsQueryVariables>;
export const DecodeReplyDocument = new TypedDocumentString(`
    query DecodeReply($review: ID!, $text: String!) {
  decodeReply(review: $review, text: $text) {
    ...ReplyReadingFields
  }
}
    fragment ReplyReadingFields on ReplyReading {
  outcome
  quotes
  reopenedActions
  gaps {
    gap
    quotes
  }
  causes {
    code
    title
  }
}`) as unknown as TypedDocumentString<DecodeReplyQuery, DecodeReplyQueryVariables>;
export const RecordReplyDocument = new TypedDocumentString(`
    mutation RecordReply($input: RecordReplyInput!) {
  recordReply(input: $input) {
    submission {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RecordReplyMutation, RecordReplyMutationVariables>;
export const DecideReplyDocument = new TypedDocumentString(`
    mutation DecideReply($input: DecideReplyInput!) {
  decideReply(input: $input) {
    submission {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DecideReplyMutation, DecideReplyMutationVariables>;
export const RecordEarlierSubmissionDocument = new TypedDocumentString(`
    mutation RecordEarlierSubmission($input: RecordEarlierSubmissionInput!) {
  recordEarlierSubmission(input: $input) {
    submission {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RecordEarlierSubmissionMutation, RecordEarlierSubmissionMutationVariables>;
export const WhatIfLeversDocument = new TypedDocumentString(`
    query WhatIfLevers($id: ID!) {
  review(id: $id) {
    id
    whatIfLevers {
      carriers {
        name
        counted
        invalid
      }
      skus {
        name
        counted
        invalid
      }
    }
    latest {
      causes {
        problem {
          code
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIfLeversQuery, WhatIfLeversQueryVariables>;
export const WhatIfDocument = new TypedDocumentString(`
    query WhatIf($id: ID!, $fix: [String!]!, $toFba: [String!]!, $carriers: [CarrierChangeInput!]!, $cutOff: Int) {
  review(id: $id) {
    id
    whatIf(fix: $fix, toFba: $toFba, carriers: $carriers, cutOff: $cutOff) {
      overall {
        ...WhatIfFigures
      }
      categories {
        ...WhatIfFigures
      }
    }
  }
}
    fragment WhatIfFigures on WhatIfChange {
  category
  gainBp
  recoversOn
  recoversOnBefore
  before {
    rateBp
    status
  }
  after {
    rateBp
    status
  }
}`) as unknown as TypedDocumentString<WhatIfQuery, WhatIfQueryVariables>;
export const MarketsDocument = new TypedDocumentString(`
    query Markets($after: String) {
  sellerAccounts(first: 100, after: $after) {
    nodes {
      id
      name
      archivedAt
      markets {
        id
        marketplace
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<MarketsQuery, MarketsQueryVariables>;
export const ReviewsDocument = new TypedDocumentString(`
    query Reviews($first: Int!, $after: String, $filter: ReviewFilter, $order: ReviewOrder!) {
  reviews(first: $first, after: $after, filter: $filter, orderBy: $order) {
    nodes {
      ...ReviewRow
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment ReviewRow on Review {
  id
  title
  state
  status
  rateBp
  waitingFor
  assigneeId
  version
  possibleSteps
  openedAt
  account {
    id
    name
  }
  market {
    id
    marketplace
  }
  deadlines {
    dueAt
    metAt
    standing
    whose
  }
}`) as unknown as TypedDocumentString<ReviewsQuery, ReviewsQueryVariables>;
export const MoveReviewDocument = new TypedDocumentString(`
    mutation MoveReview($input: StepReviewInput!) {
  stepReview(input: $input) {
    review {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<MoveReviewMutation, MoveReviewMutationVariables>;
export const OpenReviewDocument = new TypedDocumentString(`
    mutation OpenReview($input: OpenReviewInput!) {
  openReview(input: $input) {
    review {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<OpenReviewMutation, OpenReviewMutationVariables>;
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
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const RequestMagicLinkDocument = new TypedDocumentString(`
    mutation RequestMagicLink($input: RequestMagicLinkInput!) {
  requestMagicLink(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RequestMagicLinkMutation, RequestMagicLinkMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
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
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const BeginSecondFactorDocument = new TypedDocumentString(`
    mutation BeginSecondFactor($input: BeginSecondFactorInput!) {
  beginSecondFactor(input: $input) {
    enrolment {
      secret
      uri
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<BeginSecondFactorMutation, BeginSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
  confirmSecondFactor(input: $input) {
    recoveryCodes
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const RemoveSecondFactorDocument = new TypedDocumentString(`
    mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
  removeSecondFactor(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
  renewRecoveryCodes(input: $input) {
    recoveryCodes
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
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
      recoveryCodesLeft
      emailVerified
      version
    }
    consultancy {
      id
      name
      test
    }
    branding {
      accent
      logo
      version
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
export const TeamDocument = new TypedDocumentString(`
    query Team {
  team(first: 100) {
    nodes {
      id
      name
      email
      role
    }
  }
}
    `) as unknown as TypedDocumentString<TeamQuery, TeamQueryVariables>;
export const AccountNamesDocument = new TypedDocumentString(`
    query AccountNames {
  sellerAccounts(first: 100) {
    nodes {
      id
      name
      archivedAt
    }
  }
}
    `) as unknown as TypedDocumentString<AccountNamesQuery, AccountNamesQueryVariables>;
export const MyAlertsDocument = new TypedDocumentString(`
    query MyAlerts {
  sellerAccounts(first: 100) {
    nodes {
      id
      name
      archivedAt
      myAlerts {
        alerts
        digest
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyAlertsQuery, MyAlertsQueryVariables>;
export const AuditEventsDocument = new TypedDocumentString(`
    query AuditEvents($after: String) {
  auditEvents(first: 50, after: $after) {
    nodes {
      no
      at
      action
      actorKind
      actorName
      subject
      requestId
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEventsQuery, AuditEventsQueryVariables>;
export const ListedCarriersDocument = new TypedDocumentString(`
    query ListedCarriers($marketplace: String!) {
  listedCarriers(marketplace: $marketplace) {
    names
    complete
    asOf
    source
    note
  }
}
    `) as unknown as TypedDocumentString<ListedCarriersQuery, ListedCarriersQueryVariables>;
export const EditBrandingDocument = new TypedDocumentString(`
    mutation EditBranding($input: EditBrandingInput!) {
  editBranding(input: $input) {
    branding {
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditBrandingMutation, EditBrandingMutationVariables>;
export const ConsultancyDocument = new TypedDocumentString(`
    query Consultancy {
  consultancy {
    id
    name
    requireSecondFactor
    version
  }
}
    `) as unknown as TypedDocumentString<ConsultancyQuery, ConsultancyQueryVariables>;
export const EditConsultancyDocument = new TypedDocumentString(`
    mutation EditConsultancy($input: EditConsultancyInput!) {
  editConsultancy(input: $input) {
    consultancy {
      id
      name
      requireSecondFactor
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditConsultancyMutation, EditConsultancyMutationVariables>;
export const ApiKeysDocument = new TypedDocumentString(`
    query ApiKeys {
  apiKeys(first: 100) {
    nodes {
      id
      name
      scopes
      accounts
      test
      createdAt
      lastUsedAt
      expiresAt
      revokedAt
      clientId
      pointsPerMinute
      usage {
        date
        calls
        refused
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey {
      id
      clientId
    }
    secret
    clientSecret
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RotateApiKeyDocument = new TypedDocumentString(`
    mutation RotateApiKey($input: RotateApiKeyInput!) {
  rotateApiKey(input: $input) {
    apiKey {
      id
      clientId
    }
    secret
    clientSecret
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    apiKey {
      id
      revokedAt
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const EditProfileDocument = new TypedDocumentString(`
    mutation EditProfile($input: EditProfileInput!) {
  editProfile(input: $input) {
    person {
      id
      name
      locale
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditProfileMutation, EditProfileMutationVariables>;
export const RequestVerificationDocument = new TypedDocumentString(`
    mutation RequestVerification {
  requestVerification {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RequestVerificationMutation, RequestVerificationMutationVariables>;
export const RulebooksDocument = new TypedDocumentString(`
    query Rulebooks {
  rulebooks {
    code
    version
    title
    notes
    own
    perCategory
    thresholdBp
    windowDays
    marketplaces
    effectiveFrom
    text
    sources {
      title
      url
      confidence
    }
  }
}
    `) as unknown as TypedDocumentString<RulebooksQuery, RulebooksQueryVariables>;
export const PutRulebookDocument = new TypedDocumentString(`
    mutation PutRulebook($input: PutRulebookInput!) {
  putRulebook(input: $input) {
    rulebook {
      code
      title
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PutRulebookMutation, PutRulebookMutationVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions {
  sessions(first: 100) {
    nodes {
      id
      agent
      client
      createdAt
      current
      lastSeenAt
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($input: EndSessionInput!) {
  endSession(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation EndOtherSessions {
  endOtherSessions {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members($after: String) {
  team(first: 50, after: $after) {
    nodes {
      ...MemberShown
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment MemberShown on Member {
  id
  name
  email
  role
  allAccounts
  accounts
  since
  version
}`) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const PendingInvitesDocument = new TypedDocumentString(`
    query PendingInvites {
  invites(first: 100) {
    nodes {
      id
      email
      role
      allAccounts
      accounts
      createdAt
      expiresAt
    }
  }
}
    `) as unknown as TypedDocumentString<PendingInvitesQuery, PendingInvitesQueryVariables>;
export const ChangeRoleDocument = new TypedDocumentString(`
    mutation ChangeRole($input: ChangeRoleInput!) {
  changeRole(input: $input) {
    member {
      ...MemberShown
    }
    userErrors {
      field
      message
      code
    }
  }
}
    fragment MemberShown on Member {
  id
  name
  email
  role
  allAccounts
  accounts
  since
  version
}`) as unknown as TypedDocumentString<ChangeRoleMutation, ChangeRoleMutationVariables>;
export const AssignAccountsDocument = new TypedDocumentString(`
    mutation AssignAccounts($input: AssignAccountsInput!) {
  assignAccounts(input: $input) {
    member {
      ...MemberShown
    }
    userErrors {
      field
      message
      code
    }
  }
}
    fragment MemberShown on Member {
  id
  name
  email
  role
  allAccounts
  accounts
  since
  version
}`) as unknown as TypedDocumentString<AssignAccountsMutation, AssignAccountsMutationVariables>;
export const EndSessionsOfDocument = new TypedDocumentString(`
    mutation EndSessionsOf($input: EndSessionsOfInput!) {
  endSessionsOf(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EndSessionsOfMutation, EndSessionsOfMutationVariables>;
export const RemoveMemberDocument = new TypedDocumentString(`
    mutation RemoveMember($input: RemoveMemberInput!) {
  removeMember(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const InviteStaffDocument = new TypedDocumentString(`
    mutation InviteStaff($input: InviteStaffInput!) {
  inviteStaff(input: $input) {
    invite {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<InviteStaffMutation, InviteStaffMutationVariables>;
export const ResendInviteDocument = new TypedDocumentString(`
    mutation ResendInvite($input: ResendInviteInput!) {
  resendInvite(input: $input) {
    invite {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResendInviteMutation, ResendInviteMutationVariables>;
export const RevokeInviteDocument = new TypedDocumentString(`
    mutation RevokeInvite($input: RevokeInviteInput!) {
  revokeInvite(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeInviteMutation, RevokeInviteMutationVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($first: Int!, $after: String, $filter: WebhookDeliveryFilter) {
  webhookDeliveries(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      endpoint
      messageId
      eventType
      payload
      createdAt
      isReplay
      state
      nextAttemptAt
      attempts {
        no
        at
        status
        answer
        problem
        durationMs
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const TestWebhookEndpointDocument = new TypedDocumentString(`
    mutation TestWebhookEndpoint($input: WebhookEndpointInput!) {
  testWebhookEndpoint(input: $input) {
    webhookDelivery {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TestWebhookEndpointMutation, TestWebhookEndpointMutationVariables>;
export const ReplayWebhookDeliveryDocument = new TypedDocumentString(`
    mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) {
    webhookDelivery {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayWebhookDeliveryMutation, ReplayWebhookDeliveryMutationVariables>;
export const ReplayWebhookDeliveriesDocument = new TypedDocumentString(`
    mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {
  replayWebhookDeliveries(input: $input) {
    count
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayWebhookDeliveriesMutation, ReplayWebhookDeliveriesMutationVariables>;
export const WebhookEndpointsDocument = new TypedDocumentString(`
    query WebhookEndpoints {
  webhookEndpoints {
    id
    name
    url
    eventTypes
    accounts
    isEnabled
    disabledBecause
    failingSince
    oldSecretUntil
    createdAt
    version
  }
}
    `) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const CreateWebhookEndpointDocument = new TypedDocumentString(`
    mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    secret
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const EditWebhookEndpointDocument = new TypedDocumentString(`
    mutation EditWebhookEndpoint($input: EditWebhookEndpointInput!) {
  editWebhookEndpoint(input: $input) {
    webhookEndpoint {
      id
      version
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EditWebhookEndpointMutation, EditWebhookEndpointMutationVariables>;
export const EnableWebhookEndpointDocument = new TypedDocumentString(`
    mutation EnableWebhookEndpoint($input: WebhookEndpointInput!) {
  enableWebhookEndpoint(input: $input) {
    webhookEndpoint {
      id
      isEnabled
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<EnableWebhookEndpointMutation, EnableWebhookEndpointMutationVariables>;
export const DisableWebhookEndpointDocument = new TypedDocumentString(`
    mutation DisableWebhookEndpoint($input: WebhookEndpointInput!) {
  disableWebhookEndpoint(input: $input) {
    webhookEndpoint {
      id
      isEnabled
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<DisableWebhookEndpointMutation, DisableWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    secret
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const RemoveWebhookEndpointDocument = new TypedDocumentString(`
    mutation RemoveWebhookEndpoint($input: WebhookEndpointInput!) {
  removeWebhookEndpoint(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveWebhookEndpointMutation, RemoveWebhookEndpointMutationVariables>;
export const ShipmentsDocument = new TypedDocumentString(`
    query Shipments($market: ID!, $after: String, $filter: ShipmentFilter) {
  market(id: $market) {
    id
    shipments(first: 50, after: $after, filter: $filter) {
      nodes {
        ...ShipmentRow
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    fragment ShipmentRow on Shipment {
  orderId
  trackingNumber
  carrier
  warehouse
  date
  verdict
  categories
  correctable
  fixBy
  defects {
    code
    title
  }
  risks {
    code
    title
  }
}`) as unknown as TypedDocumentString<ShipmentsQuery, ShipmentsQueryVariables>;
export const ShipmentDocument = new TypedDocumentString(`
    query Shipment($market: ID!, $orderId: String!, $trackingNumber: String!) {
  shipment(market: $market, orderId: $orderId, trackingNumber: $trackingNumber) {
    shipment {
      ...ShipmentRow
      notAssessed {
        code
        title
      }
    }
    origin
    scanPlace
    shipMethod
    items {
      sku
      category
    }
    suggestions {
      number
      change
    }
    findings {
      effect
      evidence
      reason
      problem {
        code
        title
      }
    }
    timeline {
      at
      kind
    }
  }
}
    fragment ShipmentRow on Shipment {
  orderId
  trackingNumber
  carrier
  warehouse
  date
  verdict
  categories
  correctable
  fixBy
  defects {
    code
    title
  }
  risks {
    code
    title
  }
}`) as unknown as TypedDocumentString<ShipmentQuery, ShipmentQueryVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const VerifyEmailDocument = new TypedDocumentString(`
    mutation VerifyEmail($input: VerifyEmailInput!) {
  verifyEmail(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const SignInByMagicLinkDocument = new TypedDocumentString(`
    mutation SignInByMagicLink($input: SignInByMagicLinkInput!) {
  signInByMagicLink(input: $input) {
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
    `) as unknown as TypedDocumentString<SignInByMagicLinkMutation, SignInByMagicLinkMutationVariables>;
export const InvitePreviewDocument = new TypedDocumentString(`
    query InvitePreview($link: String!) {
  invitePreview(link: $link) {
    consultancy
    email
    isKnown
    role
  }
}
    `) as unknown as TypedDocumentString<InvitePreviewQuery, InvitePreviewQueryVariables>;
export const AcceptInviteDocument = new TypedDocumentString(`
    mutation AcceptInvite($input: AcceptInviteInput!) {
  acceptInvite(input: $input) {
    consultancy {
      id
      name
    }
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
    `) as unknown as TypedDocumentString<AcceptInviteMutation, AcceptInviteMutationVariables>;
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
export const SavedViewsDocument = new TypedDocumentString(`
    query SavedViews($page: String!) {
  savedViews(page: $page) {
    id
    name
    page
    query
    isOwn
    isShared
    version
  }
}
    `) as unknown as TypedDocumentString<SavedViewsQuery, SavedViewsQueryVariables>;
export const KeepViewDocument = new TypedDocumentString(`
    mutation KeepView($input: KeepViewInput!) {
  keepView(input: $input) {
    savedView {
      id
    }
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<KeepViewMutation, KeepViewMutationVariables>;
export const RemoveViewDocument = new TypedDocumentString(`
    mutation RemoveView($input: RemoveViewInput!) {
  removeView(input: $input) {
    done
    userErrors {
      field
      message
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveViewMutation, RemoveViewMutationVariables>;