//! The matrix: one line for each action with the roles and the scope that allow it, and what the
//! action reaches. What has no line is denied.

use super::super::scope::Scope;
use super::role::{ALL, CHIEFS, CLIENTS, DESK, DESK_AND_CLIENT, OWNERS, Role, STAFF};
use Reach::{Account, Tenant};

/// What an action touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// One seller account, which must be named.
    Account,
    /// The consultancy as a whole, or the person's own things.
    Tenant,
}

/// A line of the matrix.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What somebody wants to do.
    pub action: Action,
    /// The action's name in messages, logs and the audit trail.
    pub code: &'static str,
    /// What it touches.
    pub reach: Reach,
    /// The roles of people who may.
    pub roles: &'static [Role],
    /// The scope with which a key may; without one no key may.
    pub scope: Option<Scope>,
}

/// Writes actions and rules from one list, so that neither can lack a line of the other.
macro_rules! matrix {
    ($($(#[$doc:meta])* $action:ident $code:literal $reach:ident $roles:ident $scope:expr;)*) => {
        /// Something that a principal may want to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action {
            $($(#[$doc])* $action,)*
        }

        /// Every rule.
        pub const RULES: &[Rule] = &[$(
            Rule {
                action: Action::$action,
                code: $code,
                reach: $reach,
                roles: $roles,
                scope: $scope,
            },
        )*];
    };
}

matrix! {
    // Seller accounts.
    /// Seeing an account with health and trend.
    ViewAccount "view_account" Account ALL Some(Scope::ReadAccounts);
    /// Taking on a client.
    CreateAccount "create_account" Tenant DESK None;
    /// Changing an account's name, marketplaces and settings.
    EditAccount "edit_account" Account DESK None;
    /// Deciding who of the consultancy works on an account.
    AssignAccount "assign_account" Account CHIEFS None;
    /// Everything we have on an account, in one file.
    ExportAccount "export_account" Account CHIEFS None;
    /// Deleting an account and all its data.
    EraseAccount "erase_account" Account OWNERS None;
    /// Changing the places that packages leave from.
    ManageLocations "manage_locations" Account DESK None;
    /// Changing the carriers an account may use.
    ManageCarriers "manage_carriers" Account DESK None;
    /// Reading rulebooks and lists of carriers.
    ViewRulebooks "view_rulebooks" Tenant STAFF Some(Scope::ReadAccounts);
    /// Changing the rules that count for the consultancy.
    ManageRulebooks "manage_rulebooks" Tenant CHIEFS None;
    // Packages and files.
    /// Seeing packages with their verdicts.
    ViewShipments "view_shipments" Account STAFF Some(Scope::ReadShipments);
    /// Sending packages.
    WriteShipments "write_shipments" Account DESK Some(Scope::WriteShipments);
    /// Sending scans of carriers.
    WriteScans "write_scans" Account DESK Some(Scope::WriteScans);
    /// Setting up endpoints at which others tell of carriers' events.
    ManageCarrierFeeds "manage_carrier_feeds" Account CHIEFS Some(Scope::ManageWebhooks);
    /// Uploading a report.
    Upload "upload" Account DESK_AND_CLIENT Some(Scope::UploadReports);
    /// Seeing an import with the rows set aside.
    ViewImport "view_import" Account ALL Some(Scope::ReadImports);
    /// Stopping an import.
    CancelImport "cancel_import" Account DESK Some(Scope::UploadReports);
    /// Taking packages and findings out as a file.
    Export "export" Account STAFF Some(Scope::ReadExports);
    // Reviews.
    /// Seeing a review as the client may: score, plan, clocks.
    ViewReview "view_review" Account ALL Some(Scope::ReadReviews);
    /// Seeing what is behind it: causes, evidence, response, timeline.
    ViewAnalysis "view_analysis" Account STAFF Some(Scope::ReadReviews);
    /// Opening a review.
    OpenReview "open_review" Account DESK None;
    /// Moving a review on, or withdrawing it.
    StepReview "step_review" Account DESK None;
    /// Changing the plan.
    EditPlan "edit_plan" Account DESK None;
    /// Changing the response to Amazon.
    EditResponse "edit_response" Account DESK None;
    /// Agreeing to the plan as the client.
    ApprovePlan "approve_plan" Account CLIENTS None;
    /// Ticking what the client has to do; the desk does it for a client who says so by phone.
    TickClientAction "tick_client_action" Account DESK_AND_CLIENT None;
    /// Ticking what the consultant has to do.
    TickConsultantAction "tick_consultant_action" Account DESK None;
    /// Reading comments that the client does not see.
    ReadInternalComment "read_internal_comment" Account STAFF None;
    /// Writing comments that the client does not see.
    WriteInternalComment "write_internal_comment" Account DESK None;
    /// Reading messages between consultancy and client.
    ReadClientComment "read_client_comment" Account ALL None;
    /// Writing messages between consultancy and client.
    WriteClientComment "write_client_comment" Account DESK_AND_CLIENT None;
    /// Reading what was sent to Amazon, and what came back.
    ReadSubmissions "read_submissions" Account STAFF None;
    /// Recording what was sent to Amazon, and what came back.
    RecordSubmission "record_submission" Account DESK None;
    // Alerts.
    /// Seeing which categories fell.
    ViewAlerts "view_alerts" Account STAFF Some(Scope::ReadAccounts);
    /// Deciding when an account raises an alert, and to whom.
    EditAlertSettings "edit_alert_settings" Account DESK None;
    // Known faults.
    /// Seeing known faults of carriers and of Amazon, and early warnings.
    ViewIncidents "view_incidents" Tenant STAFF Some(Scope::ReadReviews);
    /// Noting, changing and closing known faults.
    ManageIncidents "manage_incidents" Tenant DESK None;
    /// Making known faults evidence of a review.
    AttachIncident "attach_incident" Account DESK None;
    /// Agreeing that an account is looked at together with others of the consultancy.
    AgreeToEarlyWarning "agree_to_early_warning" Account DESK_AND_CLIENT None;
    // People.
    /// Seeing who works for the consultancy.
    ViewTeam "view_team" Tenant STAFF None;
    /// Inviting somebody to work for the consultancy.
    InviteStaff "invite_staff" Tenant CHIEFS None;
    /// Inviting a client's own person to an account.
    InviteClient "invite_client" Account DESK None;
    /// Changing somebody's role; see also [`super::membership`].
    ChangeRole "change_role" Tenant CHIEFS None;
    /// Sending somebody away; see also [`super::membership`].
    RemoveMember "remove_member" Tenant CHIEFS None;
    /// Ending somebody else's sessions.
    EndSessions "end_sessions" Tenant CHIEFS None;
    // The consultancy.
    /// Making and ending partners' keys.
    ManageApiKeys "manage_api_keys" Tenant CHIEFS None;
    /// Setting up webhooks, seeing and repeating deliveries.
    ManageWebhooks "manage_webhooks" Tenant CHIEFS Some(Scope::ManageWebhooks);
    /// Reading who did what.
    ViewAuditLog "view_audit_log" Tenant CHIEFS None;
    /// Changing name, branding and security rules of the consultancy.
    EditConsultancy "edit_consultancy" Tenant CHIEFS None;
    /// Closing the consultancy.
    CloseConsultancy "close_consultancy" Tenant OWNERS None;
    /// Showing one's own views of the portal to the team.
    ShareView "share_view" Tenant DESK None;
    /// Removing the team's views.
    ManageTeamViews "manage_team_views" Tenant CHIEFS None;
    // One's own.
    /// Keeping views of the portal.
    KeepView "keep_view" Tenant ALL None;
    /// Seeing where one is signed in.
    ViewOwnSessions "view_own_sessions" Tenant ALL None;
    /// Ending a session of one's own.
    EndOwnSession "end_own_session" Tenant ALL None;
    /// Changing one's own name, password and second factor.
    EditOwnProfile "edit_own_profile" Tenant ALL None;
}

impl Action {
    /// The rule for this action.
    pub fn rule(self) -> Option<&'static Rule> {
        RULES.iter().find(|rule| rule.action == self)
    }

    /// The action's name in messages, logs and the audit trail.
    pub fn code(self) -> &'static str {
        self.rule().map_or("", |rule| rule.code)
    }
}
