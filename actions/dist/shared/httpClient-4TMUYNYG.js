import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  awsErrorDetailsOf
} from "./chunk-63RA5PMG.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/aws/httpClient.ts
import { randomBytes } from "node:crypto";

// actions/lib/aws/httpExchange.ts
import { request } from "node:https";

// actions/lib/aws/errors/unreachableHost.ts
var REASONS = {
  ENOTFOUND: "the host name could not be resolved",
  EAI_AGAIN: "temporary failure in name resolution",
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection reset",
  ETIMEDOUT: "no response in time",
  EHOSTUNREACH: "no route to the host",
  ENETUNREACH: "no route to its network",
  CERT_HAS_EXPIRED: "its certificate has expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate is not trusted"
};
function unreachableHost(url, error) {
  const { network, message } = awsErrorDetailsOf(error);
  const reason = REASONS[network] ?? message;
  return new Problem(`'${new URL(url).host}' could not be reached: ${reason}${network ? ` (${network})` : ""}.`, {
    reason: "unavailable",
    todo: "Check the DNS record, the certificate, the security group and, behind a proxy, HTTPS_PROXY.",
    cause: error
  });
}

// actions/lib/aws/httpExchange.ts
var MAXIMUM_BYTES = 256 * 1024;
var USER_AGENT = "open-webui-on-aws verify";
function exchange(url, { signal, headers, method = "GET", body }, read) {
  return new Promise((resolve, reject) => {
    const fail = (error) => reject(signal.aborted ? signal.reason : unreachableHost(url, error));
    const outgoing = request(url, { signal, method, headers: { "User-Agent": USER_AGENT, Accept: "*/*", ...headers } });
    outgoing.on("error", fail);
    outgoing.on("response", (response) => read(response).then(resolve, fail));
    outgoing.on("upgrade", (response, socket) => {
      socket.on("error", () => {
      });
      socket.destroy();
      read(response).then(resolve, fail);
    });
    outgoing.end(body);
  });
}
async function bodyTextOf(response) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MAXIMUM_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAXIMUM_BYTES).toString("utf8");
}

// actions/lib/aws/httpClient.ts
function connectHttpClient() {
  return {
    get: (url, signal, cookie) => exchange(url, { signal, headers: cookie === void 0 ? {} : { Cookie: cookie } }, bodyOf),
    upgrade: (url, origin, signal) => exchange(url, { signal, headers: upgradeHeaders(origin) }, async (response) => {
      response.destroy();
      return { status: response.statusCode ?? 0 };
    })
  };
}
async function bodyOf(response) {
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
    body: await bodyTextOf(response)
  };
}
function upgradeHeaders(origin) {
  return {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
    "Sec-WebSocket-Version": "13",
    Origin: origin
  };
}
export {
  connectHttpClient
};
