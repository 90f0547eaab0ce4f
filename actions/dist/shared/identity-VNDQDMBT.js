import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  GetCallerIdentityCommand,
  STSClient
} from "./chunk-5ET3TP5Q.js";
import "./chunk-KLIGGTWI.js";
import "./chunk-K5RP3JSE.js";
import "./chunk-BZRL2MNA.js";
import "./chunk-64SDGBWO.js";
import "./chunk-H5AVD4HA.js";
import "./chunk-HHV6WBPH.js";
import "./chunk-IGL5R4NA.js";
import {
  present
} from "./chunk-Q4ZFBGY5.js";
import {
  wordErrors
} from "./chunk-EEHABQEW.js";
import "./chunk-AVKRP45R.js";
import "./chunk-HL5I4I5D.js";
import "./chunk-6PNWDUDI.js";
import "./chunk-U7CTAI3V.js";
import "./chunk-LFBLY5NN.js";

// actions/lib/aws/identity.ts
function connectIdentity(access) {
  const client = new STSClient({ ...access, maxAttempts: 3, retryMode: "standard" });
  wordErrors(client, access.region);
  return {
    caller: async () => {
      const caller = await client.send(new GetCallerIdentityCommand({}));
      return { account: present(caller.Account, "no account"), arn: present(caller.Arn, "no identity") };
    }
  };
}
export {
  connectIdentity
};
