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
} from "./chunk-2HRH4VPK.js";
import "./chunk-JLWRJN4W.js";
import "./chunk-WQKDVUV5.js";
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
