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

/** How tracking reached Amazon. */
export type EntryMethod =
  /** A shipping tool sent it. */
  | 'INTEGRATED'
  /** Somebody typed it in. */
  | 'MANUAL';

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

/** What kind of label is on a parcel. */
export type LabelType =
  /** Made by the seller. */
  | 'CUSTOM'
  /** Bought in advance. */
  | 'PREPAID'
  /** Bought for this parcel. */
  | 'STANDARD';

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

/** Whether a remark blocks sending. */
export type RemarkSeverity =
  /** Must be mended before it is sent. */
  | 'ERROR'
  /** Should be looked at. */
  | 'WARNING';

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

/** What happened to a parcel. */
export type ScanKind =
  /** It was delivered. A physical scan and a delivery scan. */
  | 'DELIVERED'
  /** Delivery was tried. A physical scan and a delivery scan. */
  | 'DELIVERY_ATTEMPT'
  /** The carrier scanned it on its way. A physical scan. */
  | 'IN_TRANSIT'
  /**
   * A label was made or data was sent; the carrier does not have the parcel. No evidence of a
   * scan.
   */
  | 'LABEL_CREATED'
  /** Something else, which proves nothing. */
  | 'OTHER'
  /** It is in the vehicle that delivers it. A physical scan. */
  | 'OUT_FOR_DELIVERY'
  /** The carrier took the parcel. A physical scan. */
  | 'PICKED_UP'
  /** It waits where the buyer fetches it. A physical scan and a delivery scan. */
  | 'READY_FOR_PICKUP'
  /** It is on its way back. A physical scan. */
  | 'RETURNING';

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

/** How far a file is. */
export type UploadState =
  /** It is no longer kept. */
  | 'DELETED'
  /** It is whole. */
  | 'READY'
  /** Not all of it has arrived. */
  | 'RECEIVING';

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
