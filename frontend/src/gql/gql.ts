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
    "\n  query Alerts($after: String, $filter: AlertFilter) {\n    alerts(first: 50, after: $after, filter: $filter) {\n      nodes { ...AlertShown acknowledgedBy market { id marketplace } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.AlertsDocument,
    "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) {\n      alert { id acknowledgedAt acknowledgedBy }\n      userErrors { field message code }\n    }\n  }\n": typeof types.AcknowledgeAlertDocument,
    "\n  query AmazonFigures($market: ID!, $metric: AmazonMetric!) {\n    market(id: $market) {\n      id\n      amazonStanding { standing day readAt }\n      amazonFigures(first: 60, metric: $metric) {\n        nodes { ...AmazonFigureShown }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n\n  fragment AmazonFigureShown on AmazonFigure {\n    day firstDay part total rateMillionths targetMillionths condition status readAt\n  }\n": typeof types.AmazonFiguresDocument,
    "\n  query Reconciliation($market: ID!) {\n    market(id: $market) {\n      id\n      reconciliation {\n        windowStart windowEnd windowFrom listReadAt amazonsRulebook\n        all ours listed agreedValid agreedInvalid agreedUncounted differencesUrl\n        reasons { reason onlyAmazon onlyOurs }\n        figure { ...AmazonFigureShown }\n      }\n    }\n  }\n": typeof types.ReconciliationDocument,
    "\n  query ReconciliationDifferences(\n    $market: ID!\n    $after: String\n    $side: ReconciliationSide\n    $reason: ReconciliationReason\n  ) {\n    market(id: $market) {\n      id\n      reconciliation {\n        differences(first: 20, after: $after, side: $side, reason: $reason) {\n          nodes {\n            orderId trackingNumber carrier day listedDay category side reason\n            scanned listedScanned listedDelivery\n          }\n          pageInfo { endCursor hasNextPage }\n        }\n      }\n    }\n  }\n": typeof types.ReconciliationDifferencesDocument,
    "\n  query CarrierFaults($market: ID!) {\n    market(id: $market) {\n      id\n      carrierFaults(first: 50) {\n        nodes { code name method kind packages lastDay silentDrop send { code name method } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": typeof types.CarrierFaultsDocument,
    "\n  query Client($id: ID!) {\n    sellerAccount(id: $id) {\n      id name amazonSellerId notes archivedAt eraseAfter version\n      markets { id marketplace rulebook scoredAt }\n    }\n  }\n": typeof types.ClientDocument,
    "\n  subscription ClientChanged($id: ID!) {\n    sellerAccountChanged(id: $id) { id version }\n  }\n": typeof types.ClientChangedDocument,
    "\n  mutation EditClient($input: EditSellerAccountInput!) {\n    editSellerAccount(input: $input) {\n      sellerAccount { id version eraseAfter }\n      userErrors { field message code }\n    }\n  }\n": typeof types.EditClientDocument,
    "\n  mutation AddMarket($input: AddMarketInput!) {\n    addMarket(input: $input) { market { id } userErrors { field message code } }\n  }\n": typeof types.AddMarketDocument,
    "\n  query MarketHealth($market: ID!, $account: ID!) {\n    market(id: $market) {\n      id scoredAt\n      health {\n        thresholdBp windowStart windowEnd\n        overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }\n        categories { category score { rateBp status counted invalid deficit } }\n        problems { defects risks sole problem { code title } }\n        trend { date counted valid rollingBp }\n      }\n      standings { category fallsOn since standing }\n      alerts(first: 5) { nodes { ...AlertShown } }\n    }\n    digest(account: $account) {\n      firstDay lastDay\n      markets { market packages checks { check thisWeek lastWeek sentence verdict } }\n    }\n  }\n\n  fragment AlertShown on Alert {\n    id kind category raisedAt acknowledgedAt fallsOn\n    window { rateBp thresholdBp lastDay }\n    drift { beforeBp recentBp lastDay }\n  }\n": typeof types.MarketHealthDocument,
    "\n  query CorrectableNow($market: ID!) {\n    market(id: $market) {\n      id\n      shipments(first: 8, filter: { correctable: true }) {\n        nodes { orderId trackingNumber carrier date fixBy defects { code title } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": typeof types.CorrectableNowDocument,
    "\n  query ClientPeople($id: ID!) {\n    sellerAccount(id: $id) {\n      id\n      alertReaders { member name email alerts digest maySee }\n      myAlerts { alerts digest }\n    }\n    team(first: 100) { nodes { id name email role allAccounts accounts since } }\n    invites(first: 100) { nodes { id email role accounts expiresAt } }\n  }\n": typeof types.ClientPeopleDocument,
    "\n  mutation InviteClient($input: InviteClientInput!) {\n    inviteClient(input: $input) { invite { id } userErrors { field message code } }\n  }\n": typeof types.InviteClientDocument,
    "\n  mutation RevokeClientInvite($input: RevokeInviteInput!) {\n    revokeInvite(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RevokeClientInviteDocument,
    "\n  mutation SetMyAlerts($input: SetMyAlertsInput!) {\n    setMyAlerts(input: $input) {\n      myAlerts { alerts digest }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SetMyAlertsDocument,
    "\n  query MarketRules($market: ID!, $marketplace: String!) {\n    market(id: $market) {\n      id rulebook rulesChangedAt\n      locations { name country state city postalCode validFrom validTo }\n      approvedCarriers { name validFrom validTo }\n      watchRules { category thresholdBp marginBp }\n      standings { category }\n    }\n    listedCarriers(marketplace: $marketplace) { names note asOf source complete }\n    rulebooks { code title marketplaces thresholdBp perCategory windowDays version }\n  }\n": typeof types.MarketRulesDocument,
    "\n  mutation SetLocations($input: SetLocationsInput!) {\n    setLocations(input: $input) { market { id } userErrors { field message code } }\n  }\n": typeof types.SetLocationsDocument,
    "\n  mutation SetCarriers($input: SetCarriersInput!) {\n    setCarriers(input: $input) { market { id } userErrors { field message code } }\n  }\n": typeof types.SetCarriersDocument,
    "\n  mutation ChooseRulebook($input: ChooseRulebookInput!) {\n    chooseRulebook(input: $input) { market { id } userErrors { field message code } }\n  }\n": typeof types.ChooseRulebookDocument,
    "\n  mutation SetWatchRules($input: SetWatchRulesInput!) {\n    setWatchRules(input: $input) { market { id } userErrors { field message code } }\n  }\n": typeof types.SetWatchRulesDocument,
    "\n  query ClientAccounts {\n    sellerAccounts(first: 100) { nodes { id name markets { id marketplace } } }\n  }\n": typeof types.ClientAccountsDocument,
    "\n  fragment ClientAction on PlanAction {\n    id reviewId title detail doneWhen dueOn owner progress section note settledAt version isNeeded\n    files { id fileName size createdAt }\n  }\n": typeof types.ClientActionFragmentDoc,
    "\n  query ClientCases($account: ID!) {\n    reviews(first: 100, filter: { account: $account }) {\n      nodes {\n        id title state waitingFor rateBp recoversOn windowEnd openedAt closedAt approvedAt\n        market { id marketplace }\n      }\n    }\n  }\n": typeof types.ClientCasesDocument,
    "\n  query ClientPlan($review: ID!) {\n    review(id: $review) {\n      id title state approvedAt possibleSteps waitingFor\n      plan { ...ClientAction }\n      timeline(first: 40) { nodes { at step remark personId } }\n    }\n  }\n": typeof types.ClientPlanDocument,
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
    "\n  query Clients($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { ...ClientRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ClientRow on SellerAccount {\n    id name archivedAt\n    markets {\n      id marketplace\n      health { thresholdBp overall { rateBp status } trend { date rollingBp } }\n      imports(first: 1) { nodes { createdAt state } }\n    }\n  }\n": typeof types.ClientsDocument,
    "\n  query OpenCases($after: String, $states: [ReviewState!]) {\n    reviews(first: 100, after: $after, filter: { states: $states }, orderBy: DUE_FIRST) {\n      nodes {\n        id title state assigneeId waitingFor\n        account { id }\n        deadlines { dueAt metAt standing whose }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.OpenCasesDocument,
    "\n  mutation CreateSellerAccount($input: CreateSellerAccountInput!) {\n    createSellerAccount(input: $input) {\n      sellerAccount { id }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CreateSellerAccountDocument,
    "\n  query Desk($mine: Boolean!) {\n    desk(onlyMine: $mine) {\n      counts { deadlines repliesToRead unanswered waitingForUs }\n      deadlines(first: 10) { dueAt standing whose review { ...DeskCase } }\n      repliesToRead(first: 10) { submissionId review { ...DeskCase } }\n      unanswered(first: 10) { since review { ...DeskCase } }\n      waitingForUs(first: 10) { ...DeskCase }\n      tasks(first: 12) {\n        action { id title dueOn owner }\n        review { ...DeskCase }\n      }\n    }\n    alerts(first: 6, filter: { acknowledged: false }) { nodes { ...AlertShown market { id marketplace } } }\n    recent: sellerAccounts(first: 100) {\n      nodes { id name markets { id marketplace imports(first: 1) { nodes { id createdAt state } } } }\n    }\n  }\n\n  fragment DeskCase on Review {\n    id title state rateBp\n    account { id name }\n  }\n": typeof types.DeskDocument,
    "\n  query CarrierFeeds($account: ID!) {\n    carrierFeeds(account: $account, first: 100) {\n      nodes {\n        id name vendor url events lastEventAt failures lastFailure lastFailureAt\n        overlapUntil removedAt createdAt\n      }\n    }\n  }\n": typeof types.CarrierFeedsDocument,
    "\n  mutation CreateCarrierFeed($input: CreateCarrierFeedInput!) {\n    createCarrierFeed(input: $input) {\n      carrierFeed { id url }\n      secret\n      userErrors { field message code }\n    }\n  }\n": typeof types.CreateCarrierFeedDocument,
    "\n  mutation RotateCarrierFeed($input: RotateCarrierFeedInput!) {\n    rotateCarrierFeed(input: $input) { secret userErrors { field message code } }\n  }\n": typeof types.RotateCarrierFeedDocument,
    "\n  mutation RemoveCarrierFeed($input: RemoveCarrierFeedInput!) {\n    removeCarrierFeed(input: $input) { carrierFeed { id } userErrors { field message code } }\n  }\n": typeof types.RemoveCarrierFeedDocument,
    "\n  query ReviewIncidents($id: ID!) {\n    review(id: $id) {\n      id\n      incidents {\n        evidence note shipped unscanned attachedAt attachedBy { name }\n        incident { ...IncidentShown }\n      }\n    }\n  }\n": typeof types.ReviewIncidentsDocument,
    "\n  mutation AttachIncident($input: AttachIncidentInput!) {\n    attachIncident(input: $input) { review { id } userErrors { field message code } }\n  }\n": typeof types.AttachIncidentDocument,
    "\n  mutation DetachIncident($input: DetachIncidentInput!) {\n    detachIncident(input: $input) { review { id } userErrors { field message code } }\n  }\n": typeof types.DetachIncidentDocument,
    "\n  query EarlyWarningSince($account: ID!) {\n    sellerAccount(id: $account) { id earlyWarningSince }\n  }\n": typeof types.EarlyWarningSinceDocument,
    "\n  mutation SetEarlyWarning($input: SetEarlyWarningInput!) {\n    setEarlyWarning(input: $input) {\n      account { id earlyWarningSince }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SetEarlyWarningDocument,
    "\n  query Incidents($first: Int!, $after: String, $open: Boolean, $carrier: String) {\n    incidents(first: $first, after: $after, open: $open, carrier: $carrier) {\n      nodes { ...IncidentShown }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment IncidentShown on Incident {\n    id title carrier marketplace firstDay lastDay packages what source\n    createdAt createdBy { name } closedAt version\n  }\n": typeof types.IncidentsDocument,
    "\n  query EarlyWarnings {\n    earlyWarnings(first: 10) {\n      nodes {\n        id carrier firstDay lastDay raisedAt otherAccounts\n        accounts { recent recentMissing before beforeMissing account { id name } }\n      }\n    }\n  }\n": typeof types.EarlyWarningsDocument,
    "\n  mutation CreateIncident($input: CreateIncidentInput!) {\n    createIncident(input: $input) { incident { id } userErrors { field message code } }\n  }\n": typeof types.CreateIncidentDocument,
    "\n  mutation EditIncident($input: EditIncidentInput!) {\n    editIncident(input: $input) { incident { id version } userErrors { field message code } }\n  }\n": typeof types.EditIncidentDocument,
    "\n  mutation CloseIncident($input: CloseIncidentInput!) {\n    closeIncident(input: $input) { incident { id version } userErrors { field message code } }\n  }\n": typeof types.CloseIncidentDocument,
    "\n  query ReviewComments($id: ID!, $after: String) {\n    review(id: $id) {\n      id\n      comments(first: 30, after: $after) {\n        nodes { ...CommentFields }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment CommentFields on Comment {\n    id version audience body byClient createdAt editedAt deletedAt\n    author { id name }\n  }\n": typeof types.ReviewCommentsDocument,
    "\n  query ReviewTimeline($id: ID!, $after: String) {\n    review(id: $id) {\n      id\n      timeline(first: 40, after: $after) {\n        nodes { ...EventFields }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment EventFields on ReviewEvent {\n    kind at by personId from to step remark reason rateBp revision waitingFor actionTitle outcome why\n  }\n": typeof types.ReviewTimelineDocument,
    "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) { comment { id } userErrors { field message code } }\n  }\n": typeof types.AddCommentDocument,
    "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) { comment { id version } userErrors { field message code } }\n  }\n": typeof types.EditCommentDocument,
    "\n  mutation DeleteComment($input: DeleteCommentInput!) {\n    deleteComment(input: $input) { comment { id version } userErrors { field message code } }\n  }\n": typeof types.DeleteCommentDocument,
    "\n  query ReviewOverview($id: ID!) {\n    review(id: $id) {\n      id recoversOn\n      revisions { no rateBp createdAt reason }\n      latest {\n        asOf\n        head { no createdAt rulebook rulebookVersion contentHash }\n        rulebook { title thresholdBp perCategory }\n        overall { ...ScoreFigures }\n        upperBound { packages checks { code title } }\n        categories { category recoversOn score { ...ScoreFigures } }\n        causes { ...CauseRow }\n        fixSequence { gained meetsThreshold rateBp problem { code title } }\n        recovery { allFixed oneFixed { on problem { code title } } }\n        slices(first: 12, notable: true) {\n          nodes { dimension value counted invalid rateBp shareOfInvalidBp lift { hundredths } }\n        }\n        exposure { category reason rung skus windowsBelow }\n        cutOff { acceptUntil hour late packages allLate allPackages }\n        fbaCandidates { category counted invalid shareOfCategoryBp sku }\n        undeclaredOrigins { country packages place postalCode shareBp }\n        risks { involved problem { code title } }\n        coverage { assessed notAssessed problem { code title } }\n        correctableCount\n        input { packages undated outsideWindow ratesKnown warnings }\n        trend { date counted valid rollingBp }\n      }\n    }\n  }\n\n  fragment ScoreFigures on Score {\n    rateBp status counted valid invalid pending exempt deficit headroom cleanNeeded bestCaseBp worstCaseBp\n  }\n\n  fragment CauseRow on Cause {\n    involved sole rateIfFixedBp\n    share { num den hundredths }\n    problem { code title family }\n    reasons { packages reason }\n    samples { evidence orderId trackingNumber }\n    slices { dimension value counted invalid lift { hundredths } }\n  }\n": typeof types.ReviewOverviewDocument,
    "\n  query ReviewPlan($id: ID!) {\n    review(id: $id) { id plan { ...PlanActionRow } }\n  }\n\n  fragment PlanActionRow on PlanAction {\n    id version title section code owner dueOn progress isNeeded expectedGainBp detail doneWhen\n    evidence note reopenedBySubmission settledAt\n    causes { code title }\n    settledBy { name }\n    files { id fileName size }\n  }\n": typeof types.ReviewPlanDocument,
    "\n  mutation CompletePlanAction($input: CompletePlanActionInput!) {\n    completePlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": typeof types.CompletePlanActionDocument,
    "\n  mutation ReopenPlanAction($input: ReopenPlanActionInput!) {\n    reopenPlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": typeof types.ReopenPlanActionDocument,
    "\n  mutation WaivePlanAction($input: WaivePlanActionInput!) {\n    waivePlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": typeof types.WaivePlanActionDocument,
    "\n  mutation EditPlanAction($input: EditPlanActionInput!) {\n    editPlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": typeof types.EditPlanActionDocument,
    "\n  mutation AddPlanAction($input: AddPlanActionInput!) {\n    addPlanAction(input: $input) { planAction { id } userErrors { field message code } }\n  }\n": typeof types.AddPlanActionDocument,
    "\n  mutation OrderPlan($input: OrderPlanInput!) {\n    orderPlan(input: $input) { plan { id } userErrors { field message code } }\n  }\n": typeof types.OrderPlanDocument,
    "\n  query ScoreBasis($id: ID!) {\n    review(id: $id) { id rulebook chosenWindowEnd windowEnd market { id marketplace } }\n    rulebooks { code title marketplaces thresholdBp windowDays }\n  }\n": typeof types.ScoreBasisDocument,
    "\n  mutation RescoreReview($input: RescoreReviewInput!) {\n    rescoreReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.RescoreReviewDocument,
    "\n  query ReviewResponse($id: ID!) {\n    review(id: $id) {\n      id state possibleSteps approvedAt\n      response {\n        version revision editedAt editedBy { name } cause fixed prevention\n        questions { rootCause action prevention problem { code title } }\n        deactivatedInError { statement evidence }\n        check { ...ResponseVerdict }\n      }\n    }\n  }\n\n  fragment ResponseVerdict on ResponseCheck {\n    canBeSent characters limit\n    remarks { code message part quote severity }\n    contradictions {\n      kind message submissionNo\n      now { part text }\n      earlier { part text }\n    }\n  }\n": typeof types.ReviewResponseDocument,
    "\n  query CheckResponse($review: ID!, $cause: String!, $fixed: String!, $prevention: String!) {\n    checkResponse(review: $review, cause: $cause, fixed: $fixed, prevention: $prevention) {\n      ...ResponseVerdict\n    }\n  }\n": typeof types.CheckResponseDocument,
    "\n  mutation EditResponse($input: EditResponseInput!) {\n    editResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": typeof types.EditResponseDocument,
    "\n  mutation ResetResponse($input: ResetResponseInput!) {\n    resetResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": typeof types.ResetResponseDocument,
    "\n  mutation RecordSubmission($input: RecordSubmissionInput!) {\n    recordSubmission(input: $input) {\n      submission { id no }\n      userErrors { field message code }\n    }\n  }\n": typeof types.RecordSubmissionDocument,
    "\n  query Review($id: ID!) {\n    review(id: $id) {\n      id title state status rateBp version waitingFor assigneeId possibleSteps\n      windowStart windowEnd openedAt closedAt\n      account { id name }\n      market { id marketplace }\n      deadlines { dueAt metAt standing whose }\n      clocks { us client amazon carrier since }\n    }\n  }\n": typeof types.ReviewDocument,
    "\n  subscription ReviewChanged($id: ID!) {\n    reviewChanged(id: $id) { id version }\n  }\n": typeof types.ReviewChangedDocument,
    "\n  mutation StepReview($input: StepReviewInput!) {\n    stepReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.StepReviewDocument,
    "\n  mutation AssignReview($input: AssignReviewInput!) {\n    assignReview(input: $input) {\n      review { id version assigneeId }\n      userErrors { field message code }\n    }\n  }\n": typeof types.AssignReviewDocument,
    "\n  mutation SetReviewDeadlines($input: SetReviewDeadlinesInput!) {\n    setReviewDeadlines(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SetReviewDeadlinesDocument,
    "\n  query ReviewChoices($id: ID!) {\n    review(id: $id) {\n      id\n      latest {\n        categories { category }\n        causes { problem { code title } }\n        risks { problem { code title } }\n        carriers: slices(first: 50, dimension: CARRIER) { nodes { value } }\n        warehouses: slices(first: 50, dimension: WAREHOUSE) { nodes { value } }\n      }\n    }\n  }\n": typeof types.ReviewChoicesDocument,
    "\n  query ReviewSubmissions($id: ID!) {\n    review(id: $id) {\n      id state\n      submissions { ...SubmissionFields }\n      plan { code title }\n    }\n  }\n\n  fragment SubmissionFields on Submission {\n    id no sentAt revision cause fixed prevention contentHash\n    recordedBy { name }\n    contradictions { message }\n    reply { receivedAt text recordedBy { name } decoded { ...ReplyReadingFields } }\n  }\n\n  fragment ReplyReadingFields on ReplyReading {\n    outcome quotes reopenedActions\n    gaps { gap quotes }\n    causes { code title }\n  }\n": typeof types.ReviewSubmissionsDocument,
    "\n  query DecodeReply($review: ID!, $text: String!) {\n    decodeReply(review: $review, text: $text) { ...ReplyReadingFields }\n  }\n": typeof types.DecodeReplyDocument,
    "\n  mutation RecordReply($input: RecordReplyInput!) {\n    recordReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": typeof types.RecordReplyDocument,
    "\n  mutation DecideReply($input: DecideReplyInput!) {\n    decideReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": typeof types.DecideReplyDocument,
    "\n  mutation RecordEarlierSubmission($input: RecordEarlierSubmissionInput!) {\n    recordEarlierSubmission(input: $input) { submission { id } userErrors { field message code } }\n  }\n": typeof types.RecordEarlierSubmissionDocument,
    "\n  query WhatIfLevers($id: ID!) {\n    review(id: $id) {\n      id\n      whatIfLevers {\n        carriers { name counted invalid }\n        skus { name counted invalid }\n      }\n      latest { causes { problem { code title } } }\n    }\n  }\n": typeof types.WhatIfLeversDocument,
    "\n  query WhatIf(\n    $id: ID!\n    $fix: [String!]!\n    $toFba: [String!]!\n    $carriers: [CarrierChangeInput!]!\n    $cutOff: Int\n  ) {\n    review(id: $id) {\n      id\n      whatIf(fix: $fix, toFba: $toFba, carriers: $carriers, cutOff: $cutOff) {\n        overall { ...WhatIfFigures }\n        categories { ...WhatIfFigures }\n      }\n    }\n  }\n\n  fragment WhatIfFigures on WhatIfChange {\n    category gainBp recoversOn recoversOnBefore\n    before { rateBp status }\n    after { rateBp status }\n  }\n": typeof types.WhatIfDocument,
    "\n  query Markets($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { id name archivedAt markets { id marketplace } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.MarketsDocument,
    "\n  query Reviews($first: Int!, $after: String, $filter: ReviewFilter, $order: ReviewOrder!) {\n    reviews(first: $first, after: $after, filter: $filter, orderBy: $order) {\n      nodes { ...ReviewRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ReviewRow on Review {\n    id title state status rateBp waitingFor assigneeId version possibleSteps openedAt\n    account { id name }\n    market { id marketplace }\n    deadlines { dueAt metAt standing whose }\n  }\n": typeof types.ReviewsDocument,
    "\n  mutation MoveReview($input: StepReviewInput!) {\n    stepReview(input: $input) { review { id version } userErrors { field message code } }\n  }\n": typeof types.MoveReviewDocument,
    "\n  mutation OpenReview($input: OpenReviewInput!) {\n    openReview(input: $input) { review { id } userErrors { field message code } }\n  }\n": typeof types.OpenReviewDocument,
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SwitchConsultancyDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation RequestMagicLink($input: RequestMagicLinkInput!) {\n    requestMagicLink(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RequestMagicLinkDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {\n    beginSecondFactor(input: $input) {\n      enrolment { secret uri }\n      userErrors { field message code }\n    }\n  }\n": typeof types.BeginSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n    confirmSecondFactor(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": typeof types.ConfirmSecondFactorDocument,
    "\n  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n    removeSecondFactor(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RemoveSecondFactorDocument,
    "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": typeof types.RenewRecoveryCodesDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor recoveryCodesLeft emailVerified version }\n      consultancy { id name test }\n      branding { accent logo version }\n      seats { role consultancy { id name } }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  query Team {\n    team(first: 100) { nodes { id name email role } }\n  }\n": typeof types.TeamDocument,
    "\n  query AccountNames {\n    sellerAccounts(first: 100) { nodes { id name archivedAt } }\n  }\n": typeof types.AccountNamesDocument,
    "\n  query MyAlerts {\n    sellerAccounts(first: 100) { nodes { id name archivedAt myAlerts { alerts digest } } }\n  }\n": typeof types.MyAlertsDocument,
    "\n  query AuditEvents($after: String) {\n    auditEvents(first: 50, after: $after) {\n      nodes { no at action actorKind actorName subject requestId }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AuditEventsDocument,
    "\n  query ListedCarriers($marketplace: String!) {\n    listedCarriers(marketplace: $marketplace) { names complete asOf source note }\n  }\n": typeof types.ListedCarriersDocument,
    "\n  mutation EditBranding($input: EditBrandingInput!) {\n    editBranding(input: $input) {\n      branding { version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.EditBrandingDocument,
    "\n  query Consultancy {\n    consultancy { id name requireSecondFactor version }\n  }\n": typeof types.ConsultancyDocument,
    "\n  mutation EditConsultancy($input: EditConsultancyInput!) {\n    editConsultancy(input: $input) {\n      consultancy { id name requireSecondFactor version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.EditConsultancyDocument,
    "\n  query ApiKeys {\n    apiKeys(first: 100) {\n      nodes {\n        id name scopes accounts test createdAt lastUsedAt expiresAt revokedAt\n        clientId pointsPerMinute usage { date calls refused }\n      }\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey { id clientId }\n      secret clientSecret\n      userErrors { field message code }\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey { id clientId }\n      secret clientSecret\n      userErrors { field message code }\n    }\n  }\n": typeof types.RotateApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) { apiKey { id revokedAt } userErrors { field message code } }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  mutation EditProfile($input: EditProfileInput!) {\n    editProfile(input: $input) {\n      person { id name locale version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.EditProfileDocument,
    "\n  mutation RequestVerification {\n    requestVerification { done userErrors { field message code } }\n  }\n": typeof types.RequestVerificationDocument,
    "\n  query Rulebooks {\n    rulebooks {\n      code version title notes own perCategory thresholdBp windowDays marketplaces effectiveFrom text\n      sources { title url confidence }\n    }\n  }\n": typeof types.RulebooksDocument,
    "\n  mutation PutRulebook($input: PutRulebookInput!) {\n    putRulebook(input: $input) {\n      rulebook { code title version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.PutRulebookDocument,
    "\n  query Sessions {\n    sessions(first: 100) {\n      nodes { id agent client createdAt current lastSeenAt expiresAt }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions { done userErrors { field message code } }\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  fragment MemberShown on Member { id name email role allAccounts accounts since version }\n": typeof types.MemberShownFragmentDoc,
    "\n  query Members($after: String) {\n    team(first: 50, after: $after) {\n      nodes { ...MemberShown }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.MembersDocument,
    "\n  query PendingInvites {\n    invites(first: 100) { nodes { id email role allAccounts accounts createdAt expiresAt } }\n  }\n": typeof types.PendingInvitesDocument,
    "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) { member { ...MemberShown } userErrors { field message code } }\n  }\n": typeof types.ChangeRoleDocument,
    "\n  mutation AssignAccounts($input: AssignAccountsInput!) {\n    assignAccounts(input: $input) { member { ...MemberShown } userErrors { field message code } }\n  }\n": typeof types.AssignAccountsDocument,
    "\n  mutation EndSessionsOf($input: EndSessionsOfInput!) {\n    endSessionsOf(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.EndSessionsOfDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  mutation InviteStaff($input: InviteStaffInput!) {\n    inviteStaff(input: $input) { invite { id } userErrors { field message code } }\n  }\n": typeof types.InviteStaffDocument,
    "\n  mutation ResendInvite($input: ResendInviteInput!) {\n    resendInvite(input: $input) { invite { id } userErrors { field message code } }\n  }\n": typeof types.ResendInviteDocument,
    "\n  mutation RevokeInvite($input: RevokeInviteInput!) {\n    revokeInvite(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RevokeInviteDocument,
    "\n  query WebhookDeliveries($first: Int!, $after: String, $filter: WebhookDeliveryFilter) {\n    webhookDeliveries(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id endpoint messageId eventType payload createdAt isReplay state nextAttemptAt\n        attempts { no at status answer problem durationMs }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.WebhookDeliveriesDocument,
    "\n  mutation TestWebhookEndpoint($input: WebhookEndpointInput!) {\n    testWebhookEndpoint(input: $input) {\n      webhookDelivery { id }\n      userErrors { field message code }\n    }\n  }\n": typeof types.TestWebhookEndpointDocument,
    "\n  mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {\n    replayWebhookDelivery(input: $input) {\n      webhookDelivery { id }\n      userErrors { field message code }\n    }\n  }\n": typeof types.ReplayWebhookDeliveryDocument,
    "\n  mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {\n    replayWebhookDeliveries(input: $input) { count userErrors { field message code } }\n  }\n": typeof types.ReplayWebhookDeliveriesDocument,
    "\n  query WebhookEndpoints {\n    webhookEndpoints {\n      id name url eventTypes accounts isEnabled disabledBecause failingSince oldSecretUntil\n      createdAt version\n    }\n  }\n": typeof types.WebhookEndpointsDocument,
    "\n  mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {\n    createWebhookEndpoint(input: $input) { secret userErrors { field message code } }\n  }\n": typeof types.CreateWebhookEndpointDocument,
    "\n  mutation EditWebhookEndpoint($input: EditWebhookEndpointInput!) {\n    editWebhookEndpoint(input: $input) {\n      webhookEndpoint { id version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.EditWebhookEndpointDocument,
    "\n  mutation EnableWebhookEndpoint($input: WebhookEndpointInput!) {\n    enableWebhookEndpoint(input: $input) {\n      webhookEndpoint { id isEnabled }\n      userErrors { field message code }\n    }\n  }\n": typeof types.EnableWebhookEndpointDocument,
    "\n  mutation DisableWebhookEndpoint($input: WebhookEndpointInput!) {\n    disableWebhookEndpoint(input: $input) {\n      webhookEndpoint { id isEnabled }\n      userErrors { field message code }\n    }\n  }\n": typeof types.DisableWebhookEndpointDocument,
    "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) { secret userErrors { field message code } }\n  }\n": typeof types.RotateWebhookSecretDocument,
    "\n  mutation RemoveWebhookEndpoint($input: WebhookEndpointInput!) {\n    removeWebhookEndpoint(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RemoveWebhookEndpointDocument,
    "\n  query Shipments($market: ID!, $after: String, $filter: ShipmentFilter) {\n    market(id: $market) {\n      id\n      shipments(first: 50, after: $after, filter: $filter) {\n        nodes { ...ShipmentRow }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment ShipmentRow on Shipment {\n    orderId trackingNumber carrier warehouse date verdict categories correctable fixBy\n    defects { code title }\n    risks { code title }\n  }\n": typeof types.ShipmentsDocument,
    "\n  query Shipment($market: ID!, $orderId: String!, $trackingNumber: String!) {\n    shipment(market: $market, orderId: $orderId, trackingNumber: $trackingNumber) {\n      shipment { ...ShipmentRow notAssessed { code title } }\n      origin scanPlace shipMethod\n      items { sku category }\n      suggestions { number change }\n      findings { effect evidence reason problem { code title } }\n      timeline { at kind }\n    }\n  }\n": typeof types.ShipmentDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.VerifyEmailDocument,
    "\n  mutation SignInByMagicLink($input: SignInByMagicLinkInput!) {\n    signInByMagicLink(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SignInByMagicLinkDocument,
    "\n  query InvitePreview($link: String!) {\n    invitePreview(link: $link) { consultancy email isKnown role }\n  }\n": typeof types.InvitePreviewDocument,
    "\n  mutation AcceptInvite($input: AcceptInviteInput!) {\n    acceptInvite(input: $input) {\n      consultancy { id name }\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.AcceptInviteDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {\n    completeSecondFactor(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CompleteSecondFactorDocument,
    "\n  fragment ImportShown on Import {\n    id state version createdAt finishedAt failure quarantineUrl\n    bytesRead bytesTotal packagesStored packagesTotal\n    files { id fileName size }\n    summary {\n      packages quarantined rows notSellerFulfilled warnings\n      sources { name rows unknownColumns }\n    }\n  }\n": typeof types.ImportShownFragmentDoc,
    "\n  query Imports($market: ID!, $first: Int!) {\n    market(id: $market) {\n      id\n      imports(first: $first) { nodes { ...ImportShown } pageInfo { hasNextPage } }\n    }\n  }\n": typeof types.ImportsDocument,
    "\n  subscription ImportProgress($id: ID!) {\n    importProgress(id: $id) { ...ImportShown }\n  }\n": typeof types.ImportProgressDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      known\n      import { id }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CreateImportDocument,
    "\n  mutation CancelImport($input: CancelImportInput!) {\n    cancelImport(input: $input) {\n      import { id state }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CancelImportDocument,
    "\n  query RowsSetAside($import: ID!, $first: Int!) {\n    import(id: $import) {\n      id\n      quarantinedRows(first: $first) {\n        totalCount\n        nodes { source line column value reason }\n      }\n    }\n  }\n": typeof types.RowsSetAsideDocument,
    "\n  query SavedViews($page: String!) {\n    savedViews(page: $page) { id name page query isOwn isShared version }\n  }\n": typeof types.SavedViewsDocument,
    "\n  mutation KeepView($input: KeepViewInput!) {\n    keepView(input: $input) { savedView { id } userErrors { field message code } }\n  }\n": typeof types.KeepViewDocument,
    "\n  mutation RemoveView($input: RemoveViewInput!) {\n    removeView(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RemoveViewDocument,
};
const documents: Documents = {
    "\n  query Places {\n    sellerAccounts(first: 100) { nodes { id name } }\n    reviews(first: 100) { nodes { id title account { id name } } }\n  }\n": types.PlacesDocument,
    "\n  query Alerts($after: String, $filter: AlertFilter) {\n    alerts(first: 50, after: $after, filter: $filter) {\n      nodes { ...AlertShown acknowledgedBy market { id marketplace } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.AlertsDocument,
    "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) {\n      alert { id acknowledgedAt acknowledgedBy }\n      userErrors { field message code }\n    }\n  }\n": types.AcknowledgeAlertDocument,
    "\n  query AmazonFigures($market: ID!, $metric: AmazonMetric!) {\n    market(id: $market) {\n      id\n      amazonStanding { standing day readAt }\n      amazonFigures(first: 60, metric: $metric) {\n        nodes { ...AmazonFigureShown }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n\n  fragment AmazonFigureShown on AmazonFigure {\n    day firstDay part total rateMillionths targetMillionths condition status readAt\n  }\n": types.AmazonFiguresDocument,
    "\n  query Reconciliation($market: ID!) {\n    market(id: $market) {\n      id\n      reconciliation {\n        windowStart windowEnd windowFrom listReadAt amazonsRulebook\n        all ours listed agreedValid agreedInvalid agreedUncounted differencesUrl\n        reasons { reason onlyAmazon onlyOurs }\n        figure { ...AmazonFigureShown }\n      }\n    }\n  }\n": types.ReconciliationDocument,
    "\n  query ReconciliationDifferences(\n    $market: ID!\n    $after: String\n    $side: ReconciliationSide\n    $reason: ReconciliationReason\n  ) {\n    market(id: $market) {\n      id\n      reconciliation {\n        differences(first: 20, after: $after, side: $side, reason: $reason) {\n          nodes {\n            orderId trackingNumber carrier day listedDay category side reason\n            scanned listedScanned listedDelivery\n          }\n          pageInfo { endCursor hasNextPage }\n        }\n      }\n    }\n  }\n": types.ReconciliationDifferencesDocument,
    "\n  query CarrierFaults($market: ID!) {\n    market(id: $market) {\n      id\n      carrierFaults(first: 50) {\n        nodes { code name method kind packages lastDay silentDrop send { code name method } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": types.CarrierFaultsDocument,
    "\n  query Client($id: ID!) {\n    sellerAccount(id: $id) {\n      id name amazonSellerId notes archivedAt eraseAfter version\n      markets { id marketplace rulebook scoredAt }\n    }\n  }\n": types.ClientDocument,
    "\n  subscription ClientChanged($id: ID!) {\n    sellerAccountChanged(id: $id) { id version }\n  }\n": types.ClientChangedDocument,
    "\n  mutation EditClient($input: EditSellerAccountInput!) {\n    editSellerAccount(input: $input) {\n      sellerAccount { id version eraseAfter }\n      userErrors { field message code }\n    }\n  }\n": types.EditClientDocument,
    "\n  mutation AddMarket($input: AddMarketInput!) {\n    addMarket(input: $input) { market { id } userErrors { field message code } }\n  }\n": types.AddMarketDocument,
    "\n  query MarketHealth($market: ID!, $account: ID!) {\n    market(id: $market) {\n      id scoredAt\n      health {\n        thresholdBp windowStart windowEnd\n        overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }\n        categories { category score { rateBp status counted invalid deficit } }\n        problems { defects risks sole problem { code title } }\n        trend { date counted valid rollingBp }\n      }\n      standings { category fallsOn since standing }\n      alerts(first: 5) { nodes { ...AlertShown } }\n    }\n    digest(account: $account) {\n      firstDay lastDay\n      markets { market packages checks { check thisWeek lastWeek sentence verdict } }\n    }\n  }\n\n  fragment AlertShown on Alert {\n    id kind category raisedAt acknowledgedAt fallsOn\n    window { rateBp thresholdBp lastDay }\n    drift { beforeBp recentBp lastDay }\n  }\n": types.MarketHealthDocument,
    "\n  query CorrectableNow($market: ID!) {\n    market(id: $market) {\n      id\n      shipments(first: 8, filter: { correctable: true }) {\n        nodes { orderId trackingNumber carrier date fixBy defects { code title } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n": types.CorrectableNowDocument,
    "\n  query ClientPeople($id: ID!) {\n    sellerAccount(id: $id) {\n      id\n      alertReaders { member name email alerts digest maySee }\n      myAlerts { alerts digest }\n    }\n    team(first: 100) { nodes { id name email role allAccounts accounts since } }\n    invites(first: 100) { nodes { id email role accounts expiresAt } }\n  }\n": types.ClientPeopleDocument,
    "\n  mutation InviteClient($input: InviteClientInput!) {\n    inviteClient(input: $input) { invite { id } userErrors { field message code } }\n  }\n": types.InviteClientDocument,
    "\n  mutation RevokeClientInvite($input: RevokeInviteInput!) {\n    revokeInvite(input: $input) { done userErrors { field message code } }\n  }\n": types.RevokeClientInviteDocument,
    "\n  mutation SetMyAlerts($input: SetMyAlertsInput!) {\n    setMyAlerts(input: $input) {\n      myAlerts { alerts digest }\n      userErrors { field message code }\n    }\n  }\n": types.SetMyAlertsDocument,
    "\n  query MarketRules($market: ID!, $marketplace: String!) {\n    market(id: $market) {\n      id rulebook rulesChangedAt\n      locations { name country state city postalCode validFrom validTo }\n      approvedCarriers { name validFrom validTo }\n      watchRules { category thresholdBp marginBp }\n      standings { category }\n    }\n    listedCarriers(marketplace: $marketplace) { names note asOf source complete }\n    rulebooks { code title marketplaces thresholdBp perCategory windowDays version }\n  }\n": types.MarketRulesDocument,
    "\n  mutation SetLocations($input: SetLocationsInput!) {\n    setLocations(input: $input) { market { id } userErrors { field message code } }\n  }\n": types.SetLocationsDocument,
    "\n  mutation SetCarriers($input: SetCarriersInput!) {\n    setCarriers(input: $input) { market { id } userErrors { field message code } }\n  }\n": types.SetCarriersDocument,
    "\n  mutation ChooseRulebook($input: ChooseRulebookInput!) {\n    chooseRulebook(input: $input) { market { id } userErrors { field message code } }\n  }\n": types.ChooseRulebookDocument,
    "\n  mutation SetWatchRules($input: SetWatchRulesInput!) {\n    setWatchRules(input: $input) { market { id } userErrors { field message code } }\n  }\n": types.SetWatchRulesDocument,
    "\n  query ClientAccounts {\n    sellerAccounts(first: 100) { nodes { id name markets { id marketplace } } }\n  }\n": types.ClientAccountsDocument,
    "\n  fragment ClientAction on PlanAction {\n    id reviewId title detail doneWhen dueOn owner progress section note settledAt version isNeeded\n    files { id fileName size createdAt }\n  }\n": types.ClientActionFragmentDoc,
    "\n  query ClientCases($account: ID!) {\n    reviews(first: 100, filter: { account: $account }) {\n      nodes {\n        id title state waitingFor rateBp recoversOn windowEnd openedAt closedAt approvedAt\n        market { id marketplace }\n      }\n    }\n  }\n": types.ClientCasesDocument,
    "\n  query ClientPlan($review: ID!) {\n    review(id: $review) {\n      id title state approvedAt possibleSteps waitingFor\n      plan { ...ClientAction }\n      timeline(first: 40) { nodes { at step remark personId } }\n    }\n  }\n": types.ClientPlanDocument,
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
    "\n  query Clients($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { ...ClientRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ClientRow on SellerAccount {\n    id name archivedAt\n    markets {\n      id marketplace\n      health { thresholdBp overall { rateBp status } trend { date rollingBp } }\n      imports(first: 1) { nodes { createdAt state } }\n    }\n  }\n": types.ClientsDocument,
    "\n  query OpenCases($after: String, $states: [ReviewState!]) {\n    reviews(first: 100, after: $after, filter: { states: $states }, orderBy: DUE_FIRST) {\n      nodes {\n        id title state assigneeId waitingFor\n        account { id }\n        deadlines { dueAt metAt standing whose }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.OpenCasesDocument,
    "\n  mutation CreateSellerAccount($input: CreateSellerAccountInput!) {\n    createSellerAccount(input: $input) {\n      sellerAccount { id }\n      userErrors { field message code }\n    }\n  }\n": types.CreateSellerAccountDocument,
    "\n  query Desk($mine: Boolean!) {\n    desk(onlyMine: $mine) {\n      counts { deadlines repliesToRead unanswered waitingForUs }\n      deadlines(first: 10) { dueAt standing whose review { ...DeskCase } }\n      repliesToRead(first: 10) { submissionId review { ...DeskCase } }\n      unanswered(first: 10) { since review { ...DeskCase } }\n      waitingForUs(first: 10) { ...DeskCase }\n      tasks(first: 12) {\n        action { id title dueOn owner }\n        review { ...DeskCase }\n      }\n    }\n    alerts(first: 6, filter: { acknowledged: false }) { nodes { ...AlertShown market { id marketplace } } }\n    recent: sellerAccounts(first: 100) {\n      nodes { id name markets { id marketplace imports(first: 1) { nodes { id createdAt state } } } }\n    }\n  }\n\n  fragment DeskCase on Review {\n    id title state rateBp\n    account { id name }\n  }\n": types.DeskDocument,
    "\n  query CarrierFeeds($account: ID!) {\n    carrierFeeds(account: $account, first: 100) {\n      nodes {\n        id name vendor url events lastEventAt failures lastFailure lastFailureAt\n        overlapUntil removedAt createdAt\n      }\n    }\n  }\n": types.CarrierFeedsDocument,
    "\n  mutation CreateCarrierFeed($input: CreateCarrierFeedInput!) {\n    createCarrierFeed(input: $input) {\n      carrierFeed { id url }\n      secret\n      userErrors { field message code }\n    }\n  }\n": types.CreateCarrierFeedDocument,
    "\n  mutation RotateCarrierFeed($input: RotateCarrierFeedInput!) {\n    rotateCarrierFeed(input: $input) { secret userErrors { field message code } }\n  }\n": types.RotateCarrierFeedDocument,
    "\n  mutation RemoveCarrierFeed($input: RemoveCarrierFeedInput!) {\n    removeCarrierFeed(input: $input) { carrierFeed { id } userErrors { field message code } }\n  }\n": types.RemoveCarrierFeedDocument,
    "\n  query ReviewIncidents($id: ID!) {\n    review(id: $id) {\n      id\n      incidents {\n        evidence note shipped unscanned attachedAt attachedBy { name }\n        incident { ...IncidentShown }\n      }\n    }\n  }\n": types.ReviewIncidentsDocument,
    "\n  mutation AttachIncident($input: AttachIncidentInput!) {\n    attachIncident(input: $input) { review { id } userErrors { field message code } }\n  }\n": types.AttachIncidentDocument,
    "\n  mutation DetachIncident($input: DetachIncidentInput!) {\n    detachIncident(input: $input) { review { id } userErrors { field message code } }\n  }\n": types.DetachIncidentDocument,
    "\n  query EarlyWarningSince($account: ID!) {\n    sellerAccount(id: $account) { id earlyWarningSince }\n  }\n": types.EarlyWarningSinceDocument,
    "\n  mutation SetEarlyWarning($input: SetEarlyWarningInput!) {\n    setEarlyWarning(input: $input) {\n      account { id earlyWarningSince }\n      userErrors { field message code }\n    }\n  }\n": types.SetEarlyWarningDocument,
    "\n  query Incidents($first: Int!, $after: String, $open: Boolean, $carrier: String) {\n    incidents(first: $first, after: $after, open: $open, carrier: $carrier) {\n      nodes { ...IncidentShown }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment IncidentShown on Incident {\n    id title carrier marketplace firstDay lastDay packages what source\n    createdAt createdBy { name } closedAt version\n  }\n": types.IncidentsDocument,
    "\n  query EarlyWarnings {\n    earlyWarnings(first: 10) {\n      nodes {\n        id carrier firstDay lastDay raisedAt otherAccounts\n        accounts { recent recentMissing before beforeMissing account { id name } }\n      }\n    }\n  }\n": types.EarlyWarningsDocument,
    "\n  mutation CreateIncident($input: CreateIncidentInput!) {\n    createIncident(input: $input) { incident { id } userErrors { field message code } }\n  }\n": types.CreateIncidentDocument,
    "\n  mutation EditIncident($input: EditIncidentInput!) {\n    editIncident(input: $input) { incident { id version } userErrors { field message code } }\n  }\n": types.EditIncidentDocument,
    "\n  mutation CloseIncident($input: CloseIncidentInput!) {\n    closeIncident(input: $input) { incident { id version } userErrors { field message code } }\n  }\n": types.CloseIncidentDocument,
    "\n  query ReviewComments($id: ID!, $after: String) {\n    review(id: $id) {\n      id\n      comments(first: 30, after: $after) {\n        nodes { ...CommentFields }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment CommentFields on Comment {\n    id version audience body byClient createdAt editedAt deletedAt\n    author { id name }\n  }\n": types.ReviewCommentsDocument,
    "\n  query ReviewTimeline($id: ID!, $after: String) {\n    review(id: $id) {\n      id\n      timeline(first: 40, after: $after) {\n        nodes { ...EventFields }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment EventFields on ReviewEvent {\n    kind at by personId from to step remark reason rateBp revision waitingFor actionTitle outcome why\n  }\n": types.ReviewTimelineDocument,
    "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) { comment { id } userErrors { field message code } }\n  }\n": types.AddCommentDocument,
    "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) { comment { id version } userErrors { field message code } }\n  }\n": types.EditCommentDocument,
    "\n  mutation DeleteComment($input: DeleteCommentInput!) {\n    deleteComment(input: $input) { comment { id version } userErrors { field message code } }\n  }\n": types.DeleteCommentDocument,
    "\n  query ReviewOverview($id: ID!) {\n    review(id: $id) {\n      id recoversOn\n      revisions { no rateBp createdAt reason }\n      latest {\n        asOf\n        head { no createdAt rulebook rulebookVersion contentHash }\n        rulebook { title thresholdBp perCategory }\n        overall { ...ScoreFigures }\n        upperBound { packages checks { code title } }\n        categories { category recoversOn score { ...ScoreFigures } }\n        causes { ...CauseRow }\n        fixSequence { gained meetsThreshold rateBp problem { code title } }\n        recovery { allFixed oneFixed { on problem { code title } } }\n        slices(first: 12, notable: true) {\n          nodes { dimension value counted invalid rateBp shareOfInvalidBp lift { hundredths } }\n        }\n        exposure { category reason rung skus windowsBelow }\n        cutOff { acceptUntil hour late packages allLate allPackages }\n        fbaCandidates { category counted invalid shareOfCategoryBp sku }\n        undeclaredOrigins { country packages place postalCode shareBp }\n        risks { involved problem { code title } }\n        coverage { assessed notAssessed problem { code title } }\n        correctableCount\n        input { packages undated outsideWindow ratesKnown warnings }\n        trend { date counted valid rollingBp }\n      }\n    }\n  }\n\n  fragment ScoreFigures on Score {\n    rateBp status counted valid invalid pending exempt deficit headroom cleanNeeded bestCaseBp worstCaseBp\n  }\n\n  fragment CauseRow on Cause {\n    involved sole rateIfFixedBp\n    share { num den hundredths }\n    problem { code title family }\n    reasons { packages reason }\n    samples { evidence orderId trackingNumber }\n    slices { dimension value counted invalid lift { hundredths } }\n  }\n": types.ReviewOverviewDocument,
    "\n  query ReviewPlan($id: ID!) {\n    review(id: $id) { id plan { ...PlanActionRow } }\n  }\n\n  fragment PlanActionRow on PlanAction {\n    id version title section code owner dueOn progress isNeeded expectedGainBp detail doneWhen\n    evidence note reopenedBySubmission settledAt\n    causes { code title }\n    settledBy { name }\n    files { id fileName size }\n  }\n": types.ReviewPlanDocument,
    "\n  mutation CompletePlanAction($input: CompletePlanActionInput!) {\n    completePlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": types.CompletePlanActionDocument,
    "\n  mutation ReopenPlanAction($input: ReopenPlanActionInput!) {\n    reopenPlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": types.ReopenPlanActionDocument,
    "\n  mutation WaivePlanAction($input: WaivePlanActionInput!) {\n    waivePlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": types.WaivePlanActionDocument,
    "\n  mutation EditPlanAction($input: EditPlanActionInput!) {\n    editPlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n": types.EditPlanActionDocument,
    "\n  mutation AddPlanAction($input: AddPlanActionInput!) {\n    addPlanAction(input: $input) { planAction { id } userErrors { field message code } }\n  }\n": types.AddPlanActionDocument,
    "\n  mutation OrderPlan($input: OrderPlanInput!) {\n    orderPlan(input: $input) { plan { id } userErrors { field message code } }\n  }\n": types.OrderPlanDocument,
    "\n  query ScoreBasis($id: ID!) {\n    review(id: $id) { id rulebook chosenWindowEnd windowEnd market { id marketplace } }\n    rulebooks { code title marketplaces thresholdBp windowDays }\n  }\n": types.ScoreBasisDocument,
    "\n  mutation RescoreReview($input: RescoreReviewInput!) {\n    rescoreReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": types.RescoreReviewDocument,
    "\n  query ReviewResponse($id: ID!) {\n    review(id: $id) {\n      id state possibleSteps approvedAt\n      response {\n        version revision editedAt editedBy { name } cause fixed prevention\n        questions { rootCause action prevention problem { code title } }\n        deactivatedInError { statement evidence }\n        check { ...ResponseVerdict }\n      }\n    }\n  }\n\n  fragment ResponseVerdict on ResponseCheck {\n    canBeSent characters limit\n    remarks { code message part quote severity }\n    contradictions {\n      kind message submissionNo\n      now { part text }\n      earlier { part text }\n    }\n  }\n": types.ReviewResponseDocument,
    "\n  query CheckResponse($review: ID!, $cause: String!, $fixed: String!, $prevention: String!) {\n    checkResponse(review: $review, cause: $cause, fixed: $fixed, prevention: $prevention) {\n      ...ResponseVerdict\n    }\n  }\n": types.CheckResponseDocument,
    "\n  mutation EditResponse($input: EditResponseInput!) {\n    editResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": types.EditResponseDocument,
    "\n  mutation ResetResponse($input: ResetResponseInput!) {\n    resetResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": types.ResetResponseDocument,
    "\n  mutation RecordSubmission($input: RecordSubmissionInput!) {\n    recordSubmission(input: $input) {\n      submission { id no }\n      userErrors { field message code }\n    }\n  }\n": types.RecordSubmissionDocument,
    "\n  query Review($id: ID!) {\n    review(id: $id) {\n      id title state status rateBp version waitingFor assigneeId possibleSteps\n      windowStart windowEnd openedAt closedAt\n      account { id name }\n      market { id marketplace }\n      deadlines { dueAt metAt standing whose }\n      clocks { us client amazon carrier since }\n    }\n  }\n": types.ReviewDocument,
    "\n  subscription ReviewChanged($id: ID!) {\n    reviewChanged(id: $id) { id version }\n  }\n": types.ReviewChangedDocument,
    "\n  mutation StepReview($input: StepReviewInput!) {\n    stepReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": types.StepReviewDocument,
    "\n  mutation AssignReview($input: AssignReviewInput!) {\n    assignReview(input: $input) {\n      review { id version assigneeId }\n      userErrors { field message code }\n    }\n  }\n": types.AssignReviewDocument,
    "\n  mutation SetReviewDeadlines($input: SetReviewDeadlinesInput!) {\n    setReviewDeadlines(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": types.SetReviewDeadlinesDocument,
    "\n  query ReviewChoices($id: ID!) {\n    review(id: $id) {\n      id\n      latest {\n        categories { category }\n        causes { problem { code title } }\n        risks { problem { code title } }\n        carriers: slices(first: 50, dimension: CARRIER) { nodes { value } }\n        warehouses: slices(first: 50, dimension: WAREHOUSE) { nodes { value } }\n      }\n    }\n  }\n": types.ReviewChoicesDocument,
    "\n  query ReviewSubmissions($id: ID!) {\n    review(id: $id) {\n      id state\n      submissions { ...SubmissionFields }\n      plan { code title }\n    }\n  }\n\n  fragment SubmissionFields on Submission {\n    id no sentAt revision cause fixed prevention contentHash\n    recordedBy { name }\n    contradictions { message }\n    reply { receivedAt text recordedBy { name } decoded { ...ReplyReadingFields } }\n  }\n\n  fragment ReplyReadingFields on ReplyReading {\n    outcome quotes reopenedActions\n    gaps { gap quotes }\n    causes { code title }\n  }\n": types.ReviewSubmissionsDocument,
    "\n  query DecodeReply($review: ID!, $text: String!) {\n    decodeReply(review: $review, text: $text) { ...ReplyReadingFields }\n  }\n": types.DecodeReplyDocument,
    "\n  mutation RecordReply($input: RecordReplyInput!) {\n    recordReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": types.RecordReplyDocument,
    "\n  mutation DecideReply($input: DecideReplyInput!) {\n    decideReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": types.DecideReplyDocument,
    "\n  mutation RecordEarlierSubmission($input: RecordEarlierSubmissionInput!) {\n    recordEarlierSubmission(input: $input) { submission { id } userErrors { field message code } }\n  }\n": types.RecordEarlierSubmissionDocument,
    "\n  query WhatIfLevers($id: ID!) {\n    review(id: $id) {\n      id\n      whatIfLevers {\n        carriers { name counted invalid }\n        skus { name counted invalid }\n      }\n      latest { causes { problem { code title } } }\n    }\n  }\n": types.WhatIfLeversDocument,
    "\n  query WhatIf(\n    $id: ID!\n    $fix: [String!]!\n    $toFba: [String!]!\n    $carriers: [CarrierChangeInput!]!\n    $cutOff: Int\n  ) {\n    review(id: $id) {\n      id\n      whatIf(fix: $fix, toFba: $toFba, carriers: $carriers, cutOff: $cutOff) {\n        overall { ...WhatIfFigures }\n        categories { ...WhatIfFigures }\n      }\n    }\n  }\n\n  fragment WhatIfFigures on WhatIfChange {\n    category gainBp recoversOn recoversOnBefore\n    before { rateBp status }\n    after { rateBp status }\n  }\n": types.WhatIfDocument,
    "\n  query Markets($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { id name archivedAt markets { id marketplace } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.MarketsDocument,
    "\n  query Reviews($first: Int!, $after: String, $filter: ReviewFilter, $order: ReviewOrder!) {\n    reviews(first: $first, after: $after, filter: $filter, orderBy: $order) {\n      nodes { ...ReviewRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ReviewRow on Review {\n    id title state status rateBp waitingFor assigneeId version possibleSteps openedAt\n    account { id name }\n    market { id marketplace }\n    deadlines { dueAt metAt standing whose }\n  }\n": types.ReviewsDocument,
    "\n  mutation MoveReview($input: StepReviewInput!) {\n    stepReview(input: $input) { review { id version } userErrors { field message code } }\n  }\n": types.MoveReviewDocument,
    "\n  mutation OpenReview($input: OpenReviewInput!) {\n    openReview(input: $input) { review { id } userErrors { field message code } }\n  }\n": types.OpenReviewDocument,
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SwitchConsultancyDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) { done userErrors { field message code } }\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation RequestMagicLink($input: RequestMagicLinkInput!) {\n    requestMagicLink(input: $input) { done userErrors { field message code } }\n  }\n": types.RequestMagicLinkDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {\n    beginSecondFactor(input: $input) {\n      enrolment { secret uri }\n      userErrors { field message code }\n    }\n  }\n": types.BeginSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n    confirmSecondFactor(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": types.ConfirmSecondFactorDocument,
    "\n  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n    removeSecondFactor(input: $input) { done userErrors { field message code } }\n  }\n": types.RemoveSecondFactorDocument,
    "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": types.RenewRecoveryCodesDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor recoveryCodesLeft emailVerified version }\n      consultancy { id name test }\n      branding { accent logo version }\n      seats { role consultancy { id name } }\n    }\n  }\n": types.SessionDocument,
    "\n  query Team {\n    team(first: 100) { nodes { id name email role } }\n  }\n": types.TeamDocument,
    "\n  query AccountNames {\n    sellerAccounts(first: 100) { nodes { id name archivedAt } }\n  }\n": types.AccountNamesDocument,
    "\n  query MyAlerts {\n    sellerAccounts(first: 100) { nodes { id name archivedAt myAlerts { alerts digest } } }\n  }\n": types.MyAlertsDocument,
    "\n  query AuditEvents($after: String) {\n    auditEvents(first: 50, after: $after) {\n      nodes { no at action actorKind actorName subject requestId }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AuditEventsDocument,
    "\n  query ListedCarriers($marketplace: String!) {\n    listedCarriers(marketplace: $marketplace) { names complete asOf source note }\n  }\n": types.ListedCarriersDocument,
    "\n  mutation EditBranding($input: EditBrandingInput!) {\n    editBranding(input: $input) {\n      branding { version }\n      userErrors { field message code }\n    }\n  }\n": types.EditBrandingDocument,
    "\n  query Consultancy {\n    consultancy { id name requireSecondFactor version }\n  }\n": types.ConsultancyDocument,
    "\n  mutation EditConsultancy($input: EditConsultancyInput!) {\n    editConsultancy(input: $input) {\n      consultancy { id name requireSecondFactor version }\n      userErrors { field message code }\n    }\n  }\n": types.EditConsultancyDocument,
    "\n  query ApiKeys {\n    apiKeys(first: 100) {\n      nodes {\n        id name scopes accounts test createdAt lastUsedAt expiresAt revokedAt\n        clientId pointsPerMinute usage { date calls refused }\n      }\n    }\n  }\n": types.ApiKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey { id clientId }\n      secret clientSecret\n      userErrors { field message code }\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey { id clientId }\n      secret clientSecret\n      userErrors { field message code }\n    }\n  }\n": types.RotateApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) { apiKey { id revokedAt } userErrors { field message code } }\n  }\n": types.RevokeApiKeyDocument,
    "\n  mutation EditProfile($input: EditProfileInput!) {\n    editProfile(input: $input) {\n      person { id name locale version }\n      userErrors { field message code }\n    }\n  }\n": types.EditProfileDocument,
    "\n  mutation RequestVerification {\n    requestVerification { done userErrors { field message code } }\n  }\n": types.RequestVerificationDocument,
    "\n  query Rulebooks {\n    rulebooks {\n      code version title notes own perCategory thresholdBp windowDays marketplaces effectiveFrom text\n      sources { title url confidence }\n    }\n  }\n": types.RulebooksDocument,
    "\n  mutation PutRulebook($input: PutRulebookInput!) {\n    putRulebook(input: $input) {\n      rulebook { code title version }\n      userErrors { field message code }\n    }\n  }\n": types.PutRulebookDocument,
    "\n  query Sessions {\n    sessions(first: 100) {\n      nodes { id agent client createdAt current lastSeenAt expiresAt }\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) { done userErrors { field message code } }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions { done userErrors { field message code } }\n  }\n": types.EndOtherSessionsDocument,
    "\n  fragment MemberShown on Member { id name email role allAccounts accounts since version }\n": types.MemberShownFragmentDoc,
    "\n  query Members($after: String) {\n    team(first: 50, after: $after) {\n      nodes { ...MemberShown }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.MembersDocument,
    "\n  query PendingInvites {\n    invites(first: 100) { nodes { id email role allAccounts accounts createdAt expiresAt } }\n  }\n": types.PendingInvitesDocument,
    "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) { member { ...MemberShown } userErrors { field message code } }\n  }\n": types.ChangeRoleDocument,
    "\n  mutation AssignAccounts($input: AssignAccountsInput!) {\n    assignAccounts(input: $input) { member { ...MemberShown } userErrors { field message code } }\n  }\n": types.AssignAccountsDocument,
    "\n  mutation EndSessionsOf($input: EndSessionsOfInput!) {\n    endSessionsOf(input: $input) { done userErrors { field message code } }\n  }\n": types.EndSessionsOfDocument,
    "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) { done userErrors { field message code } }\n  }\n": types.RemoveMemberDocument,
    "\n  mutation InviteStaff($input: InviteStaffInput!) {\n    inviteStaff(input: $input) { invite { id } userErrors { field message code } }\n  }\n": types.InviteStaffDocument,
    "\n  mutation ResendInvite($input: ResendInviteInput!) {\n    resendInvite(input: $input) { invite { id } userErrors { field message code } }\n  }\n": types.ResendInviteDocument,
    "\n  mutation RevokeInvite($input: RevokeInviteInput!) {\n    revokeInvite(input: $input) { done userErrors { field message code } }\n  }\n": types.RevokeInviteDocument,
    "\n  query WebhookDeliveries($first: Int!, $after: String, $filter: WebhookDeliveryFilter) {\n    webhookDeliveries(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id endpoint messageId eventType payload createdAt isReplay state nextAttemptAt\n        attempts { no at status answer problem durationMs }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.WebhookDeliveriesDocument,
    "\n  mutation TestWebhookEndpoint($input: WebhookEndpointInput!) {\n    testWebhookEndpoint(input: $input) {\n      webhookDelivery { id }\n      userErrors { field message code }\n    }\n  }\n": types.TestWebhookEndpointDocument,
    "\n  mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {\n    replayWebhookDelivery(input: $input) {\n      webhookDelivery { id }\n      userErrors { field message code }\n    }\n  }\n": types.ReplayWebhookDeliveryDocument,
    "\n  mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {\n    replayWebhookDeliveries(input: $input) { count userErrors { field message code } }\n  }\n": types.ReplayWebhookDeliveriesDocument,
    "\n  query WebhookEndpoints {\n    webhookEndpoints {\n      id name url eventTypes accounts isEnabled disabledBecause failingSince oldSecretUntil\n      createdAt version\n    }\n  }\n": types.WebhookEndpointsDocument,
    "\n  mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {\n    createWebhookEndpoint(input: $input) { secret userErrors { field message code } }\n  }\n": types.CreateWebhookEndpointDocument,
    "\n  mutation EditWebhookEndpoint($input: EditWebhookEndpointInput!) {\n    editWebhookEndpoint(input: $input) {\n      webhookEndpoint { id version }\n      userErrors { field message code }\n    }\n  }\n": types.EditWebhookEndpointDocument,
    "\n  mutation EnableWebhookEndpoint($input: WebhookEndpointInput!) {\n    enableWebhookEndpoint(input: $input) {\n      webhookEndpoint { id isEnabled }\n      userErrors { field message code }\n    }\n  }\n": types.EnableWebhookEndpointDocument,
    "\n  mutation DisableWebhookEndpoint($input: WebhookEndpointInput!) {\n    disableWebhookEndpoint(input: $input) {\n      webhookEndpoint { id isEnabled }\n      userErrors { field message code }\n    }\n  }\n": types.DisableWebhookEndpointDocument,
    "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) { secret userErrors { field message code } }\n  }\n": types.RotateWebhookSecretDocument,
    "\n  mutation RemoveWebhookEndpoint($input: WebhookEndpointInput!) {\n    removeWebhookEndpoint(input: $input) { done userErrors { field message code } }\n  }\n": types.RemoveWebhookEndpointDocument,
    "\n  query Shipments($market: ID!, $after: String, $filter: ShipmentFilter) {\n    market(id: $market) {\n      id\n      shipments(first: 50, after: $after, filter: $filter) {\n        nodes { ...ShipmentRow }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment ShipmentRow on Shipment {\n    orderId trackingNumber carrier warehouse date verdict categories correctable fixBy\n    defects { code title }\n    risks { code title }\n  }\n": types.ShipmentsDocument,
    "\n  query Shipment($market: ID!, $orderId: String!, $trackingNumber: String!) {\n    shipment(market: $market, orderId: $orderId, trackingNumber: $trackingNumber) {\n      shipment { ...ShipmentRow notAssessed { code title } }\n      origin scanPlace shipMethod\n      items { sku category }\n      suggestions { number change }\n      findings { effect evidence reason problem { code title } }\n      timeline { at kind }\n    }\n  }\n": types.ShipmentDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) { done userErrors { field message code } }\n  }\n": types.ResetPasswordDocument,
    "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) { done userErrors { field message code } }\n  }\n": types.VerifyEmailDocument,
    "\n  mutation SignInByMagicLink($input: SignInByMagicLinkInput!) {\n    signInByMagicLink(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SignInByMagicLinkDocument,
    "\n  query InvitePreview($link: String!) {\n    invitePreview(link: $link) { consultancy email isKnown role }\n  }\n": types.InvitePreviewDocument,
    "\n  mutation AcceptInvite($input: AcceptInviteInput!) {\n    acceptInvite(input: $input) {\n      consultancy { id name }\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.AcceptInviteDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {\n    completeSecondFactor(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.CompleteSecondFactorDocument,
    "\n  fragment ImportShown on Import {\n    id state version createdAt finishedAt failure quarantineUrl\n    bytesRead bytesTotal packagesStored packagesTotal\n    files { id fileName size }\n    summary {\n      packages quarantined rows notSellerFulfilled warnings\n      sources { name rows unknownColumns }\n    }\n  }\n": types.ImportShownFragmentDoc,
    "\n  query Imports($market: ID!, $first: Int!) {\n    market(id: $market) {\n      id\n      imports(first: $first) { nodes { ...ImportShown } pageInfo { hasNextPage } }\n    }\n  }\n": types.ImportsDocument,
    "\n  subscription ImportProgress($id: ID!) {\n    importProgress(id: $id) { ...ImportShown }\n  }\n": types.ImportProgressDocument,
    "\n  mutation CreateImport($input: CreateImportInput!) {\n    createImport(input: $input) {\n      known\n      import { id }\n      userErrors { field message code }\n    }\n  }\n": types.CreateImportDocument,
    "\n  mutation CancelImport($input: CancelImportInput!) {\n    cancelImport(input: $input) {\n      import { id state }\n      userErrors { field message code }\n    }\n  }\n": types.CancelImportDocument,
    "\n  query RowsSetAside($import: ID!, $first: Int!) {\n    import(id: $import) {\n      id\n      quarantinedRows(first: $first) {\n        totalCount\n        nodes { source line column value reason }\n      }\n    }\n  }\n": types.RowsSetAsideDocument,
    "\n  query SavedViews($page: String!) {\n    savedViews(page: $page) { id name page query isOwn isShared version }\n  }\n": types.SavedViewsDocument,
    "\n  mutation KeepView($input: KeepViewInput!) {\n    keepView(input: $input) { savedView { id } userErrors { field message code } }\n  }\n": types.KeepViewDocument,
    "\n  mutation RemoveView($input: RemoveViewInput!) {\n    removeView(input: $input) { done userErrors { field message code } }\n  }\n": types.RemoveViewDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Places {\n    sellerAccounts(first: 100) { nodes { id name } }\n    reviews(first: 100) { nodes { id title account { id name } } }\n  }\n"): typeof import('./graphql').PlacesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Alerts($after: String, $filter: AlertFilter) {\n    alerts(first: 50, after: $after, filter: $filter) {\n      nodes { ...AlertShown acknowledgedBy market { id marketplace } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').AlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {\n    acknowledgeAlert(input: $input) {\n      alert { id acknowledgedAt acknowledgedBy }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').AcknowledgeAlertDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AmazonFigures($market: ID!, $metric: AmazonMetric!) {\n    market(id: $market) {\n      id\n      amazonStanding { standing day readAt }\n      amazonFigures(first: 60, metric: $metric) {\n        nodes { ...AmazonFigureShown }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n\n  fragment AmazonFigureShown on AmazonFigure {\n    day firstDay part total rateMillionths targetMillionths condition status readAt\n  }\n"): typeof import('./graphql').AmazonFiguresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reconciliation($market: ID!) {\n    market(id: $market) {\n      id\n      reconciliation {\n        windowStart windowEnd windowFrom listReadAt amazonsRulebook\n        all ours listed agreedValid agreedInvalid agreedUncounted differencesUrl\n        reasons { reason onlyAmazon onlyOurs }\n        figure { ...AmazonFigureShown }\n      }\n    }\n  }\n"): typeof import('./graphql').ReconciliationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReconciliationDifferences(\n    $market: ID!\n    $after: String\n    $side: ReconciliationSide\n    $reason: ReconciliationReason\n  ) {\n    market(id: $market) {\n      id\n      reconciliation {\n        differences(first: 20, after: $after, side: $side, reason: $reason) {\n          nodes {\n            orderId trackingNumber carrier day listedDay category side reason\n            scanned listedScanned listedDelivery\n          }\n          pageInfo { endCursor hasNextPage }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReconciliationDifferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CarrierFaults($market: ID!) {\n    market(id: $market) {\n      id\n      carrierFaults(first: 50) {\n        nodes { code name method kind packages lastDay silentDrop send { code name method } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').CarrierFaultsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Client($id: ID!) {\n    sellerAccount(id: $id) {\n      id name amazonSellerId notes archivedAt eraseAfter version\n      markets { id marketplace rulebook scoredAt }\n    }\n  }\n"): typeof import('./graphql').ClientDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ClientChanged($id: ID!) {\n    sellerAccountChanged(id: $id) { id version }\n  }\n"): typeof import('./graphql').ClientChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditClient($input: EditSellerAccountInput!) {\n    editSellerAccount(input: $input) {\n      sellerAccount { id version eraseAfter }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').EditClientDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddMarket($input: AddMarketInput!) {\n    addMarket(input: $input) { market { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').AddMarketDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MarketHealth($market: ID!, $account: ID!) {\n    market(id: $market) {\n      id scoredAt\n      health {\n        thresholdBp windowStart windowEnd\n        overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }\n        categories { category score { rateBp status counted invalid deficit } }\n        problems { defects risks sole problem { code title } }\n        trend { date counted valid rollingBp }\n      }\n      standings { category fallsOn since standing }\n      alerts(first: 5) { nodes { ...AlertShown } }\n    }\n    digest(account: $account) {\n      firstDay lastDay\n      markets { market packages checks { check thisWeek lastWeek sentence verdict } }\n    }\n  }\n\n  fragment AlertShown on Alert {\n    id kind category raisedAt acknowledgedAt fallsOn\n    window { rateBp thresholdBp lastDay }\n    drift { beforeBp recentBp lastDay }\n  }\n"): typeof import('./graphql').MarketHealthDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CorrectableNow($market: ID!) {\n    market(id: $market) {\n      id\n      shipments(first: 8, filter: { correctable: true }) {\n        nodes { orderId trackingNumber carrier date fixBy defects { code title } }\n        pageInfo { hasNextPage }\n      }\n    }\n  }\n"): typeof import('./graphql').CorrectableNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientPeople($id: ID!) {\n    sellerAccount(id: $id) {\n      id\n      alertReaders { member name email alerts digest maySee }\n      myAlerts { alerts digest }\n    }\n    team(first: 100) { nodes { id name email role allAccounts accounts since } }\n    invites(first: 100) { nodes { id email role accounts expiresAt } }\n  }\n"): typeof import('./graphql').ClientPeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteClient($input: InviteClientInput!) {\n    inviteClient(input: $input) { invite { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').InviteClientDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeClientInvite($input: RevokeInviteInput!) {\n    revokeInvite(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RevokeClientInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetMyAlerts($input: SetMyAlertsInput!) {\n    setMyAlerts(input: $input) {\n      myAlerts { alerts digest }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SetMyAlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MarketRules($market: ID!, $marketplace: String!) {\n    market(id: $market) {\n      id rulebook rulesChangedAt\n      locations { name country state city postalCode validFrom validTo }\n      approvedCarriers { name validFrom validTo }\n      watchRules { category thresholdBp marginBp }\n      standings { category }\n    }\n    listedCarriers(marketplace: $marketplace) { names note asOf source complete }\n    rulebooks { code title marketplaces thresholdBp perCategory windowDays version }\n  }\n"): typeof import('./graphql').MarketRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetLocations($input: SetLocationsInput!) {\n    setLocations(input: $input) { market { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').SetLocationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetCarriers($input: SetCarriersInput!) {\n    setCarriers(input: $input) { market { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').SetCarriersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseRulebook($input: ChooseRulebookInput!) {\n    chooseRulebook(input: $input) { market { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').ChooseRulebookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetWatchRules($input: SetWatchRulesInput!) {\n    setWatchRules(input: $input) { market { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').SetWatchRulesDocument;
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
export function graphql(source: "\n  query ClientPlan($review: ID!) {\n    review(id: $review) {\n      id title state approvedAt possibleSteps waitingFor\n      plan { ...ClientAction }\n      timeline(first: 40) { nodes { at step remark personId } }\n    }\n  }\n"): typeof import('./graphql').ClientPlanDocument;
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
export function graphql(source: "\n  query Clients($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { ...ClientRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ClientRow on SellerAccount {\n    id name archivedAt\n    markets {\n      id marketplace\n      health { thresholdBp overall { rateBp status } trend { date rollingBp } }\n      imports(first: 1) { nodes { createdAt state } }\n    }\n  }\n"): typeof import('./graphql').ClientsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenCases($after: String, $states: [ReviewState!]) {\n    reviews(first: 100, after: $after, filter: { states: $states }, orderBy: DUE_FIRST) {\n      nodes {\n        id title state assigneeId waitingFor\n        account { id }\n        deadlines { dueAt metAt standing whose }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').OpenCasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSellerAccount($input: CreateSellerAccountInput!) {\n    createSellerAccount(input: $input) {\n      sellerAccount { id }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').CreateSellerAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Desk($mine: Boolean!) {\n    desk(onlyMine: $mine) {\n      counts { deadlines repliesToRead unanswered waitingForUs }\n      deadlines(first: 10) { dueAt standing whose review { ...DeskCase } }\n      repliesToRead(first: 10) { submissionId review { ...DeskCase } }\n      unanswered(first: 10) { since review { ...DeskCase } }\n      waitingForUs(first: 10) { ...DeskCase }\n      tasks(first: 12) {\n        action { id title dueOn owner }\n        review { ...DeskCase }\n      }\n    }\n    alerts(first: 6, filter: { acknowledged: false }) { nodes { ...AlertShown market { id marketplace } } }\n    recent: sellerAccounts(first: 100) {\n      nodes { id name markets { id marketplace imports(first: 1) { nodes { id createdAt state } } } }\n    }\n  }\n\n  fragment DeskCase on Review {\n    id title state rateBp\n    account { id name }\n  }\n"): typeof import('./graphql').DeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CarrierFeeds($account: ID!) {\n    carrierFeeds(account: $account, first: 100) {\n      nodes {\n        id name vendor url events lastEventAt failures lastFailure lastFailureAt\n        overlapUntil removedAt createdAt\n      }\n    }\n  }\n"): typeof import('./graphql').CarrierFeedsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCarrierFeed($input: CreateCarrierFeedInput!) {\n    createCarrierFeed(input: $input) {\n      carrierFeed { id url }\n      secret\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').CreateCarrierFeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateCarrierFeed($input: RotateCarrierFeedInput!) {\n    rotateCarrierFeed(input: $input) { secret userErrors { field message code } }\n  }\n"): typeof import('./graphql').RotateCarrierFeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveCarrierFeed($input: RemoveCarrierFeedInput!) {\n    removeCarrierFeed(input: $input) { carrierFeed { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').RemoveCarrierFeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewIncidents($id: ID!) {\n    review(id: $id) {\n      id\n      incidents {\n        evidence note shipped unscanned attachedAt attachedBy { name }\n        incident { ...IncidentShown }\n      }\n    }\n  }\n"): typeof import('./graphql').ReviewIncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AttachIncident($input: AttachIncidentInput!) {\n    attachIncident(input: $input) { review { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').AttachIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DetachIncident($input: DetachIncidentInput!) {\n    detachIncident(input: $input) { review { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').DetachIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EarlyWarningSince($account: ID!) {\n    sellerAccount(id: $account) { id earlyWarningSince }\n  }\n"): typeof import('./graphql').EarlyWarningSinceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetEarlyWarning($input: SetEarlyWarningInput!) {\n    setEarlyWarning(input: $input) {\n      account { id earlyWarningSince }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SetEarlyWarningDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Incidents($first: Int!, $after: String, $open: Boolean, $carrier: String) {\n    incidents(first: $first, after: $after, open: $open, carrier: $carrier) {\n      nodes { ...IncidentShown }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment IncidentShown on Incident {\n    id title carrier marketplace firstDay lastDay packages what source\n    createdAt createdBy { name } closedAt version\n  }\n"): typeof import('./graphql').IncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EarlyWarnings {\n    earlyWarnings(first: 10) {\n      nodes {\n        id carrier firstDay lastDay raisedAt otherAccounts\n        accounts { recent recentMissing before beforeMissing account { id name } }\n      }\n    }\n  }\n"): typeof import('./graphql').EarlyWarningsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateIncident($input: CreateIncidentInput!) {\n    createIncident(input: $input) { incident { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').CreateIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditIncident($input: EditIncidentInput!) {\n    editIncident(input: $input) { incident { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').EditIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseIncident($input: CloseIncidentInput!) {\n    closeIncident(input: $input) { incident { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').CloseIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewComments($id: ID!, $after: String) {\n    review(id: $id) {\n      id\n      comments(first: 30, after: $after) {\n        nodes { ...CommentFields }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment CommentFields on Comment {\n    id version audience body byClient createdAt editedAt deletedAt\n    author { id name }\n  }\n"): typeof import('./graphql').ReviewCommentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewTimeline($id: ID!, $after: String) {\n    review(id: $id) {\n      id\n      timeline(first: 40, after: $after) {\n        nodes { ...EventFields }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment EventFields on ReviewEvent {\n    kind at by personId from to step remark reason rateBp revision waitingFor actionTitle outcome why\n  }\n"): typeof import('./graphql').ReviewTimelineDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddComment($input: AddCommentInput!) {\n    addComment(input: $input) { comment { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').AddCommentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditComment($input: EditCommentInput!) {\n    editComment(input: $input) { comment { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').EditCommentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteComment($input: DeleteCommentInput!) {\n    deleteComment(input: $input) { comment { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').DeleteCommentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewOverview($id: ID!) {\n    review(id: $id) {\n      id recoversOn\n      revisions { no rateBp createdAt reason }\n      latest {\n        asOf\n        head { no createdAt rulebook rulebookVersion contentHash }\n        rulebook { title thresholdBp perCategory }\n        overall { ...ScoreFigures }\n        upperBound { packages checks { code title } }\n        categories { category recoversOn score { ...ScoreFigures } }\n        causes { ...CauseRow }\n        fixSequence { gained meetsThreshold rateBp problem { code title } }\n        recovery { allFixed oneFixed { on problem { code title } } }\n        slices(first: 12, notable: true) {\n          nodes { dimension value counted invalid rateBp shareOfInvalidBp lift { hundredths } }\n        }\n        exposure { category reason rung skus windowsBelow }\n        cutOff { acceptUntil hour late packages allLate allPackages }\n        fbaCandidates { category counted invalid shareOfCategoryBp sku }\n        undeclaredOrigins { country packages place postalCode shareBp }\n        risks { involved problem { code title } }\n        coverage { assessed notAssessed problem { code title } }\n        correctableCount\n        input { packages undated outsideWindow ratesKnown warnings }\n        trend { date counted valid rollingBp }\n      }\n    }\n  }\n\n  fragment ScoreFigures on Score {\n    rateBp status counted valid invalid pending exempt deficit headroom cleanNeeded bestCaseBp worstCaseBp\n  }\n\n  fragment CauseRow on Cause {\n    involved sole rateIfFixedBp\n    share { num den hundredths }\n    problem { code title family }\n    reasons { packages reason }\n    samples { evidence orderId trackingNumber }\n    slices { dimension value counted invalid lift { hundredths } }\n  }\n"): typeof import('./graphql').ReviewOverviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewPlan($id: ID!) {\n    review(id: $id) { id plan { ...PlanActionRow } }\n  }\n\n  fragment PlanActionRow on PlanAction {\n    id version title section code owner dueOn progress isNeeded expectedGainBp detail doneWhen\n    evidence note reopenedBySubmission settledAt\n    causes { code title }\n    settledBy { name }\n    files { id fileName size }\n  }\n"): typeof import('./graphql').ReviewPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompletePlanAction($input: CompletePlanActionInput!) {\n    completePlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').CompletePlanActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenPlanAction($input: ReopenPlanActionInput!) {\n    reopenPlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').ReopenPlanActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WaivePlanAction($input: WaivePlanActionInput!) {\n    waivePlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').WaivePlanActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditPlanAction($input: EditPlanActionInput!) {\n    editPlanAction(input: $input) { planAction { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').EditPlanActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPlanAction($input: AddPlanActionInput!) {\n    addPlanAction(input: $input) { planAction { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').AddPlanActionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrderPlan($input: OrderPlanInput!) {\n    orderPlan(input: $input) { plan { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').OrderPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScoreBasis($id: ID!) {\n    review(id: $id) { id rulebook chosenWindowEnd windowEnd market { id marketplace } }\n    rulebooks { code title marketplaces thresholdBp windowDays }\n  }\n"): typeof import('./graphql').ScoreBasisDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RescoreReview($input: RescoreReviewInput!) {\n    rescoreReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').RescoreReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewResponse($id: ID!) {\n    review(id: $id) {\n      id state possibleSteps approvedAt\n      response {\n        version revision editedAt editedBy { name } cause fixed prevention\n        questions { rootCause action prevention problem { code title } }\n        deactivatedInError { statement evidence }\n        check { ...ResponseVerdict }\n      }\n    }\n  }\n\n  fragment ResponseVerdict on ResponseCheck {\n    canBeSent characters limit\n    remarks { code message part quote severity }\n    contradictions {\n      kind message submissionNo\n      now { part text }\n      earlier { part text }\n    }\n  }\n"): typeof import('./graphql').ReviewResponseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckResponse($review: ID!, $cause: String!, $fixed: String!, $prevention: String!) {\n    checkResponse(review: $review, cause: $cause, fixed: $fixed, prevention: $prevention) {\n      ...ResponseVerdict\n    }\n  }\n"): typeof import('./graphql').CheckResponseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditResponse($input: EditResponseInput!) {\n    editResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').EditResponseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetResponse($input: ResetResponseInput!) {\n    resetResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').ResetResponseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordSubmission($input: RecordSubmissionInput!) {\n    recordSubmission(input: $input) {\n      submission { id no }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').RecordSubmissionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Review($id: ID!) {\n    review(id: $id) {\n      id title state status rateBp version waitingFor assigneeId possibleSteps\n      windowStart windowEnd openedAt closedAt\n      account { id name }\n      market { id marketplace }\n      deadlines { dueAt metAt standing whose }\n      clocks { us client amazon carrier since }\n    }\n  }\n"): typeof import('./graphql').ReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ReviewChanged($id: ID!) {\n    reviewChanged(id: $id) { id version }\n  }\n"): typeof import('./graphql').ReviewChangedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepReview($input: StepReviewInput!) {\n    stepReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').StepReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignReview($input: AssignReviewInput!) {\n    assignReview(input: $input) {\n      review { id version assigneeId }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').AssignReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetReviewDeadlines($input: SetReviewDeadlinesInput!) {\n    setReviewDeadlines(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SetReviewDeadlinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewChoices($id: ID!) {\n    review(id: $id) {\n      id\n      latest {\n        categories { category }\n        causes { problem { code title } }\n        risks { problem { code title } }\n        carriers: slices(first: 50, dimension: CARRIER) { nodes { value } }\n        warehouses: slices(first: 50, dimension: WAREHOUSE) { nodes { value } }\n      }\n    }\n  }\n"): typeof import('./graphql').ReviewChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReviewSubmissions($id: ID!) {\n    review(id: $id) {\n      id state\n      submissions { ...SubmissionFields }\n      plan { code title }\n    }\n  }\n\n  fragment SubmissionFields on Submission {\n    id no sentAt revision cause fixed prevention contentHash\n    recordedBy { name }\n    contradictions { message }\n    reply { receivedAt text recordedBy { name } decoded { ...ReplyReadingFields } }\n  }\n\n  fragment ReplyReadingFields on ReplyReading {\n    outcome quotes reopenedActions\n    gaps { gap quotes }\n    causes { code title }\n  }\n"): typeof import('./graphql').ReviewSubmissionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DecodeReply($review: ID!, $text: String!) {\n    decodeReply(review: $review, text: $text) { ...ReplyReadingFields }\n  }\n"): typeof import('./graphql').DecodeReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordReply($input: RecordReplyInput!) {\n    recordReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').RecordReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideReply($input: DecideReplyInput!) {\n    decideReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').DecideReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordEarlierSubmission($input: RecordEarlierSubmissionInput!) {\n    recordEarlierSubmission(input: $input) { submission { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').RecordEarlierSubmissionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIfLevers($id: ID!) {\n    review(id: $id) {\n      id\n      whatIfLevers {\n        carriers { name counted invalid }\n        skus { name counted invalid }\n      }\n      latest { causes { problem { code title } } }\n    }\n  }\n"): typeof import('./graphql').WhatIfLeversDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIf(\n    $id: ID!\n    $fix: [String!]!\n    $toFba: [String!]!\n    $carriers: [CarrierChangeInput!]!\n    $cutOff: Int\n  ) {\n    review(id: $id) {\n      id\n      whatIf(fix: $fix, toFba: $toFba, carriers: $carriers, cutOff: $cutOff) {\n        overall { ...WhatIfFigures }\n        categories { ...WhatIfFigures }\n      }\n    }\n  }\n\n  fragment WhatIfFigures on WhatIfChange {\n    category gainBp recoversOn recoversOnBefore\n    before { rateBp status }\n    after { rateBp status }\n  }\n"): typeof import('./graphql').WhatIfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Markets($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { id name archivedAt markets { id marketplace } }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').MarketsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reviews($first: Int!, $after: String, $filter: ReviewFilter, $order: ReviewOrder!) {\n    reviews(first: $first, after: $after, filter: $filter, orderBy: $order) {\n      nodes { ...ReviewRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ReviewRow on Review {\n    id title state status rateBp waitingFor assigneeId version possibleSteps openedAt\n    account { id name }\n    market { id marketplace }\n    deadlines { dueAt metAt standing whose }\n  }\n"): typeof import('./graphql').ReviewsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveReview($input: StepReviewInput!) {\n    stepReview(input: $input) { review { id version } userErrors { field message code } }\n  }\n"): typeof import('./graphql').MoveReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenReview($input: OpenReviewInput!) {\n    openReview(input: $input) { review { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').OpenReviewDocument;
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
export function graphql(source: "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RequestPasswordResetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestMagicLink($input: RequestMagicLinkInput!) {\n    requestMagicLink(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RequestMagicLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').ChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {\n    beginSecondFactor(input: $input) {\n      enrolment { secret uri }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').BeginSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n    confirmSecondFactor(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').ConfirmSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n    removeSecondFactor(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RemoveSecondFactorDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').RenewRecoveryCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor recoveryCodesLeft emailVerified version }\n      consultancy { id name test }\n      branding { accent logo version }\n      seats { role consultancy { id name } }\n    }\n  }\n"): typeof import('./graphql').SessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Team {\n    team(first: 100) { nodes { id name email role } }\n  }\n"): typeof import('./graphql').TeamDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountNames {\n    sellerAccounts(first: 100) { nodes { id name archivedAt } }\n  }\n"): typeof import('./graphql').AccountNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyAlerts {\n    sellerAccounts(first: 100) { nodes { id name archivedAt myAlerts { alerts digest } } }\n  }\n"): typeof import('./graphql').MyAlertsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditEvents($after: String) {\n    auditEvents(first: 50, after: $after) {\n      nodes { no at action actorKind actorName subject requestId }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').AuditEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListedCarriers($marketplace: String!) {\n    listedCarriers(marketplace: $marketplace) { names complete asOf source note }\n  }\n"): typeof import('./graphql').ListedCarriersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditBranding($input: EditBrandingInput!) {\n    editBranding(input: $input) {\n      branding { version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').EditBrandingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Consultancy {\n    consultancy { id name requireSecondFactor version }\n  }\n"): typeof import('./graphql').ConsultancyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditConsultancy($input: EditConsultancyInput!) {\n    editConsultancy(input: $input) {\n      consultancy { id name requireSecondFactor version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').EditConsultancyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys {\n    apiKeys(first: 100) {\n      nodes {\n        id name scopes accounts test createdAt lastUsedAt expiresAt revokedAt\n        clientId pointsPerMinute usage { date calls refused }\n      }\n    }\n  }\n"): typeof import('./graphql').ApiKeysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      apiKey { id clientId }\n      secret clientSecret\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').CreateApiKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateApiKey($input: RotateApiKeyInput!) {\n    rotateApiKey(input: $input) {\n      apiKey { id clientId }\n      secret clientSecret\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').RotateApiKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) { apiKey { id revokedAt } userErrors { field message code } }\n  }\n"): typeof import('./graphql').RevokeApiKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditProfile($input: EditProfileInput!) {\n    editProfile(input: $input) {\n      person { id name locale version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').EditProfileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestVerification {\n    requestVerification { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RequestVerificationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rulebooks {\n    rulebooks {\n      code version title notes own perCategory thresholdBp windowDays marketplaces effectiveFrom text\n      sources { title url confidence }\n    }\n  }\n"): typeof import('./graphql').RulebooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PutRulebook($input: PutRulebookInput!) {\n    putRulebook(input: $input) {\n      rulebook { code title version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').PutRulebookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    sessions(first: 100) {\n      nodes { id agent client createdAt current lastSeenAt expiresAt }\n    }\n  }\n"): typeof import('./graphql').SessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').EndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions {\n    endOtherSessions { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').EndOtherSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberShown on Member { id name email role allAccounts accounts since version }\n"): typeof import('./graphql').MemberShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($after: String) {\n    team(first: 50, after: $after) {\n      nodes { ...MemberShown }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').MembersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PendingInvites {\n    invites(first: 100) { nodes { id email role allAccounts accounts createdAt expiresAt } }\n  }\n"): typeof import('./graphql').PendingInvitesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) { member { ...MemberShown } userErrors { field message code } }\n  }\n"): typeof import('./graphql').ChangeRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignAccounts($input: AssignAccountsInput!) {\n    assignAccounts(input: $input) { member { ...MemberShown } userErrors { field message code } }\n  }\n"): typeof import('./graphql').AssignAccountsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSessionsOf($input: EndSessionsOfInput!) {\n    endSessionsOf(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').EndSessionsOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($input: RemoveMemberInput!) {\n    removeMember(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RemoveMemberDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteStaff($input: InviteStaffInput!) {\n    inviteStaff(input: $input) { invite { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').InviteStaffDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendInvite($input: ResendInviteInput!) {\n    resendInvite(input: $input) { invite { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').ResendInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvite($input: RevokeInviteInput!) {\n    revokeInvite(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RevokeInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WebhookDeliveries($first: Int!, $after: String, $filter: WebhookDeliveryFilter) {\n    webhookDeliveries(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id endpoint messageId eventType payload createdAt isReplay state nextAttemptAt\n        attempts { no at status answer problem durationMs }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n"): typeof import('./graphql').WebhookDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TestWebhookEndpoint($input: WebhookEndpointInput!) {\n    testWebhookEndpoint(input: $input) {\n      webhookDelivery { id }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').TestWebhookEndpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {\n    replayWebhookDelivery(input: $input) {\n      webhookDelivery { id }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').ReplayWebhookDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {\n    replayWebhookDeliveries(input: $input) { count userErrors { field message code } }\n  }\n"): typeof import('./graphql').ReplayWebhookDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WebhookEndpoints {\n    webhookEndpoints {\n      id name url eventTypes accounts isEnabled disabledBecause failingSince oldSecretUntil\n      createdAt version\n    }\n  }\n"): typeof import('./graphql').WebhookEndpointsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {\n    createWebhookEndpoint(input: $input) { secret userErrors { field message code } }\n  }\n"): typeof import('./graphql').CreateWebhookEndpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditWebhookEndpoint($input: EditWebhookEndpointInput!) {\n    editWebhookEndpoint(input: $input) {\n      webhookEndpoint { id version }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').EditWebhookEndpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnableWebhookEndpoint($input: WebhookEndpointInput!) {\n    enableWebhookEndpoint(input: $input) {\n      webhookEndpoint { id isEnabled }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').EnableWebhookEndpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisableWebhookEndpoint($input: WebhookEndpointInput!) {\n    disableWebhookEndpoint(input: $input) {\n      webhookEndpoint { id isEnabled }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').DisableWebhookEndpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {\n    rotateWebhookSecret(input: $input) { secret userErrors { field message code } }\n  }\n"): typeof import('./graphql').RotateWebhookSecretDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveWebhookEndpoint($input: WebhookEndpointInput!) {\n    removeWebhookEndpoint(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RemoveWebhookEndpointDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shipments($market: ID!, $after: String, $filter: ShipmentFilter) {\n    market(id: $market) {\n      id\n      shipments(first: 50, after: $after, filter: $filter) {\n        nodes { ...ShipmentRow }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment ShipmentRow on Shipment {\n    orderId trackingNumber carrier warehouse date verdict categories correctable fixBy\n    defects { code title }\n    risks { code title }\n  }\n"): typeof import('./graphql').ShipmentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shipment($market: ID!, $orderId: String!, $trackingNumber: String!) {\n    shipment(market: $market, orderId: $orderId, trackingNumber: $trackingNumber) {\n      shipment { ...ShipmentRow notAssessed { code title } }\n      origin scanPlace shipMethod\n      items { sku category }\n      suggestions { number change }\n      findings { effect evidence reason problem { code title } }\n      timeline { at kind }\n    }\n  }\n"): typeof import('./graphql').ShipmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').ResetPasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VerifyEmail($input: VerifyEmailInput!) {\n    verifyEmail(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').VerifyEmailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInByMagicLink($input: SignInByMagicLinkInput!) {\n    signInByMagicLink(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SignInByMagicLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitePreview($link: String!) {\n    invitePreview(link: $link) { consultancy email isKnown role }\n  }\n"): typeof import('./graphql').InvitePreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvite($input: AcceptInviteInput!) {\n    acceptInvite(input: $input) {\n      consultancy { id name }\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').AcceptInviteDocument;
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
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SavedViews($page: String!) {\n    savedViews(page: $page) { id name page query isOwn isShared version }\n  }\n"): typeof import('./graphql').SavedViewsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation KeepView($input: KeepViewInput!) {\n    keepView(input: $input) { savedView { id } userErrors { field message code } }\n  }\n"): typeof import('./graphql').KeepViewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveView($input: RemoveViewInput!) {\n    removeView(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RemoveViewDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
