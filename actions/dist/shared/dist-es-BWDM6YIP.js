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
} from "./chunk-K5RP3JSE.js";
import "./chunk-HHV6WBPH.js";
import "./chunk-IGL5R4NA.js";
import "./chunk-U7CTAI3V.js";
import "./chunk-LFBLY5NN.js";
export {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
};
