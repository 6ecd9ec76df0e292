import activity from "./activity.json";
import alerts from "./alerts.json";
import amazon from "./amazon.json";
import auth from "./auth.json";
import client from "./client.json";
import clientFile from "./clientFile.json";
import clients from "./clients.json";
import common from "./common.json";
import desk from "./desk.json";
import errors from "./errors.json";
import feeds from "./feeds.json";
import incidents from "./incidents.json";
import plan from "./plan.json";
import response from "./response.json";
import review from "./review.json";
import reviews from "./reviews.json";
import settings from "./settings.json";
import shipments from "./shipments.json";
import submissions from "./submissions.json";
import uploads from "./uploads.json";
import views from "./views.json";
import webhooks from "./webhooks.json";
import words from "./words.json";

export default {
  activity,
  alerts,
  amazon,
  auth,
  client,
  clientFile,
  clients,
  common,
  desk,
  errors,
  feeds,
  incidents,
  plan,
  response,
  review,
  reviews,
  settings,
  shipments,
  submissions,
  uploads,
  views,
  webhooks,
  words,
};
