import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  errorDetailsOf
} from "./chunk-5IU3TOBA.js";
import {
  Problem
} from "./chunk-5ES3IVZH.js";

// actions/lib/aws/refusalOf.ts
function refusalOf(fault, { service, action }) {
  if (service !== "CloudFormation") return missingOf(fault, { service, action });
  const quoted = `CloudFormation refused '${action}': '${fault.message}'`;
  switch (fault.code) {
    case "AlreadyExists":
      return { message: quoted, todo: "Another run made the same thing at the same time. Run this again." };
    case "InsufficientCapabilities":
      return {
        message: quoted,
        todo: "The template makes something that needs a capability which was not given. Run lint, then this again."
      };
    case "LimitExceeded":
      return { message: quoted, todo: "Delete what is not needed, or ask for more in the Service Quotas console." };
    case "InvalidChangeSetStatus":
    case "ChangeSetNotFound":
      return {
        message: quoted,
        reason: "stale",
        todo: "The stack or its change set changed meanwhile. Run this again."
      };
    case "OperationInProgress":
      return { message: quoted, todo: "Wait until the other operation has ended, then run this again." };
    case "ValidationError":
      return changes(action) ? { message: quoted, ...todoOf(fault.message) } : void 0;
    default:
      return void 0;
  }
}
function missingOf({ code, message }, { service, action }) {
  if (code === "NoSuchBucket")
    return { message: `S3 refused '${action}': '${message}'`, todo: "Check that the bootstrap stack is complete." };
  if (service === "S3" || !/NotFound$/.test(code)) return void 0;
  return {
    message: `${service} does not have what '${action}' asked for: '${message}'`,
    todo: "Somebody may have deleted it by hand: compare the stack with what is there."
  };
}
function changes(action) {
  return /^(Create|Execute|Delete|Update|Cancel|Continue|Rollback|Detect)/.test(action);
}
function todoOf(message) {
  if (/_IN_PROGRESS\]? state/.test(message))
    return { todo: "Wait until the stack is at rest (npm run status shows it), then run this again." };
  if (/TerminationProtection/i.test(message)) return { todo: "Merge and deploy 'protected: false' first." };
  if (/role .* is invalid|cannot be assumed/i.test(message))
    return { todo: "Check that the bootstrap stack is complete and its service role still exists." };
  return {};
}

// actions/lib/aws/problemOf.ts
var oneOf = (...codes) => {
  const known = new Set(codes);
  return (fault) => known.has(fault.code);
};
var SIGN_IN = "Run 'aws sso login', set AWS_PROFILE, or export AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.";
var RULES = [
  {
    when: (fault) => fault.code === "CredentialsProviderError" && /from any providers/i.test(fault.message),
    words: () => {
      const { AWS_PROFILE: profile } = process.env;
      return { message: `No AWS credentials were found${profile ? ` for profile '${profile}'` : ""}.`, todo: SIGN_IN };
    }
  },
  {
    when: oneOf("CredentialsProviderError", "TokenProviderError"),
    words: ({ message }) => ({ message: `The AWS credentials could not be loaded: ${message}`, todo: SIGN_IN })
  },
  {
    when: oneOf("ExpiredToken", "TokenRefreshRequired"),
    words: () => ({ message: "The AWS credentials have expired.", todo: `${SIGN_IN} Then run this again.` })
  },
  {
    when: oneOf("RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture", "InvalidSignature"),
    words: () => ({
      message: "AWS refused the request's signature as too old or too new.",
      todo: "Set this machine's clock, then run this again."
    })
  },
  {
    when: oneOf("UnrecognizedClient", "InvalidClientTokenId", "InvalidAccessKeyId", "AuthFailure", "InvalidToken"),
    words: (_, { region }) => ({
      message: `AWS does not know these credentials in region '${region}'.`,
      todo: `Check AWS_PROFILE and the exported keys, and that the account has region '${region}' enabled.`
    })
  },
  {
    when: oneOf("SignatureDoesNotMatch"),
    words: () => ({
      message: "AWS refused the credentials: the secret key does not belong to the access key.",
      todo: SIGN_IN
    })
  },
  {
    when: (fault) => isDenied(fault),
    words: (fault, call) => deniedWords(fault, call)
  },
  {
    when: (fault) => /^(Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled)/.test(fault.code),
    words: (_, { service, action, region }) => ({
      message: `${service} in '${region}' still limits '${action}' after ten tries: something else in the account asks too often.`,
      reason: "unavailable",
      todo: "Wait a few minutes, then run this again. What CloudFormation has begun goes on without us."
    })
  },
  {
    when: oneOf("PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint"),
    words: (_, { region }) => ({
      message: `The bucket is not in region '${region}'.`,
      todo: "Check the environment's region, and that its bootstrap stack was created there."
    })
  },
  {
    when: ({ network }) => /CERT|SIGNATURE|ISSUER|ALTNAME/.test(network),
    words: ({ network }, { service }) => ({
      message: `The certificate that answered for ${service} is not trusted (${network}).`,
      todo: "If a company proxy inspects the traffic, set NODE_EXTRA_CA_CERTS to its certificate's file."
    })
  },
  {
    when: ({ network, code }) => /^E[A-Z_]+$/.test(network) || code === "TimeoutError",
    words: ({ network, code }, { service, region }) => ({
      message: `${service} in region '${region}' could not be reached (${network || code}).`,
      reason: "unavailable",
      todo: `Check the network, the proxy (HTTPS_PROXY), AWS_ENDPOINT_URL, and that region '${region}' is spelled right.`
    })
  },
  {
    // A proxy's or gateway's page instead of AWS's answer: the SDK calls it 'Unknown' or an XML parse error.
    when: ({ code, message }) => /^(Unknown|UnknownError|SyntaxError)$/.test(code) || /XML parse error|Deserialization error|not valid JSON/i.test(message),
    words: ({ status }, { service, action }) => ({
      message: `What answered '${action}' in place of ${service} is not AWS${status ? ` (HTTP ${status})` : ""}: probably a proxy's page.`,
      reason: "unavailable",
      todo: "Check HTTPS_PROXY and AWS_ENDPOINT_URL, then run this again."
    })
  },
  {
    when: ({ status }) => status !== void 0 && status >= 500,
    words: ({ message, status }, { service, action, region }) => ({
      message: `${service} in '${region}' failed at '${action}' ten times (HTTP ${status}): '${message}'`,
      reason: "unavailable",
      todo: "See https://health.aws.amazon.com, then run this again."
    })
  }
];
function problemOf(error, call) {
  if (error instanceof Problem) return error;
  const fault = errorDetailsOf(error);
  const words = RULES.find(({ when }) => when(fault))?.words(fault, call) ?? refusalOf(fault, call);
  return words && new Problem(words.message, { ...words, cause: { name: fault.code, message: fault.message } });
}
function isDenied({ code, status, message }) {
  return /^(AccessDenied|UnauthorizedOperation|Forbidden|403)$/.test(code) || // The answer to a HEAD request has no body, so there is no code to read.
  status === 403 && /^Unknown/.test(code) && !/<html/i.test(message);
}
function deniedWords({ message }, { service, action }) {
  const who = /User: (\S+) is not authorized/.exec(message)?.[1];
  const permission = /perform: ([\w-]+:\w+)/.exec(message)?.[1] ?? `${prefixOf(service)}:${action}`;
  const resource = /on resource: "?([^\s"]+)/.exec(message)?.[1];
  const explicit = /explicit deny/.test(message) ? " A policy denies it explicitly." : "";
  return {
    message: `${who ? `'${who}'` : "The current AWS identity"} may not '${permission}'${resource ? ` on '${resource}'` : ""}.${explicit}`,
    todo: `Use a role that may, or add '${permission}' to its policy.`,
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

// actions/lib/aws/errorMiddleware.ts
var RETRIES = { maxAttempts: 10, retryMode: "standard" };
function addErrorMiddleware(client, region) {
  client.middlewareStack.add(
    (next, context) => async (input) => {
      try {
        return await next(input);
      } catch (error) {
        throw problemOf(error, callOf(context, region)) ?? error;
      }
    },
    // The outermost step: credentials, retries and answers all happen inside.
    { step: "initialize", priority: "high", name: "wordErrors", override: true }
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
