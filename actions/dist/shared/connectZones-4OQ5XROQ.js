import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  lazy
} from "./chunk-TTQNJZCL.js";
import {
  createClient,
  required
} from "./chunk-QUOYR36L.js";
import "./chunk-WT6PDY5L.js";
import {
  awsErrorCodeOf
} from "./chunk-63RA5PMG.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// actions/lib/aws/zones/resolveNames.ts
import { resolve4, resolveNs } from "node:dns/promises";
var NO_RECORD = /* @__PURE__ */ new Set(["ENODATA", "ENOTFOUND"]);
var LIMIT = 5e3;
var resolveNames = {
  nameServers: (name) => answerOf(name, resolveNs(name)),
  addresses: (name) => answerOf(name, resolve4(name))
};
async function answerOf(name, request) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Problem(`DNS did not answer for '${name}' within ${LIMIT / 1e3} seconds.`)),
      LIMIT
    );
  });
  try {
    return (await Promise.race([request, late])).map((host) => host.toLowerCase().replace(/\.$/, ""));
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = codeOf(error);
    if (NO_RECORD.has(code)) return [];
    throw new Problem(`DNS did not answer for '${name}' (${code}).`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// actions/lib/aws/zones/connectZones.ts
function connectZones(access, names = resolveNames) {
  const connection = lazy(async () => {
    const sdk = await import("./route53-VMK4WQA4.js");
    return { sdk, client: createClient(sdk.Route53Client, access) };
  });
  return {
    ...names,
    hostedZone: async (id) => {
      const { sdk, client } = await connection();
      try {
        const output = await client.send(new sdk.GetHostedZoneCommand({ Id: id }));
        const { Name: name, Config: config } = required(output.HostedZone, "no hosted zone");
        const { NameServers: servers = [] } = output.DelegationSet ?? {};
        return hostedZoneOf(required(name, "a hosted zone without name"), config?.PrivateZone === true, servers);
      } catch (error) {
        if (awsErrorCodeOf(error) === "NoSuchHostedZone") return void 0;
        throw error;
      }
    }
  };
}
function hostedZoneOf(name, isPrivate, servers) {
  const plain = (host) => host.toLowerCase().replace(/\.$/, "");
  return { name: plain(name), isPrivate, nameServers: servers.map(plain) };
}
export {
  connectZones
};
