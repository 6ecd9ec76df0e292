import auth from "./auth.json";
import client from "./client.json";
import common from "./common.json";
import errors from "./errors.json";
import settings from "./settings.json";
import uploads from "./uploads.json";
import words from "./words.json";

export default { auth, client, common, errors, settings, uploads, words };
