import activity from "./activity.json";
import auth from "./auth.json";
import client from "./client.json";
import clients from "./clients.json";
import common from "./common.json";
import errors from "./errors.json";
import plan from "./plan.json";
import response from "./response.json";
import review from "./review.json";
import settings from "./settings.json";
import shipments from "./shipments.json";
import submissions from "./submissions.json";
import uploads from "./uploads.json";
import words from "./words.json";

export default {
  activity,
  auth,
  client,
  clients,
  common,
  errors,
  plan,
  response,
  review,
  settings,
  shipments,
  submissions,
  uploads,
  words,
};
