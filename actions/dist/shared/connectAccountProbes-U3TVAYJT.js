import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  CloudFormationClient,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  connectCloudFormation
} from "./chunk-ZUSKSWTN.js";
import "./chunk-GG4WUTQQ.js";
import "./chunk-AKTWBABO.js";
import "./chunk-KOPL2JGY.js";
import "./chunk-6PNWDUDI.js";
import "./chunk-KKWXGD7Z.js";
import {
  createPaginator
} from "./chunk-A563CXDG.js";
import "./chunk-UHDZLGT2.js";
import "./chunk-U7CTAI3V.js";
import "./chunk-CK26SJN6.js";
import {
  createClient,
  required
} from "./chunk-QUOYR36L.js";
import "./chunk-WT6PDY5L.js";
import {
  awsErrorCodeOf
} from "./chunk-63RA5PMG.js";
import "./chunk-CQIE77JX.js";
import "./chunk-FJABLXQ5.js";

// node_modules/@aws-sdk/client-cloudformation/dist-es/pagination/DescribeStackEventsPaginator.js
var paginateDescribeStackEvents = createPaginator(CloudFormationClient, DescribeStackEventsCommand, "NextToken", "NextToken", "");

// actions/lib/aws/probes/connectAccountProbes.ts
function connectAccountProbes(access, limited) {
  const client = createClient(CloudFormationClient, access);
  return {
    secretInEvents: async (stackId) => {
      const pages = await Array.fromAsync(paginateDescribeStackEvents({ client }, { StackName: stackId }));
      const secrets = pages.flatMap((page) => required(page.StackEvents, "no list of events")).filter(({ ResourceType: type }) => type === "AWS::SecretsManager::Secret").map(visibilityOf);
      if (secrets.includes("readable")) return "readable";
      return secrets.includes("hidden") ? "hidden" : "absent";
    },
    changeSetByArn: async (changeSetId) => {
      try {
        await client.send(new DescribeChangeSetCommand({ ChangeSetName: changeSetId }));
        return "allowed";
      } catch (error) {
        if (/^AccessDenied/.test(awsErrorCodeOf(error))) return "denied";
        throw error;
      }
    },
    withoutNestedChangeSets: limited && ((stackName) => connectCloudFormation(limited(JSON.stringify(policyFor(stackName)))))
  };
}
function visibilityOf({ ResourceProperties: text }) {
  if (!text) return "hidden";
  const value = /"SecretString"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  if (value === void 0) return "absent";
  return /^\*+$/.test(value) ? "hidden" : "readable";
}
function policyFor(stackName) {
  return {
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: "*", Resource: "*" },
      {
        Effect: "Deny",
        Action: "cloudformation:CreateChangeSet",
        NotResource: `arn:*:cloudformation:*:*:stack/${stackName}/*`
      }
    ]
  };
}
export {
  connectAccountProbes
};
