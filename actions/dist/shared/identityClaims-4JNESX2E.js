import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  isMap
} from "./chunk-FL3UVJ3G.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/gitHub/identityClaims.ts
function identityClaimsOf(token) {
  const claims = payloadOf(token);
  const text = (name) => typeof claims[name] === "string" ? claims[name] : void 0;
  return {
    subject: text("sub") ?? "",
    environment: text("environment"),
    ref: text("ref")
  };
}
function payloadOf(token) {
  try {
    const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return isMap(payload) ? payload : {};
  } catch {
    return {};
  }
}
export {
  identityClaimsOf
};
