import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
} from "./chunk-AKTWBABO.js";
import "./chunk-A563CXDG.js";
import "./chunk-UHDZLGT2.js";
import "./chunk-U7CTAI3V.js";
import "./chunk-FJABLXQ5.js";
export {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
};
