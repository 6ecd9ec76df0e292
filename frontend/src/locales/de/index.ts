import auth from "./auth.json";
import client from "./client.json";
import common from "./common.json";
import settings from "./settings.json";
import uploads from "./uploads.json";
import words from "./words.json";

export default { auth, client, common, settings, uploads, words };
