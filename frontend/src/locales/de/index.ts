import auth from "./auth.json";
import common from "./common.json";
import words from "./words.json";

export default { auth, common, words };
