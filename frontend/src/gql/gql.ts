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
    "\n  query Clients($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { ...ClientRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ClientRow on SellerAccount {\n    id name archivedAt\n    markets {\n      id marketplace\n      health { thresholdBp overall { rateBp status } trend { date rollingBp } }\n      imports(first: 1) { nodes { createdAt state } }\n    }\n  }\n": typeof types.ClientsDocument,
    "\n  query OpenCases($after: String, $states: [ReviewState!]) {\n    reviews(first: 100, after: $after, filter: { states: $states }, orderBy: DUE_FIRST) {\n      nodes {\n        id title state assigneeId waitingFor\n        account { id }\n        deadlines { dueAt metAt standing whose }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": typeof types.OpenCasesDocument,
    "\n  mutation CreateSellerAccount($input: CreateSellerAccountInput!) {\n    createSellerAccount(input: $input) {\n      sellerAccount { id }\n      userErrors { field message code }\n    }\n  }\n": typeof types.CreateSellerAccountDocument,
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
    "\n  query ReviewResponse($id: ID!) {\n    review(id: $id) {\n      id state possibleSteps approvedAt\n      response {\n        version revision editedAt editedBy { name } cause fixed prevention\n        questions { rootCause action prevention problem { code title } }\n        deactivatedInError { statement evidence }\n        check { ...ResponseVerdict }\n      }\n    }\n  }\n\n  fragment ResponseVerdict on ResponseCheck {\n    canBeSent characters limit\n    remarks { code message part quote severity }\n    contradictions {\n      kind message submissionNo\n      now { part text }\n      earlier { part text }\n    }\n  }\n": typeof types.ReviewResponseDocument,
    "\n  query CheckResponse($review: ID!, $cause: String!, $fixed: String!, $prevention: String!) {\n    checkResponse(review: $review, cause: $cause, fixed: $fixed, prevention: $prevention) {\n      ...ResponseVerdict\n    }\n  }\n": typeof types.CheckResponseDocument,
    "\n  mutation EditResponse($input: EditResponseInput!) {\n    editResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": typeof types.EditResponseDocument,
    "\n  mutation ResetResponse($input: ResetResponseInput!) {\n    resetResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": typeof types.ResetResponseDocument,
    "\n  mutation RecordSubmission($input: RecordSubmissionInput!) {\n    recordSubmission(input: $input) {\n      submission { id no }\n      userErrors { field message code }\n    }\n  }\n": typeof types.RecordSubmissionDocument,
    "\n  query Review($id: ID!) {\n    review(id: $id) {\n      id title state status rateBp version waitingFor assigneeId possibleSteps\n      windowStart windowEnd openedAt closedAt\n      account { id name }\n      market { id marketplace }\n      deadlines { dueAt metAt standing whose }\n      clocks { us client amazon carrier since }\n    }\n  }\n": typeof types.ReviewDocument,
    "\n  subscription ReviewChanged($id: ID!) {\n    reviewChanged(id: $id) { id version }\n  }\n": typeof types.ReviewChangedDocument,
    "\n  mutation StepReview($input: StepReviewInput!) {\n    stepReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": typeof types.StepReviewDocument,
    "\n  mutation AssignReview($input: AssignReviewInput!) {\n    assignReview(input: $input) {\n      review { id version assigneeId }\n      userErrors { field message code }\n    }\n  }\n": typeof types.AssignReviewDocument,
    "\n  query ReviewChoices($id: ID!) {\n    review(id: $id) {\n      id\n      latest {\n        categories { category }\n        causes { problem { code title } }\n        risks { problem { code title } }\n        carriers: slices(first: 50, dimension: CARRIER) { nodes { value } }\n        warehouses: slices(first: 50, dimension: WAREHOUSE) { nodes { value } }\n      }\n    }\n  }\n": typeof types.ReviewChoicesDocument,
    "\n  query ReviewSubmissions($id: ID!) {\n    review(id: $id) {\n      id state\n      submissions { ...SubmissionFields }\n      plan { code title }\n    }\n  }\n\n  fragment SubmissionFields on Submission {\n    id no sentAt revision cause fixed prevention contentHash\n    recordedBy { name }\n    contradictions { message }\n    reply { receivedAt text recordedBy { name } decoded { ...ReplyReadingFields } }\n  }\n\n  fragment ReplyReadingFields on ReplyReading {\n    outcome quotes reopenedActions\n    gaps { gap quotes }\n    causes { code title }\n  }\n": typeof types.ReviewSubmissionsDocument,
    "\n  query DecodeReply($review: ID!, $text: String!) {\n    decodeReply(review: $review, text: $text) { ...ReplyReadingFields }\n  }\n": typeof types.DecodeReplyDocument,
    "\n  mutation RecordReply($input: RecordReplyInput!) {\n    recordReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": typeof types.RecordReplyDocument,
    "\n  mutation DecideReply($input: DecideReplyInput!) {\n    decideReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": typeof types.DecideReplyDocument,
    "\n  mutation RecordEarlierSubmission($input: RecordEarlierSubmissionInput!) {\n    recordEarlierSubmission(input: $input) { submission { id } userErrors { field message code } }\n  }\n": typeof types.RecordEarlierSubmissionDocument,
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.SwitchConsultancyDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {\n    beginSecondFactor(input: $input) {\n      enrolment { secret uri }\n      userErrors { field message code }\n    }\n  }\n": typeof types.BeginSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n    confirmSecondFactor(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": typeof types.ConfirmSecondFactorDocument,
    "\n  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n    removeSecondFactor(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RemoveSecondFactorDocument,
    "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": typeof types.RenewRecoveryCodesDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  query Team {\n    team(first: 100) { nodes { id name email role } }\n  }\n": typeof types.TeamDocument,
    "\n  query Shipments($market: ID!, $after: String, $filter: ShipmentFilter) {\n    market(id: $market) {\n      id\n      shipments(first: 50, after: $after, filter: $filter) {\n        nodes { ...ShipmentRow }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment ShipmentRow on Shipment {\n    orderId trackingNumber carrier warehouse date verdict categories correctable fixBy\n    defects { code title }\n    risks { code title }\n  }\n": typeof types.ShipmentsDocument,
    "\n  query Shipment($market: ID!, $orderId: String!, $trackingNumber: String!) {\n    shipment(market: $market, orderId: $orderId, trackingNumber: $trackingNumber) {\n      shipment { ...ShipmentRow notAssessed { code title } }\n      origin scanPlace shipMethod\n      items { sku category }\n      suggestions { number change }\n      findings { effect evidence reason problem { code title } }\n      timeline { at kind }\n    }\n  }\n": typeof types.ShipmentDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation RequestMagicLink($input: RequestMagicLinkInput!) {\n    requestMagicLink(input: $input) { done userErrors { field message code } }\n  }\n": typeof types.RequestMagicLinkDocument,
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
    "\n  query Clients($after: String) {\n    sellerAccounts(first: 100, after: $after) {\n      nodes { ...ClientRow }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n\n  fragment ClientRow on SellerAccount {\n    id name archivedAt\n    markets {\n      id marketplace\n      health { thresholdBp overall { rateBp status } trend { date rollingBp } }\n      imports(first: 1) { nodes { createdAt state } }\n    }\n  }\n": types.ClientsDocument,
    "\n  query OpenCases($after: String, $states: [ReviewState!]) {\n    reviews(first: 100, after: $after, filter: { states: $states }, orderBy: DUE_FIRST) {\n      nodes {\n        id title state assigneeId waitingFor\n        account { id }\n        deadlines { dueAt metAt standing whose }\n      }\n      pageInfo { endCursor hasNextPage }\n    }\n  }\n": types.OpenCasesDocument,
    "\n  mutation CreateSellerAccount($input: CreateSellerAccountInput!) {\n    createSellerAccount(input: $input) {\n      sellerAccount { id }\n      userErrors { field message code }\n    }\n  }\n": types.CreateSellerAccountDocument,
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
    "\n  query ReviewResponse($id: ID!) {\n    review(id: $id) {\n      id state possibleSteps approvedAt\n      response {\n        version revision editedAt editedBy { name } cause fixed prevention\n        questions { rootCause action prevention problem { code title } }\n        deactivatedInError { statement evidence }\n        check { ...ResponseVerdict }\n      }\n    }\n  }\n\n  fragment ResponseVerdict on ResponseCheck {\n    canBeSent characters limit\n    remarks { code message part quote severity }\n    contradictions {\n      kind message submissionNo\n      now { part text }\n      earlier { part text }\n    }\n  }\n": types.ReviewResponseDocument,
    "\n  query CheckResponse($review: ID!, $cause: String!, $fixed: String!, $prevention: String!) {\n    checkResponse(review: $review, cause: $cause, fixed: $fixed, prevention: $prevention) {\n      ...ResponseVerdict\n    }\n  }\n": types.CheckResponseDocument,
    "\n  mutation EditResponse($input: EditResponseInput!) {\n    editResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": types.EditResponseDocument,
    "\n  mutation ResetResponse($input: ResetResponseInput!) {\n    resetResponse(input: $input) { response { version } userErrors { field message code } }\n  }\n": types.ResetResponseDocument,
    "\n  mutation RecordSubmission($input: RecordSubmissionInput!) {\n    recordSubmission(input: $input) {\n      submission { id no }\n      userErrors { field message code }\n    }\n  }\n": types.RecordSubmissionDocument,
    "\n  query Review($id: ID!) {\n    review(id: $id) {\n      id title state status rateBp version waitingFor assigneeId possibleSteps\n      windowStart windowEnd openedAt closedAt\n      account { id name }\n      market { id marketplace }\n      deadlines { dueAt metAt standing whose }\n      clocks { us client amazon carrier since }\n    }\n  }\n": types.ReviewDocument,
    "\n  subscription ReviewChanged($id: ID!) {\n    reviewChanged(id: $id) { id version }\n  }\n": types.ReviewChangedDocument,
    "\n  mutation StepReview($input: StepReviewInput!) {\n    stepReview(input: $input) {\n      review { id version }\n      userErrors { field message code }\n    }\n  }\n": types.StepReviewDocument,
    "\n  mutation AssignReview($input: AssignReviewInput!) {\n    assignReview(input: $input) {\n      review { id version assigneeId }\n      userErrors { field message code }\n    }\n  }\n": types.AssignReviewDocument,
    "\n  query ReviewChoices($id: ID!) {\n    review(id: $id) {\n      id\n      latest {\n        categories { category }\n        causes { problem { code title } }\n        risks { problem { code title } }\n        carriers: slices(first: 50, dimension: CARRIER) { nodes { value } }\n        warehouses: slices(first: 50, dimension: WAREHOUSE) { nodes { value } }\n      }\n    }\n  }\n": types.ReviewChoicesDocument,
    "\n  query ReviewSubmissions($id: ID!) {\n    review(id: $id) {\n      id state\n      submissions { ...SubmissionFields }\n      plan { code title }\n    }\n  }\n\n  fragment SubmissionFields on Submission {\n    id no sentAt revision cause fixed prevention contentHash\n    recordedBy { name }\n    contradictions { message }\n    reply { receivedAt text recordedBy { name } decoded { ...ReplyReadingFields } }\n  }\n\n  fragment ReplyReadingFields on ReplyReading {\n    outcome quotes reopenedActions\n    gaps { gap quotes }\n    causes { code title }\n  }\n": types.ReviewSubmissionsDocument,
    "\n  query DecodeReply($review: ID!, $text: String!) {\n    decodeReply(review: $review, text: $text) { ...ReplyReadingFields }\n  }\n": types.DecodeReplyDocument,
    "\n  mutation RecordReply($input: RecordReplyInput!) {\n    recordReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": types.RecordReplyDocument,
    "\n  mutation DecideReply($input: DecideReplyInput!) {\n    decideReply(input: $input) { submission { id } userErrors { field message code } }\n  }\n": types.DecideReplyDocument,
    "\n  mutation RecordEarlierSubmission($input: RecordEarlierSubmissionInput!) {\n    recordEarlierSubmission(input: $input) { submission { id } userErrors { field message code } }\n  }\n": types.RecordEarlierSubmissionDocument,
    "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n": types.SignOutDocument,
    "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.SwitchConsultancyDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation BeginSecondFactor($input: BeginSecondFactorInput!) {\n    beginSecondFactor(input: $input) {\n      enrolment { secret uri }\n      userErrors { field message code }\n    }\n  }\n": types.BeginSecondFactorDocument,
    "\n  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {\n    confirmSecondFactor(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": types.ConfirmSecondFactorDocument,
    "\n  mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {\n    removeSecondFactor(input: $input) { done userErrors { field message code } }\n  }\n": types.RemoveSecondFactorDocument,
    "\n  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {\n    renewRecoveryCodes(input: $input) {\n      recoveryCodes\n      userErrors { field message code }\n    }\n  }\n": types.RenewRecoveryCodesDocument,
    "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n": types.SessionDocument,
    "\n  query Team {\n    team(first: 100) { nodes { id name email role } }\n  }\n": types.TeamDocument,
    "\n  query Shipments($market: ID!, $after: String, $filter: ShipmentFilter) {\n    market(id: $market) {\n      id\n      shipments(first: 50, after: $after, filter: $filter) {\n        nodes { ...ShipmentRow }\n        pageInfo { endCursor hasNextPage }\n      }\n    }\n  }\n\n  fragment ShipmentRow on Shipment {\n    orderId trackingNumber carrier warehouse date verdict categories correctable fixBy\n    defects { code title }\n    risks { code title }\n  }\n": types.ShipmentsDocument,
    "\n  query Shipment($market: ID!, $orderId: String!, $trackingNumber: String!) {\n    shipment(market: $market, orderId: $orderId, trackingNumber: $trackingNumber) {\n      shipment { ...ShipmentRow notAssessed { code title } }\n      origin scanPlace shipMethod\n      items { sku category }\n      suggestions { number change }\n      findings { effect evidence reason problem { code title } }\n      timeline { at kind }\n    }\n  }\n": types.ShipmentDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) { done userErrors { field message code } }\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation RequestMagicLink($input: RequestMagicLinkInput!) {\n    requestMagicLink(input: $input) { done userErrors { field message code } }\n  }\n": types.RequestMagicLinkDocument,
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
export function graphql(source: "\n  mutation SignOut {\n    signOut { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {\n    switchConsultancy(input: $input) {\n      signedIn { standing }\n      userErrors { field message code }\n    }\n  }\n"): typeof import('./graphql').SwitchConsultancyDocument;
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
export function graphql(source: "\n  query Session {\n    viewer {\n      standing\n      role\n      permissions\n      accounts\n      person { id name email locale hasPassword hasSecondFactor emailVerified version }\n      consultancy { id name }\n      seats { role consultancy { id name } }\n    }\n  }\n"): typeof import('./graphql').SessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Team {\n    team(first: 100) { nodes { id name email role } }\n  }\n"): typeof import('./graphql').TeamDocument;
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
export function graphql(source: "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RequestPasswordResetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestMagicLink($input: RequestMagicLinkInput!) {\n    requestMagicLink(input: $input) { done userErrors { field message code } }\n  }\n"): typeof import('./graphql').RequestMagicLinkDocument;
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


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
