//! What each field of the roots is for, who may ask for it, and with what it is tried.
//!
//! Arguments name things of the world by `<name>`. What is changed is changed in ways that leave
//! the others what they need: a version that is too old, a name that is blank.

use firstscan::auth::permission::Action;

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Whoever comes.
    Everybody,
    /// Whoever is signed in, people and keys.
    SignedIn,
    /// People who are signed in.
    People,
    /// Whom the policy lets do this.
    May(Action),
}

/// A field of a root.
#[derive(Debug)]
pub struct Case {
    pub root: &'static str,
    pub field: &'static str,
    pub gate: Gate,
    pub arguments: &'static str,
    /// The arguments name something of the consultancy that others do not have.
    pub names_something: bool,
    /// What is asked for need not be there for those who may ask.
    pub aims_at_nothing: bool,
    /// What keys may see, but only people have.
    pub of_people: bool,
}

const fn case(
    root: &'static str,
    field: &'static str,
    gate: Gate,
    arguments: &'static str,
) -> Case {
    Case {
        root,
        field,
        gate,
        arguments,
        names_something: false,
        aims_at_nothing: false,
        of_people: false,
    }
}

impl Case {
    /// Others do not have what the arguments name.
    const fn named(mut self) -> Self {
        self.names_something = true;
        self
    }

    /// Only people have it.
    const fn of_people(mut self) -> Self {
        self.of_people = true;
        self
    }

    /// What is asked for is not there.
    const fn of_nothing(mut self) -> Self {
        self.names_something = true;
        self.aims_at_nothing = true;
        self
    }
}

use Action as A;
use Gate::{Everybody, May, People, SignedIn};

const Q: &str = "Query";
const M: &str = "Mutation";
const S: &str = "Subscription";

/// Every field of the roots.
pub const CASES: &[Case] = &[
    // Accounts, markets, rules.
    case(Q, "sellerAccounts", SignedIn, r#"{"first": 5}"#),
    case(Q, "sellerAccount", May(A::ViewAccount), r#"{"id": "<account>"}"#),
    case(Q, "market", May(A::ViewAccount), r#"{"id": "<market>"}"#),
    case(
        Q,
        "shipment",
        May(A::ViewShipments),
        r#"{"market": "<market>", "orderId": "<order>", "trackingNumber": "<number>"}"#,
    ),
    case(Q, "node", May(A::ViewAccount), r#"{"id": "<market>"}"#),
    case(Q, "rateLimit", Everybody, "{}"),
    case(Q, "rulebooks", May(A::ViewRulebooks), "{}"),
    case(Q, "listedCarriers", May(A::ViewRulebooks), r#"{"marketplace": "US"}"#),
    case(M, "createSellerAccount", May(A::CreateAccount), r#"{"input": {"name": ""}}"#),
    case(
        M,
        "editSellerAccount",
        May(A::EditAccount),
        r#"{"input": {"id": "<account>", "version": 0}}"#,
    ),
    case(
        M,
        "addMarket",
        May(A::EditAccount),
        r#"{"input": {"account": "<account>", "marketplace": "UK"}}"#,
    ),
    case(
        M,
        "chooseRulebook",
        May(A::EditAccount),
        r#"{"input": {"market": "<market>", "rulebook": "none"}}"#,
    ),
    case(
        M,
        "setLocations",
        May(A::ManageLocations),
        r#"{"input": {"market": "<market>", "locations": []}}"#,
    ),
    case(
        M,
        "setCarriers",
        May(A::ManageCarriers),
        r#"{"input": {"market": "<market>", "carriers": []}}"#,
    ),
    case(
        M,
        "setCategories",
        May(A::EditAccount),
        r#"{"input": {"market": "<market>", "categories": []}}"#,
    ),
    case(M, "putRulebook", May(A::ManageRulebooks), r#"{"input": {"text": ""}}"#),
    case(S, "sellerAccountChanged", May(A::ViewAccount), r#"{"id": "<account>"}"#),
    // People and keys.
    case(Q, "viewer", Everybody, "{}"),
    case(Q, "team", May(A::ViewTeam), r#"{"first": 5}"#),
    case(Q, "invites", May(A::ViewTeam), r#"{"first": 5}"#),
    case(Q, "invitePreview", Everybody, r#"{"link": "nothing"}"#).of_nothing(),
    case(Q, "apiKeys", May(A::ManageApiKeys), r#"{"first": 5}"#),
    case(Q, "sessions", People, r#"{"first": 5}"#),
    case(Q, "auditEvents", May(A::ViewAuditLog), r#"{"first": 5}"#),
    case(Q, "consultancy", May(A::EditConsultancy), "{}"),
    case(
        M,
        "signIn",
        Everybody,
        r#"{"input": {"email": "nobody@nowhere.example", "password": "x"}}"#,
    ),
    case(M, "completeSecondFactor", Everybody, r#"{"input": {"proof": {"code": "000000"}}}"#),
    case(M, "refreshTokens", Everybody, r#"{"input": {"refreshToken": "x"}}"#),
    case(M, "switchConsultancy", People, r#"{"input": {"consultancy": "bm9uZQ"}}"#).of_nothing(),
    case(M, "requestMagicLink", Everybody, r#"{"input": {"email": "nobody@nowhere.example"}}"#),
    case(M, "signInByMagicLink", Everybody, r#"{"input": {"link": "x"}}"#),
    case(M, "beginSecondFactor", People, r#"{"input": {"password": "x"}}"#),
    case(M, "confirmSecondFactor", People, r#"{"input": {"code": "000000"}}"#),
    case(M, "removeSecondFactor", People, r#"{"input": {"proof": {"code": "000000"}}}"#),
    case(M, "renewRecoveryCodes", People, r#"{"input": {"code": "000000"}}"#),
    case(M, "changePassword", People, r#"{"input": {"password": "x", "newPassword": "y"}}"#),
    case(M, "requestPasswordReset", Everybody, r#"{"input": {"email": "nobody@nowhere.example"}}"#),
    case(M, "resetPassword", Everybody, r#"{"input": {"link": "x", "newPassword": "y"}}"#),
    case(M, "requestVerification", People, "{}"),
    case(M, "verifyEmail", Everybody, r#"{"input": {"link": "x"}}"#),
    case(M, "editProfile", People, r#"{"input": {"version": 0}}"#),
    case(M, "endSession", People, r#"{"input": {"session": "bm9uZQ"}}"#).of_nothing(),
    case(M, "endOtherSessions", People, "{}"),
    case(M, "inviteStaff", May(A::InviteStaff), r#"{"input": {"email": "no", "role": "VIEWER"}}"#),
    case(
        M,
        "inviteClient",
        May(A::InviteClient),
        r#"{"input": {"email": "new@client.example", "accounts": ["<account>"]}}"#,
    ),
    case(M, "revokeInvite", May(A::InviteStaff), r#"{"input": {"id": "bm9uZQ"}}"#).of_nothing(),
    case(M, "resendInvite", May(A::InviteStaff), r#"{"input": {"id": "bm9uZQ"}}"#).of_nothing(),
    case(M, "acceptInvite", Everybody, r#"{"input": {"link": "x"}}"#),
    case(
        M,
        "changeRole",
        May(A::ChangeRole),
        r#"{"input": {"member": "<member>", "version": 0, "role": "VIEWER"}}"#,
    )
    .named(),
    case(
        M,
        "assignAccounts",
        May(A::ChangeRole),
        r#"{"input": {"member": "<member>", "version": 0}}"#,
    )
    .named(),
    case(M, "removeMember", May(A::RemoveMember), r#"{"input": {"member": "bm9uZQ"}}"#)
        .of_nothing(),
    case(M, "endSessionsOf", May(A::EndSessions), r#"{"input": {"member": "bm9uZQ"}}"#)
        .of_nothing(),
    case(
        M,
        "createApiKey",
        May(A::ManageApiKeys),
        r#"{"input": {"name": "", "scopes": ["READ_ACCOUNTS"]}}"#,
    ),
    case(M, "rotateApiKey", May(A::ManageApiKeys), r#"{"input": {"id": "bm9uZQ"}}"#).of_nothing(),
    case(M, "revokeApiKey", May(A::ManageApiKeys), r#"{"input": {"id": "bm9uZQ"}}"#).of_nothing(),
    case(
        M,
        "editConsultancy",
        May(A::EditConsultancy),
        r#"{"input": {"version": 0, "name": "Harbor"}}"#,
    ),
    case(M, "editBranding", May(A::EditConsultancy), r#"{"input": {"version": -1}}"#),
    // Partners.
    case(
        M,
        "recordShipments",
        May(A::WriteShipments),
        r#"{"input": {"market": "<market>", "shipments": []}}"#,
    ),
    case(
        M,
        "recordScanEvents",
        May(A::WriteScans),
        r#"{"input": {"account": "<account>", "events": []}}"#,
    ),
    case(Q, "carrierFeeds", May(A::ManageCarrierFeeds), r#"{"account": "<account>", "first": 5}"#),
    case(
        M,
        "createCarrierFeed",
        May(A::ManageCarrierFeeds),
        r#"{"input": {"account": "<account>", "vendor": "SHIPPO", "name": ""}}"#,
    ),
    case(M, "rotateCarrierFeed", May(A::ManageCarrierFeeds), r#"{"input": {"id": "bm9uZQ"}}"#)
        .of_nothing(),
    case(M, "removeCarrierFeed", May(A::ManageCarrierFeeds), r#"{"input": {"id": "bm9uZQ"}}"#)
        .of_nothing(),
    // Messages to partners' programs.
    case(Q, "webhookEndpoints", May(A::ManageWebhooks), "{}"),
    case(Q, "webhookEndpoint", May(A::ManageWebhooks), r#"{"id": "<webhook>"}"#).named(),
    case(Q, "webhookDeliveries", May(A::ManageWebhooks), r#"{"first": 5}"#),
    case(
        M,
        "createWebhookEndpoint",
        May(A::ManageWebhooks),
        r#"{"input": {"name": "", "url": "", "eventTypes": []}}"#,
    ),
    case(
        M,
        "editWebhookEndpoint",
        May(A::ManageWebhooks),
        r#"{"input": {"id": "<webhook>", "version": 0}}"#,
    )
    .named(),
    case(M, "enableWebhookEndpoint", May(A::ManageWebhooks), r#"{"input": {"id": "<webhook>"}}"#)
        .named(),
    case(M, "disableWebhookEndpoint", May(A::ManageWebhooks), r#"{"input": {"id": "<webhook>"}}"#)
        .named(),
    case(M, "rotateWebhookSecret", May(A::ManageWebhooks), r#"{"input": {"id": "<webhook>"}}"#)
        .named(),
    case(M, "removeWebhookEndpoint", May(A::ManageWebhooks), r#"{"input": {"id": "bm9uZQ"}}"#)
        .of_nothing(),
    case(M, "testWebhookEndpoint", May(A::ManageWebhooks), r#"{"input": {"id": "<webhook>"}}"#)
        .named(),
    case(M, "replayWebhookDelivery", May(A::ManageWebhooks), r#"{"input": {"id": "bm9uZQ"}}"#)
        .of_nothing(),
    case(
        M,
        "replayWebhookDeliveries",
        May(A::ManageWebhooks),
        r#"{"input": {"endpoint": "<webhook>", "from": "2026-11-01T00:00:00Z",
            "to": "2026-11-02T00:00:00Z"}}"#,
    )
    .named(),
    // Views of the portal.
    case(Q, "savedViews", May(A::KeepView), r#"{"page": "reviews"}"#),
    case(
        M,
        "keepView",
        May(A::KeepView),
        r#"{"input": {"page": "", "name": "Worst first", "query": ""}}"#,
    ),
    case(M, "changeView", May(A::KeepView), r#"{"input": {"id": "bm9uZQ", "version": 0}}"#)
        .of_nothing(),
    case(M, "removeView", May(A::KeepView), r#"{"input": {"id": "bm9uZQ"}}"#).of_nothing(),
    // Cases.
    case(Q, "reviews", SignedIn, r#"{"first": 5}"#),
    case(Q, "review", May(A::ViewReview), r#"{"id": "<review>"}"#),
    case(Q, "desk", SignedIn, "{}"),
    case(Q, "clientTasks", SignedIn, r#"{"first": 5}"#),
    case(Q, "planAction", May(A::ViewReview), r#"{"id": "<client_action>"}"#),
    case(Q, "comment", May(A::ReadClientComment), r#"{"id": "<client_comment>"}"#),
    case(Q, "submission", May(A::ReadSubmissions), r#"{"id": "<submission>"}"#),
    case(
        Q,
        "checkResponse",
        May(A::ViewAnalysis),
        r#"{"review": "<review>", "cause": "", "fixed": "", "prevention": ""}"#,
    ),
    case(Q, "decodeReply", May(A::RecordSubmission), r#"{"review": "<review>", "text": "Hello."}"#),
    case(M, "openReview", May(A::OpenReview), r#"{"input": {"market": "<market>", "title": ""}}"#),
    case(
        M,
        "stepReview",
        May(A::StepReview),
        r#"{"input": {"id": "<review>", "step": "ANALYSE"}}"#,
    ),
    case(M, "assignReview", May(A::StepReview), r#"{"input": {"id": "<review>", "version": 0}}"#),
    case(
        M,
        "setReviewDeadlines",
        May(A::StepReview),
        r#"{"input": {"id": "<review>", "version": 0}}"#,
    ),
    case(M, "rescoreReview", May(A::StepReview), r#"{"input": {"id": "<review>", "version": 0}}"#),
    case(
        M,
        "editPlanAction",
        May(A::EditPlan),
        r#"{"input": {"id": "<client_action>", "version": 0}}"#,
    ),
    case(
        M,
        "addPlanAction",
        May(A::EditPlan),
        r#"{"input": {"review": "<review>", "section": "PREVENT", "owner": "US", "title": "", "dueOn": "2026-12-01"}}"#,
    ),
    case(M, "orderPlan", May(A::EditPlan), r#"{"input": {"review": "<review>", "actions": []}}"#),
    case(
        M,
        "completePlanAction",
        May(A::TickClientAction),
        r#"{"input": {"id": "<client_action>", "version": 0}}"#,
    ),
    case(
        M,
        "waivePlanAction",
        May(A::EditPlan),
        r#"{"input": {"id": "<client_action>", "version": 0, "reason": ""}}"#,
    ),
    case(
        M,
        "reopenPlanAction",
        May(A::TickClientAction),
        r#"{"input": {"id": "<client_action>", "version": 0}}"#,
    ),
    case(M, "approvePlan", May(A::ApprovePlan), r#"{"input": {"review": "<review>"}}"#),
    case(
        M,
        "declinePlan",
        May(A::WriteClientComment),
        r#"{"input": {"review": "<review>", "remark": "No."}}"#,
    ),
    case(
        M,
        "addComment",
        May(A::WriteInternalComment),
        r#"{"input": {"review": "<review>", "body": ""}}"#,
    ),
    case(
        M,
        "editComment",
        May(A::WriteClientComment),
        r#"{"input": {"id": "<client_comment>", "version": 0, "body": ""}}"#,
    ),
    case(
        M,
        "deleteComment",
        May(A::WriteClientComment),
        r#"{"input": {"id": "<client_comment>", "version": 0}}"#,
    ),
    case(
        M,
        "editResponse",
        May(A::EditResponse),
        r#"{"input": {"review": "<review>", "version": -1, "cause": "", "fixed": "", "prevention": ""}}"#,
    ),
    case(
        M,
        "resetResponse",
        May(A::EditResponse),
        r#"{"input": {"review": "<review>", "version": -1}}"#,
    ),
    case(
        M,
        "recordSubmission",
        May(A::RecordSubmission),
        r#"{"input": {"review": "<review>", "responseVersion": -1}}"#,
    ),
    case(
        M,
        "recordEarlierSubmission",
        May(A::RecordSubmission),
        r#"{"input": {"review": "<review>", "cause": "", "sentAt": "2030-01-01T00:00:00Z"}}"#,
    ),
    case(
        M,
        "recordReply",
        May(A::RecordSubmission),
        r#"{"input": {"submission": "<submission>", "text": ""}}"#,
    ),
    case(
        M,
        "decideReply",
        May(A::RecordSubmission),
        r#"{"input": {"submission": "<submission>", "outcome": "REJECTED"}}"#,
    ),
    case(S, "reviewChanged", May(A::ViewReview), r#"{"id": "<review>"}"#),
    // Monitoring.
    case(Q, "alerts", May(A::ViewAlerts), r#"{"first": 5, "filter": {"account": "<account>"}}"#),
    case(Q, "digest", May(A::ViewAlerts), r#"{"account": "<account>"}"#),
    case(M, "acknowledgeAlert", May(A::EditAlertSettings), r#"{"input": {"id": "<alert>"}}"#),
    case(
        M,
        "setWatchRules",
        May(A::EditAlertSettings),
        r#"{"input": {"market": "<market>", "rules": []}}"#,
    ),
    case(
        M,
        "setMyAlerts",
        May(A::ViewAlerts),
        r#"{"input": {"account": "<account>", "alerts": true, "digest": true}}"#,
    )
    .of_people(),
    // Known faults.
    case(Q, "incidents", May(A::ViewIncidents), r#"{"first": 5}"#),
    case(Q, "incident", May(A::ViewIncidents), r#"{"id": "<incident>"}"#).named(),
    case(Q, "earlyWarnings", May(A::ViewIncidents), r#"{"first": 5}"#),
    case(
        M,
        "createIncident",
        May(A::ManageIncidents),
        r#"{"input": {"title": "", "source": "", "firstDay": "2026-10-01"}}"#,
    ),
    case(
        M,
        "editIncident",
        May(A::ManageIncidents),
        r#"{"input": {"id": "<incident>", "version": 0}}"#,
    )
    .named(),
    case(
        M,
        "closeIncident",
        May(A::ManageIncidents),
        r#"{"input": {"id": "<incident>", "version": 0}}"#,
    )
    .named(),
    case(
        M,
        "attachIncident",
        May(A::AttachIncident),
        r#"{"input": {"review": "<review>", "incident": "<incident>"}}"#,
    ),
    case(
        M,
        "detachIncident",
        May(A::AttachIncident),
        r#"{"input": {"review": "<review>", "incident": "bm9uZQ"}}"#,
    )
    .of_nothing(),
    case(
        M,
        "setEarlyWarning",
        May(A::AgreeToEarlyWarning),
        r#"{"input": {"account": "<account>", "agreed": true}}"#,
    ),
    // Imports.
    case(Q, "import", May(A::ViewImport), r#"{"id": "<import>"}"#),
    case(M, "createImport", May(A::Upload), r#"{"input": {"market": "<market>", "uploads": []}}"#),
    case(M, "cancelImport", May(A::CancelImport), r#"{"input": {"id": "<import>"}}"#),
    case(S, "importProgress", May(A::ViewImport), r#"{"id": "<import>"}"#),
    // The last, since nobody is signed in after it.
    case(M, "signOut", Everybody, "{}"),
];
