import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  awsErrorDetailsOf
} from "./chunk-2N2HAF3C.js";
import {
  Problem
} from "./chunk-RHINW7DJ.js";

// actions/lib/aws/errors/awsRefusalOf.ts
function awsRefusalOf(details, { service, action }) {
  if (service !== "CloudFormation") return missingResourceOf(details, { service, action });
  const quoted = `CloudFormation refused '${action}': '${details.message}'`;
  switch (details.code) {
    case "AlreadyExists":
      return { message: quoted, todo: "Another run created the same change set at the same time. Try again." };
    case "InsufficientCapabilities":
      return {
        message: quoted,
        todo: "The template has a resource that needs a capability which the request lacks. Run lint, then this again."
      };
    case "LimitExceeded":
      return {
        message: quoted,
        todo: "Delete unused resources, or request an increase in the Service Quotas console."
      };
    case "InvalidChangeSetStatus":
    case "ChangeSetNotFound":
      return {
        message: quoted,
        reason: "stale",
        todo: "The stack or its change set changed meanwhile. Try again."
      };
    case "OperationInProgress":
      return { message: quoted, todo: "Wait until the other operation has ended, then try again." };
    case "ValidationError":
      return isChange(action) ? { message: quoted, ...busyOf(action, details), ...todoOf(details.message) } : void 0;
    default:
      return void 0;
  }
}
function missingResourceOf({ code, message }, { service, action }) {
  if (code === "NoSuchBucket")
    return { message: `S3 refused '${action}': '${message}'`, todo: "Check that the bootstrap stack is complete." };
  if (service === "S3" || !/NotFound$/.test(code)) return void 0;
  return {
    message: `${service} did not find the resource of '${action}': '${message}'`,
    todo: "It may have been deleted by hand: run 'npm run drift' to compare the stack with the live resources."
  };
}
function isChange(action) {
  return /^(Create|Execute|Delete|Update|Cancel|Continue|Rollback|Detect)/.test(action);
}
function busyOf(action, { message }) {
  const isBusy = /\b(?!REVIEW)[A-Z_]+_IN_PROGRESS\]? state/.test(message);
  return action === "CreateChangeSet" && isBusy ? { reason: "stale" } : {};
}
function todoOf(message) {
  if (/_IN_PROGRESS\]? state/.test(message))
    return { todo: "Wait until the stack is idle ('npm run status' shows it), then try again." };
  if (/TerminationProtection/i.test(message)) return { todo: "Merge and deploy 'protected: false' first." };
  if (/role .* is invalid|cannot be assumed/i.test(message))
    return { todo: "Check that the bootstrap stack is complete and its service role still exists." };
  return {};
}

// actions/lib/aws/errors/awsProblemOf.ts
var hasCode = (...codes) => {
  const all = new Set(codes);
  return ({ code }) => all.has(code);
};
var SIGN_IN = "Run 'aws sso login', set AWS_PROFILE, or export AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.";
var RULES = [
  {
    matches: ({ code, message }) => code === "CredentialsProviderError" && /from any providers/i.test(message),
    textOf: () => {
      const { AWS_PROFILE: profile } = process.env;
      return { message: `No AWS credentials were found${profile ? ` for profile '${profile}'` : ""}.`, todo: SIGN_IN };
    }
  },
  {
    matches: hasCode("CredentialsProviderError", "TokenProviderError"),
    textOf: ({ message }) => ({ message: `The AWS credentials could not be loaded: ${message}`, todo: SIGN_IN })
  },
  {
    matches: hasCode("ExpiredToken", "TokenRefreshRequired"),
    textOf: () => ({ message: "The AWS credentials have expired.", todo: `${SIGN_IN} Then try again.` })
  },
  {
    matches: hasCode("RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture", "InvalidSignature"),
    textOf: () => ({
      message: "AWS refused the request: its signature is too old or too new.",
      todo: "Set this machine's clock, then try again."
    })
  },
  {
    matches: hasCode("UnrecognizedClient", "InvalidClientTokenId", "InvalidAccessKeyId", "AuthFailure", "InvalidToken"),
    textOf: (_, { region }) => ({
      message: `AWS does not accept these credentials in region '${region}'.`,
      todo: `Check AWS_PROFILE and the exported keys, and that region '${region}' is enabled in the account.`
    })
  },
  {
    matches: hasCode("SignatureDoesNotMatch"),
    textOf: () => ({
      message: "AWS refused the credentials: the secret key does not belong to the access key.",
      todo: SIGN_IN
    })
  },
  {
    matches: (details) => isDenied(details),
    textOf: (details, call) => deniedTextOf(details, call)
  },
  {
    matches: ({ code }) => /^(Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled)/.test(code),
    textOf: (_, { service, action, region }) => ({
      message: `${service} in '${region}' still throttles '${action}' after ten attempts: something else in the account sends too many requests.`,
      reason: "unavailable",
      todo: "Wait a few minutes, then try again. An operation that CloudFormation has started continues meanwhile."
    })
  },
  {
    matches: hasCode("PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint"),
    textOf: (_, { region }) => ({
      message: `The bucket is not in region '${region}'.`,
      todo: "Check the environment's region, and that its bootstrap stack was created there."
    })
  },
  {
    matches: ({ network }) => /CERT|SIGNATURE|ISSUER|ALTNAME/.test(network),
    textOf: ({ network }, { service }) => ({
      message: `The certificate of ${service} is not trusted (${network}).`,
      todo: "If a company proxy inspects the traffic, set NODE_EXTRA_CA_CERTS to its certificate's file."
    })
  },
  {
    matches: ({ network, code }) => /^E[A-Z_]+$/.test(network) || code === "TimeoutError",
    textOf: ({ network, code }, { service, region }) => ({
      message: `${service} in region '${region}' could not be reached (${network || code}).`,
      reason: "unavailable",
      todo: `Check the network, the proxy (HTTPS_PROXY), AWS_ENDPOINT_URL, and that region '${region}' exists.`
    })
  },
  {
    // A page of a proxy or gateway instead of AWS's response: the SDK calls it 'Unknown' or an XML parse error.
    matches: ({ code, message }) => /^(Unknown|UnknownError|SyntaxError)$/.test(code) || /XML parse error|Deserialization error|not valid JSON/i.test(message),
    textOf: ({ status }, { service, action }) => ({
      message: `The response to '${action}' of ${service} is not from AWS${status ? ` (HTTP ${status})` : ""}: probably the page of a proxy.`,
      reason: "unavailable",
      todo: "Check HTTPS_PROXY and AWS_ENDPOINT_URL, then try again."
    })
  },
  {
    matches: ({ status }) => status !== void 0 && status >= 500,
    textOf: ({ message, status }, { service, action, region }) => ({
      message: `${service} in '${region}' failed '${action}' ten times (HTTP ${status}): '${message}'`,
      reason: "unavailable",
      todo: "See https://health.aws.amazon.com, then try again."
    })
  }
];
function awsProblemOf(error, call) {
  if (error instanceof Problem) return error;
  const details = awsErrorDetailsOf(error);
  const text = RULES.find((rule) => rule.matches(details))?.textOf(details, call) ?? awsRefusalOf(details, call);
  return text && new Problem(text.message, { ...text, cause: { name: details.code, message: details.message } });
}
function isDenied({ code, status, message }) {
  return /^(AccessDenied|UnauthorizedOperation|Forbidden|403)$/.test(code) || // The response to a HEAD request has no body, so there is no code to read.
  status === 403 && /^Unknown/.test(code) && !/<html/i.test(message);
}
function deniedTextOf({ message }, { service, action }) {
  const caller = /User: (\S+) is not authorized/.exec(message)?.[1];
  const permission = /perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? `${prefixOf(service)}:${action}`;
  const resource = /on resource: "?([^\s"]+)/.exec(message)?.[1];
  const explicit = /explicit deny/.test(message) ? " A policy denies it explicitly." : "";
  return {
    message: `${caller ? `'${caller}'` : "The current AWS identity"} is not allowed to '${permission}'${resource ? ` on '${resource}'` : ""}.${explicit}`,
    todo: `Use another role, or add '${permission}' to the policy of this one.`,
    missingPermission: permission
  };
}
var PREFIXES = {
  ElasticLoadBalancingV2: "elasticloadbalancing",
  EFS: "elasticfilesystem",
  CognitoIdentityProvider: "cognito-idp",
  CloudWatchLogs: "logs"
};
function prefixOf(service) {
  return PREFIXES[service] ?? service.toLowerCase();
}

// actions/lib/aws/errors/errorMiddleware.ts
var RETRIES = { maxAttempts: 10, retryMode: "standard" };
function addErrorMiddleware(client, region) {
  client.middlewareStack.add(
    (next, context) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        throw awsProblemOf(error, callOf(context, region)) ?? error;
      }
    },
    // The outermost step: credentials, retries and responses are handled inside it.
    { step: "initialize", priority: "high", name: "translateErrors", override: true }
  );
}
function callOf(context, region) {
  return {
    service: (context.clientName ?? "AWS").replace(/Client$/, ""),
    action: (context.commandName ?? "request").replace(/Command$/, ""),
    region
  };
}

export {
  RETRIES,
  addErrorMiddleware
};
