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
} from "./chunk-VJH54E2Z.js";
import "./chunk-QFNUKNP7.js";
import "./chunk-JATBEXDH.js";
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
