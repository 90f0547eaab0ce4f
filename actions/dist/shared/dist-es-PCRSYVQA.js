import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  defaultProvider
} from "./chunk-SRYJS445.js";
import "./chunk-2HRH4VPK.js";
import {
  AwsJson1_1Protocol,
  AwsSdkSigV4Signer,
  NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,
  resolveAwsSdkSigV4Config
} from "./chunk-STHGZITX.js";
import {
  Sha256Node
} from "./chunk-6PNWDUDI.js";
import {
  NodeHttpHandler
} from "./chunk-KKWXGD7Z.js";
import {
  BinaryDecisionDiagram,
  Client,
  Command,
  DEFAULT_RETRY_MODE,
  DefaultIdentityProviderConfig,
  EndpointCache,
  NODE_APP_ID_CONFIG_OPTIONS,
  NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
  NODE_RETRY_MODE_CONFIG_OPTIONS,
  NoAuthSigner,
  NoOpLogger,
  ServiceException,
  awsEndpointFunctions,
  createAggregatedClient,
  createDefaultUserAgentProvider,
  createPaginator,
  customEndpointFunctions,
  decideEndpoint,
  emitWarningIfUnsupportedVersion,
  emitWarningIfUnsupportedVersion2,
  getAwsRegionExtensionConfiguration,
  getDefaultExtensionConfiguration,
  getDefaultSocketTimeout,
  getEndpointPlugin,
  getHostHeaderPlugin,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getRetryPlugin,
  getUserAgentPlugin,
  loadConfigsForDefaultMode,
  makeBuilder,
  resolveAwsRegionExtensionConfiguration,
  resolveDefaultRuntimeConfig,
  resolveEndpointConfig,
  resolveHostHeaderConfig,
  resolveRetryConfig,
  resolveUserAgentConfig
} from "./chunk-JLWRJN4W.js";
import {
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  getContentLengthPlugin,
  getHttpHandlerExtensionConfiguration,
  loadConfig,
  resolveDefaultsModeConfig,
  resolveHttpHandlerRuntimeConfig,
  resolveRegionConfig
} from "./chunk-WQKDVUV5.js";
import {
  TypeRegistry,
  calculateBodyLength,
  fromBase64,
  fromUtf8,
  getSchemaSerdePlugin,
  getSmithyContext,
  normalizeProvider,
  parseUrl,
  streamCollector,
  toBase64,
  toUtf8
} from "./chunk-U7CTAI3V.js";
import "./chunk-FJABLXQ5.js";

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/auth/httpAuthSchemeProvider.js
var defaultCognitoIdentityProviderHttpAuthSchemeParametersProvider = async (config, context, input) => {
  return {
    operation: getSmithyContext(context).operation,
    region: await normalizeProvider(config.region)() || (() => {
      throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    })()
  };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
  return {
    schemeId: "aws.auth#sigv4",
    signingProperties: {
      name: "cognito-idp",
      region: authParameters.region
    },
    propertiesExtractor: (config, context) => ({
      signingProperties: {
        config,
        context
      }
    })
  };
}
function createSmithyApiNoAuthHttpAuthOption(authParameters) {
  return {
    schemeId: "smithy.api#noAuth"
  };
}
var defaultCognitoIdentityProviderHttpAuthSchemeProvider = (authParameters) => {
  const options = [];
  switch (authParameters.operation) {
    case "AssociateSoftwareToken":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ChangePassword":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "CompleteWebAuthnRegistration":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ConfirmDevice":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ConfirmForgotPassword":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ConfirmSignUp":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "DeleteUser":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "DeleteUserAttributes":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "DeleteWebAuthnCredential":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ForgetDevice":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ForgotPassword":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "GetDevice":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "GetTokensFromRefreshToken":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "GetUser":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "GetUserAttributeVerificationCode":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "GetUserAuthFactors":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "GlobalSignOut":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "InitiateAuth":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ListDevices":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ListUserSessions":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ListWebAuthnCredentials":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "ResendConfirmationCode":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "RespondToAuthChallenge":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "RevokeToken":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "RevokeUserSession":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "SetUserMFAPreference":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "SetUserSettings":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "SignUp":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "StartWebAuthnRegistration":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "UpdateAuthEventFeedback":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "UpdateDeviceStatus":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "UpdateUserAttributes":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "VerifySoftwareToken":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    case "VerifyUserAttribute":
      {
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;
      }
      ;
    default: {
      options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
    }
  }
  return options;
};
var resolveHttpAuthSchemeConfig = (config) => {
  const config_0 = resolveAwsSdkSigV4Config(config);
  return Object.assign(config_0, {
    authSchemePreference: normalizeProvider(config.authSchemePreference ?? [])
  });
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/endpoint/EndpointParameters.js
var resolveClientEndpointParameters = (options) => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: "cognito-idp"
  });
};
var commonParams = {
  UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
  Endpoint: { type: "builtInParams", name: "endpoint" },
  Region: { type: "builtInParams", name: "region" },
  UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" }
};

// node_modules/@aws-sdk/client-cognito-identity-provider/package.json
var package_default = {
  name: "@aws-sdk/client-cognito-identity-provider",
  version: "3.1169.0",
  description: "AWS SDK for JavaScript Cognito Identity Provider Client for Node.js, Browser and React Native",
  homepage: "https://github.com/aws/aws-sdk-js-v3/tree/main/clients/client-cognito-identity-provider",
  license: "Apache-2.0",
  author: {
    name: "AWS SDK for JavaScript Team",
    url: "https://aws.amazon.com/sdk-for-javascript/"
  },
  repository: {
    type: "git",
    url: "https://github.com/aws/aws-sdk-js-v3.git",
    directory: "clients/client-cognito-identity-provider"
  },
  files: [
    "dist-*/**"
  ],
  sideEffects: false,
  main: "./dist-cjs/index.js",
  module: "./dist-es/index.js",
  browser: {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.browser"
  },
  types: "./dist-types/index.d.ts",
  typesVersions: {
    "<4.5": {
      "dist-types/*": [
        "dist-types/ts3.4/*"
      ]
    }
  },
  "react-native": {
    "./dist-es/runtimeConfig": "./dist-es/runtimeConfig.native"
  },
  scripts: {
    build: "concurrently 'yarn:build:types' 'yarn:build:es' && yarn build:cjs",
    "build:cjs": "node ../../scripts/compilation/inline",
    "build:es": "premove dist-es && tsc -p tsconfig.es.json",
    "build:include:deps": 'yarn g:turbo run build -F="$npm_package_name"',
    "build:types": "premove dist-types && tsc -p tsconfig.types.json",
    "build:types:downlevel": "downlevel-dts dist-types dist-types/ts3.4",
    clean: "premove dist-cjs dist-es dist-types",
    "extract:docs": "api-extractor run --local",
    "generate:client": "node ../../scripts/generate-clients/single-service",
    "test:index": "tsc -p tsconfig.test.json && node ./test/index-objects.spec.mjs"
  },
  dependencies: {
    "@aws-sdk/core": "^3.981.0",
    "@aws-sdk/credential-provider-node": "^3.972.97",
    "@aws-sdk/types": "^3.975.1",
    "@smithy/core": "^3.40.0",
    "@smithy/fetch-http-handler": "^5.8.1",
    "@smithy/node-http-handler": "^4.14.2",
    "@smithy/types": "^4.20.0",
    tslib: "^2.6.2"
  },
  devDependencies: {
    "@tsconfig/node20": "20.1.8",
    "@types/node": "^20.14.8",
    concurrently: "7.0.0",
    "downlevel-dts": "0.10.1",
    premove: "4.0.0",
    typescript: "~7.0.2"
  },
  engines: {
    node: ">=20.0.0"
  }
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/endpoint/bdd.js
var m = "ref";
var a = -1;
var b = true;
var c = "isSet";
var d = "PartitionResult";
var e = "booleanEquals";
var f = "getAttr";
var g = "stringEquals";
var h = { [m]: "Endpoint" };
var i = { [m]: d };
var j = { [m]: "Region" };
var k = {};
var l = [j];
var _data = {
  conditions: [
    [c, [h]],
    [c, l],
    ["aws.partition", l, d],
    [e, [{ [m]: "UseFIPS" }, b]],
    [e, [{ fn: f, argv: [i, "supportsFIPS"] }, b]],
    [e, [{ [m]: "UseDualStack" }, b]],
    [e, [{ fn: f, argv: [i, "supportsDualStack"] }, b]],
    [g, [{ fn: f, argv: [i, "name"] }, "aws"]],
    [g, [j, "us-east-1"]],
    [g, [j, "us-east-2"]],
    [g, [j, "us-west-1"]],
    [g, [j, "us-west-2"]]
  ],
  results: [
    [a],
    [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
    [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
    [h, k],
    ["https://cognito-idp-fips.us-east-1.amazonaws.com", k],
    ["https://cognito-idp-fips.us-east-2.amazonaws.com", k],
    ["https://cognito-idp-fips.us-west-1.amazonaws.com", k],
    ["https://cognito-idp-fips.us-west-2.amazonaws.com", k],
    ["https://cognito-idp-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k],
    [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
    ["https://cognito-idp-fips.{Region}.{PartitionResult#dnsSuffix}", k],
    [a, "FIPS is enabled but this partition does not support FIPS"],
    ["https://cognito-idp.{Region}.amazonaws.com", k],
    ["https://cognito-idp.{Region}.{PartitionResult#dualStackDnsSuffix}", k],
    [a, "DualStack is enabled but this partition does not support DualStack"],
    ["https://cognito-idp.{Region}.{PartitionResult#dnsSuffix}", k],
    [a, "Invalid Configuration: Missing Region"]
  ]
};
var root = 2;
var r = 1e8;
var nodes = new Int32Array([
  -1,
  1,
  -1,
  0,
  17,
  3,
  1,
  4,
  r + 16,
  2,
  5,
  r + 16,
  3,
  9,
  6,
  5,
  7,
  r + 15,
  6,
  8,
  r + 14,
  7,
  r + 12,
  r + 13,
  4,
  11,
  10,
  5,
  r + 9,
  r + 11,
  5,
  12,
  r + 10,
  6,
  13,
  r + 9,
  8,
  r + 4,
  14,
  9,
  r + 5,
  15,
  10,
  r + 6,
  16,
  11,
  r + 7,
  r + 8,
  3,
  r + 1,
  18,
  5,
  r + 2,
  r + 3
]);
var bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/endpoint/endpointResolver.js
var cache = new EndpointCache({
  size: 50,
  params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"]
});
var defaultEndpointResolver = (endpointParams, context = {}) => {
  return cache.get(endpointParams, () => decideEndpoint(bdd, {
    endpointParams,
    logger: context.logger
  }));
};
customEndpointFunctions.aws = awsEndpointFunctions;

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/models/CognitoIdentityProviderServiceException.js
var CognitoIdentityProviderServiceException = class _CognitoIdentityProviderServiceException extends ServiceException {
  static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.cognitoidentityprovider#CognitoIdentityProviderServiceException";
  constructor(options) {
    super(options);
    Object.setPrototypeOf(this, _CognitoIdentityProviderServiceException.prototype);
  }
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/models/errors.js
var AccessDeniedException = class _AccessDeniedException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#AccessDeniedException";
  name = "AccessDeniedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "AccessDeniedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AccessDeniedException.prototype);
  }
};
var InternalErrorException = class _InternalErrorException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InternalErrorException";
  name = "InternalErrorException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "InternalErrorException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _InternalErrorException.prototype);
  }
};
var InvalidParameterException = class _InvalidParameterException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidParameterException";
  name = "InvalidParameterException";
  $fault = "client";
  reasonCode;
  constructor(opts) {
    super({
      name: "InvalidParameterException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidParameterException.prototype);
    this.reasonCode = opts.reasonCode;
  }
};
var NotAuthorizedException = class _NotAuthorizedException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#NotAuthorizedException";
  name = "NotAuthorizedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "NotAuthorizedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _NotAuthorizedException.prototype);
  }
};
var OperationNotEnabledException = class _OperationNotEnabledException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#OperationNotEnabledException";
  name = "OperationNotEnabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "OperationNotEnabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _OperationNotEnabledException.prototype);
  }
};
var ResourceNotFoundException = class _ResourceNotFoundException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#ResourceNotFoundException";
  name = "ResourceNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ResourceNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ResourceNotFoundException.prototype);
  }
};
var TooManyRequestsException = class _TooManyRequestsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#TooManyRequestsException";
  name = "TooManyRequestsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TooManyRequestsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyRequestsException.prototype);
  }
};
var UserImportInProgressException = class _UserImportInProgressException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UserImportInProgressException";
  name = "UserImportInProgressException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UserImportInProgressException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UserImportInProgressException.prototype);
  }
};
var InternalServerException = class _InternalServerException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InternalServerException";
  name = "InternalServerException";
  $fault = "server";
  constructor(opts) {
    super({
      name: "InternalServerException",
      $fault: "server",
      ...opts
    });
    Object.setPrototypeOf(this, _InternalServerException.prototype);
  }
};
var LimitExceededException = class _LimitExceededException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#LimitExceededException";
  name = "LimitExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "LimitExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _LimitExceededException.prototype);
  }
};
var UserNotFoundException = class _UserNotFoundException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UserNotFoundException";
  name = "UserNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UserNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UserNotFoundException.prototype);
  }
};
var InvalidLambdaResponseException = class _InvalidLambdaResponseException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidLambdaResponseException";
  name = "InvalidLambdaResponseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidLambdaResponseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidLambdaResponseException.prototype);
  }
};
var TooManyFailedAttemptsException = class _TooManyFailedAttemptsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#TooManyFailedAttemptsException";
  name = "TooManyFailedAttemptsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TooManyFailedAttemptsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TooManyFailedAttemptsException.prototype);
  }
};
var UnexpectedLambdaException = class _UnexpectedLambdaException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UnexpectedLambdaException";
  name = "UnexpectedLambdaException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnexpectedLambdaException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnexpectedLambdaException.prototype);
  }
};
var UserLambdaValidationException = class _UserLambdaValidationException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UserLambdaValidationException";
  name = "UserLambdaValidationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UserLambdaValidationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UserLambdaValidationException.prototype);
  }
};
var CodeDeliveryFailureException = class _CodeDeliveryFailureException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#CodeDeliveryFailureException";
  name = "CodeDeliveryFailureException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CodeDeliveryFailureException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CodeDeliveryFailureException.prototype);
  }
};
var InvalidPasswordException = class _InvalidPasswordException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidPasswordException";
  name = "InvalidPasswordException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidPasswordException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidPasswordException.prototype);
  }
};
var InvalidSmsRoleAccessPolicyException = class _InvalidSmsRoleAccessPolicyException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidSmsRoleAccessPolicyException";
  name = "InvalidSmsRoleAccessPolicyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidSmsRoleAccessPolicyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSmsRoleAccessPolicyException.prototype);
  }
};
var InvalidSmsRoleTrustRelationshipException = class _InvalidSmsRoleTrustRelationshipException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidSmsRoleTrustRelationshipException";
  name = "InvalidSmsRoleTrustRelationshipException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidSmsRoleTrustRelationshipException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidSmsRoleTrustRelationshipException.prototype);
  }
};
var PreconditionNotMetException = class _PreconditionNotMetException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#PreconditionNotMetException";
  name = "PreconditionNotMetException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PreconditionNotMetException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PreconditionNotMetException.prototype);
  }
};
var UnsupportedUserStateException = class _UnsupportedUserStateException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UnsupportedUserStateException";
  name = "UnsupportedUserStateException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnsupportedUserStateException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnsupportedUserStateException.prototype);
  }
};
var UsernameExistsException = class _UsernameExistsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UsernameExistsException";
  name = "UsernameExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UsernameExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UsernameExistsException.prototype);
  }
};
var UserNotConfirmedException = class _UserNotConfirmedException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UserNotConfirmedException";
  name = "UserNotConfirmedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UserNotConfirmedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UserNotConfirmedException.prototype);
  }
};
var AliasExistsException = class _AliasExistsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#AliasExistsException";
  name = "AliasExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "AliasExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _AliasExistsException.prototype);
  }
};
var InvalidUserPoolConfigurationException = class _InvalidUserPoolConfigurationException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidUserPoolConfigurationException";
  name = "InvalidUserPoolConfigurationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidUserPoolConfigurationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidUserPoolConfigurationException.prototype);
  }
};
var FeatureUnavailableInTierException = class _FeatureUnavailableInTierException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#FeatureUnavailableInTierException";
  name = "FeatureUnavailableInTierException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "FeatureUnavailableInTierException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _FeatureUnavailableInTierException.prototype);
  }
};
var InvalidEmailRoleAccessPolicyException = class _InvalidEmailRoleAccessPolicyException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidEmailRoleAccessPolicyException";
  name = "InvalidEmailRoleAccessPolicyException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidEmailRoleAccessPolicyException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidEmailRoleAccessPolicyException.prototype);
  }
};
var MFAMethodNotFoundException = class _MFAMethodNotFoundException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#MFAMethodNotFoundException";
  name = "MFAMethodNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "MFAMethodNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _MFAMethodNotFoundException.prototype);
  }
};
var PasswordResetRequiredException = class _PasswordResetRequiredException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#PasswordResetRequiredException";
  name = "PasswordResetRequiredException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PasswordResetRequiredException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PasswordResetRequiredException.prototype);
  }
};
var UnsupportedOperationException = class _UnsupportedOperationException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UnsupportedOperationException";
  name = "UnsupportedOperationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnsupportedOperationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnsupportedOperationException.prototype);
  }
};
var UserPoolAddOnNotEnabledException = class _UserPoolAddOnNotEnabledException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UserPoolAddOnNotEnabledException";
  name = "UserPoolAddOnNotEnabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UserPoolAddOnNotEnabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UserPoolAddOnNotEnabledException.prototype);
  }
};
var CodeMismatchException = class _CodeMismatchException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#CodeMismatchException";
  name = "CodeMismatchException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "CodeMismatchException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _CodeMismatchException.prototype);
  }
};
var ExpiredCodeException = class _ExpiredCodeException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#ExpiredCodeException";
  name = "ExpiredCodeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ExpiredCodeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ExpiredCodeException.prototype);
  }
};
var PasswordHistoryPolicyViolationException = class _PasswordHistoryPolicyViolationException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#PasswordHistoryPolicyViolationException";
  name = "PasswordHistoryPolicyViolationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "PasswordHistoryPolicyViolationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _PasswordHistoryPolicyViolationException.prototype);
  }
};
var SoftwareTokenMFANotFoundException = class _SoftwareTokenMFANotFoundException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#SoftwareTokenMFANotFoundException";
  name = "SoftwareTokenMFANotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "SoftwareTokenMFANotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _SoftwareTokenMFANotFoundException.prototype);
  }
};
var ConcurrentModificationException = class _ConcurrentModificationException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#ConcurrentModificationException";
  name = "ConcurrentModificationException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ConcurrentModificationException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ConcurrentModificationException.prototype);
  }
};
var ForbiddenException = class _ForbiddenException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#ForbiddenException";
  name = "ForbiddenException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ForbiddenException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ForbiddenException.prototype);
  }
};
var WebAuthnChallengeNotFoundException = class _WebAuthnChallengeNotFoundException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#WebAuthnChallengeNotFoundException";
  name = "WebAuthnChallengeNotFoundException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "WebAuthnChallengeNotFoundException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _WebAuthnChallengeNotFoundException.prototype);
  }
};
var WebAuthnClientMismatchException = class _WebAuthnClientMismatchException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#WebAuthnClientMismatchException";
  name = "WebAuthnClientMismatchException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "WebAuthnClientMismatchException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _WebAuthnClientMismatchException.prototype);
  }
};
var WebAuthnCredentialNotSupportedException = class _WebAuthnCredentialNotSupportedException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#WebAuthnCredentialNotSupportedException";
  name = "WebAuthnCredentialNotSupportedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "WebAuthnCredentialNotSupportedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _WebAuthnCredentialNotSupportedException.prototype);
  }
};
var WebAuthnNotEnabledException = class _WebAuthnNotEnabledException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#WebAuthnNotEnabledException";
  name = "WebAuthnNotEnabledException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "WebAuthnNotEnabledException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _WebAuthnNotEnabledException.prototype);
  }
};
var WebAuthnOriginNotAllowedException = class _WebAuthnOriginNotAllowedException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#WebAuthnOriginNotAllowedException";
  name = "WebAuthnOriginNotAllowedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "WebAuthnOriginNotAllowedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _WebAuthnOriginNotAllowedException.prototype);
  }
};
var WebAuthnRelyingPartyMismatchException = class _WebAuthnRelyingPartyMismatchException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#WebAuthnRelyingPartyMismatchException";
  name = "WebAuthnRelyingPartyMismatchException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "WebAuthnRelyingPartyMismatchException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _WebAuthnRelyingPartyMismatchException.prototype);
  }
};
var DeviceKeyExistsException = class _DeviceKeyExistsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#DeviceKeyExistsException";
  name = "DeviceKeyExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DeviceKeyExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DeviceKeyExistsException.prototype);
  }
};
var GroupExistsException = class _GroupExistsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#GroupExistsException";
  name = "GroupExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "GroupExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _GroupExistsException.prototype);
  }
};
var DuplicateProviderException = class _DuplicateProviderException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#DuplicateProviderException";
  name = "DuplicateProviderException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "DuplicateProviderException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _DuplicateProviderException.prototype);
  }
};
var ManagedLoginBrandingExistsException = class _ManagedLoginBrandingExistsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#ManagedLoginBrandingExistsException";
  name = "ManagedLoginBrandingExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ManagedLoginBrandingExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ManagedLoginBrandingExistsException.prototype);
  }
};
var TermsExistsException = class _TermsExistsException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#TermsExistsException";
  name = "TermsExistsException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TermsExistsException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TermsExistsException.prototype);
  }
};
var TierChangeNotAllowedException = class _TierChangeNotAllowedException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#TierChangeNotAllowedException";
  name = "TierChangeNotAllowedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "TierChangeNotAllowedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _TierChangeNotAllowedException.prototype);
  }
};
var UserPoolTaggingException = class _UserPoolTaggingException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UserPoolTaggingException";
  name = "UserPoolTaggingException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UserPoolTaggingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UserPoolTaggingException.prototype);
  }
};
var InvalidOAuthFlowException = class _InvalidOAuthFlowException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#InvalidOAuthFlowException";
  name = "InvalidOAuthFlowException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "InvalidOAuthFlowException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _InvalidOAuthFlowException.prototype);
  }
};
var ScopeDoesNotExistException = class _ScopeDoesNotExistException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#ScopeDoesNotExistException";
  name = "ScopeDoesNotExistException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ScopeDoesNotExistException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ScopeDoesNotExistException.prototype);
  }
};
var UnsupportedIdentityProviderException = class _UnsupportedIdentityProviderException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UnsupportedIdentityProviderException";
  name = "UnsupportedIdentityProviderException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnsupportedIdentityProviderException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnsupportedIdentityProviderException.prototype);
  }
};
var RefreshTokenReuseException = class _RefreshTokenReuseException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#RefreshTokenReuseException";
  name = "RefreshTokenReuseException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "RefreshTokenReuseException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _RefreshTokenReuseException.prototype);
  }
};
var UnauthorizedException = class _UnauthorizedException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UnauthorizedException";
  name = "UnauthorizedException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnauthorizedException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnauthorizedException.prototype);
  }
};
var UnsupportedTokenTypeException = class _UnsupportedTokenTypeException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#UnsupportedTokenTypeException";
  name = "UnsupportedTokenTypeException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "UnsupportedTokenTypeException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _UnsupportedTokenTypeException.prototype);
  }
};
var WebAuthnConfigurationMissingException = class _WebAuthnConfigurationMissingException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#WebAuthnConfigurationMissingException";
  name = "WebAuthnConfigurationMissingException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "WebAuthnConfigurationMissingException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _WebAuthnConfigurationMissingException.prototype);
  }
};
var ServiceQuotaExceededException = class _ServiceQuotaExceededException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#ServiceQuotaExceededException";
  name = "ServiceQuotaExceededException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "ServiceQuotaExceededException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _ServiceQuotaExceededException.prototype);
  }
};
var EnableSoftwareTokenMFAException = class _EnableSoftwareTokenMFAException extends CognitoIdentityProviderServiceException {
  static shapeId = "com.amazonaws.cognitoidentityprovider#EnableSoftwareTokenMFAException";
  name = "EnableSoftwareTokenMFAException";
  $fault = "client";
  constructor(opts) {
    super({
      name: "EnableSoftwareTokenMFAException",
      $fault: "client",
      ...opts
    });
    Object.setPrototypeOf(this, _EnableSoftwareTokenMFAException.prototype);
  }
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/schemas/schemas_0.js
var _A = "Actions";
var _AA = "ApplicationArn";
var _AACUO = "AllowAdminCreateUserOnly";
var _AAUTG = "AdminAddUserToGroup";
var _AAUTGR = "AdminAddUserToGroupRequest";
var _AAl = "AliasAttributes";
var _AAu = "AuthenticatorAttachment";
var _AC = "AvailableChallenges";
var _ACA = "AddCustomAttributes";
var _ACAR = "AddCustomAttributesRequest";
var _ACARd = "AddCustomAttributesResponse";
var _ACSU = "AdminConfirmSignUp";
var _ACSUR = "AdminConfirmSignUpRequest";
var _ACSURd = "AdminConfirmSignUpResponse";
var _ACT = "AnalyticsConfigurationType";
var _ACTc = "AcrConfigurationType";
var _ACU = "AdminCreateUser";
var _ACUC = "AdminCreateUserConfig";
var _ACUCT = "AdminCreateUserConfigType";
var _ACUR = "AdminCreateUserRequest";
var _ACURd = "AdminCreateUserResponse";
var _ACc = "AcrConfiguration";
var _ACn = "AnalyticsConfiguration";
var _ADE = "AccessDeniedException";
var _ADPFU = "AdminDisableProviderForUser";
var _ADPFUR = "AdminDisableProviderForUserRequest";
var _ADPFURd = "AdminDisableProviderForUserResponse";
var _ADST = "AdminDeleteSoftwareToken";
var _ADSTR = "AdminDeleteSoftwareTokenRequest";
var _ADSTRd = "AdminDeleteSoftwareTokenResponse";
var _ADT = "AttributeDataType";
var _ADU = "AdminDeleteUser";
var _ADUA = "AdminDeleteUserAttributes";
var _ADUAR = "AdminDeleteUserAttributesRequest";
var _ADUARd = "AdminDeleteUserAttributesResponse";
var _ADUR = "AdminDeleteUserRequest";
var _ADURd = "AdminDisableUserRequest";
var _ADURdm = "AdminDisableUserResponse";
var _ADUd = "AdminDisableUser";
var _AE = "AuthEvents";
var _AEE = "AliasExistsException";
var _AEI = "AnalyticsEndpointId";
var _AET = "AuthEventType";
var _AETu = "AuthEventsType";
var _AEU = "AdminEnableUser";
var _AEUR = "AdminEnableUserRequest";
var _AEURd = "AdminEnableUserResponse";
var _AF = "AuthFlow";
var _AFAF = "AllowedFirstAuthFactors";
var _AFD = "AdminForgetDevice";
var _AFDR = "AdminForgetDeviceRequest";
var _AGD = "AdminGetDevice";
var _AGDR = "AdminGetDeviceRequest";
var _AGDRd = "AdminGetDeviceResponse";
var _AGT = "AuthenticatedGrantTypes";
var _AGU = "AdminGetUser";
var _AGUAF = "AdminGetUserAuthFactors";
var _AGUAFR = "AdminGetUserAuthFactorsRequest";
var _AGUAFRd = "AdminGetUserAuthFactorsResponse";
var _AGUR = "AdminGetUserRequest";
var _AGURd = "AdminGetUserResponse";
var _AI = "ApplicationId";
var _AIA = "AdminInitiateAuth";
var _AIAR = "AdminInitiateAuthRequest";
var _AIARd = "AdminInitiateAuthResponse";
var _ALCT = "AcrLevelConfigType";
var _ALD = "AdminListDevices";
var _ALDR = "AdminListDevicesRequest";
var _ALDRd = "AdminListDevicesResponse";
var _ALGFU = "AdminListGroupsForUser";
var _ALGFUR = "AdminListGroupsForUserRequest";
var _ALGFURd = "AdminListGroupsForUserResponse";
var _ALPFU = "AdminLinkProviderForUser";
var _ALPFUR = "AdminLinkProviderForUserRequest";
var _ALPFURd = "AdminLinkProviderForUserResponse";
var _ALT = "AssetListType";
var _ALTt = "AttributeListType";
var _ALUAE = "AdminListUserAuthEvents";
var _ALUAER = "AdminListUserAuthEventsRequest";
var _ALUAERd = "AdminListUserAuthEventsResponse";
var _ALUS = "AdminListUserSessions";
var _ALUSR = "AdminListUserSessionsRequest";
var _ALUSRd = "AdminListUserSessionsResponse";
var _AM = "AnalyticsMetadata";
var _AMT = "AnalyticsMetadataType";
var _AMc = "AcrMapping";
var _AMt = "AttributeMapping";
var _AN = "AttributeName";
var _AOAF = "AllowedOAuthFlows";
var _AOAFUPC = "AllowedOAuthFlowsUserPoolClient";
var _AOAS = "AllowedOAuthScopes";
var _AP = "AuthParameters";
var _APT = "AuthParametersType";
var _AR = "AuthenticationResult";
var _ARS = "AccountRecoverySetting";
var _ARST = "AccountRecoverySettingType";
var _ART = "AuthenticationResultType";
var _ARTAC = "AdminRespondToAuthChallenge";
var _ARTACR = "AdminRespondToAuthChallengeRequest";
var _ARTACRd = "AdminRespondToAuthChallengeResponse";
var _ARUFG = "AdminRemoveUserFromGroup";
var _ARUFGR = "AdminRemoveUserFromGroupRequest";
var _ARUP = "AdminResetUserPassword";
var _ARUPR = "AdminResetUserPasswordRequest";
var _ARUPRd = "AdminResetUserPasswordResponse";
var _ARUS = "AdminRevokeUserSession";
var _ARUSR = "AdminRevokeUserSessionRequest";
var _ARUSRd = "AdminRevokeUserSessionResponse";
var _ARVBU = "AttributesRequireVerificationBeforeUpdate";
var _AS = "AllowedScopes";
var _ASAF = "AdvancedSecurityAdditionalFlows";
var _ASAFT = "AdvancedSecurityAdditionalFlowsType";
var _ASM = "AdvancedSecurityMode";
var _AST = "AssociateSoftwareToken";
var _ASTR = "AssociateSoftwareTokenRequest";
var _ASTRs = "AssociateSoftwareTokenResponse";
var _ASUMFAP = "AdminSetUserMFAPreference";
var _ASUMFAPR = "AdminSetUserMFAPreferenceRequest";
var _ASUMFAPRd = "AdminSetUserMFAPreferenceResponse";
var _ASUP = "AdminSetUserPassword";
var _ASUPR = "AdminSetUserPasswordRequest";
var _ASUPRd = "AdminSetUserPasswordResponse";
var _ASUS = "AdminSetUserSettings";
var _ASUSR = "AdminSetUserSettingsRequest";
var _ASUSRd = "AdminSetUserSettingsResponse";
var _ASV = "AuthSessionValidity";
var _AT = "AssetType";
var _ATAT = "AccountTakeoverActionsType";
var _ATATc = "AccountTakeoverActionType";
var _ATG = "AttributesToGet";
var _ATRC = "AccountTakeoverRiskConfiguration";
var _ATRCT = "AccountTakeoverRiskConfigurationType";
var _ATV = "AccessTokenValidity";
var _ATc = "AccessToken";
var _ATt = "AttributeType";
var _ATu = "AuthenticatorTransports";
var _AUAEF = "AdminUpdateAuthEventFeedback";
var _AUAEFR = "AdminUpdateAuthEventFeedbackRequest";
var _AUAEFRd = "AdminUpdateAuthEventFeedbackResponse";
var _AUDS = "AdminUpdateDeviceStatus";
var _AUDSR = "AdminUpdateDeviceStatusRequest";
var _AUDSRd = "AdminUpdateDeviceStatusResponse";
var _AUGSO = "AdminUserGlobalSignOut";
var _AUGSOR = "AdminUserGlobalSignOutRequest";
var _AUGSORd = "AdminUserGlobalSignOutResponse";
var _AUPCS = "AddUserPoolClientSecret";
var _AUPCSR = "AddUserPoolClientSecretRequest";
var _AUPCSRd = "AddUserPoolClientSecretResponse";
var _AUUA = "AdminUpdateUserAttributes";
var _AUUAR = "AdminUpdateUserAttributesRequest";
var _AUUARd = "AdminUpdateUserAttributesResponse";
var _AV = "AcrValue";
var _AVA = "AutoVerifiedAttributes";
var _AVT = "AttributeValueType";
var _AWSAI = "AWSAccountId";
var _Ar = "Arn";
var _As = "Assets";
var _At = "Attributes";
var _B = "Bytes";
var _BA = "BucketArn";
var _BE = "BlockEmail";
var _BIPRL = "BlockedIPRangeList";
var _C = "Category";
var _CA = "CustomAttributes";
var _CAC = "CreateAuthChallenge";
var _CALT = "CustomAttributesListType";
var _CAM = "CustomAuthMode";
var _CAR = "ClientAuthenticationResult";
var _CART = "ClientAuthenticationResultType";
var _CAa = "CallerArn";
var _CAe = "CertificateArn";
var _CAr = "CreatedAt";
var _CC = "ConfirmationCode";
var _CCAT = "CompromisedCredentialsActionsType";
var _CCD = "CompromisedCredentialsDetected";
var _CCO = "CredentialCreationOptions";
var _CCRC = "CompromisedCredentialsRiskConfiguration";
var _CCRCT = "CompromisedCredentialsRiskConfigurationType";
var _CD = "ContextData";
var _CDC = "CustomDomainConfig";
var _CDCT = "CustomDomainConfigType";
var _CDD = "CodeDeliveryDetails";
var _CDDL = "CodeDeliveryDetailsList";
var _CDDLT = "CodeDeliveryDetailsListType";
var _CDDT = "CodeDeliveryDetailsType";
var _CDFE = "CodeDeliveryFailureException";
var _CDR = "ConfirmDeviceRequest";
var _CDRo = "ConfirmDeviceResponse";
var _CDT = "ContextDataType";
var _CDo = "CompletionDate";
var _CDon = "ConfirmDevice";
var _CDr = "CreationDate";
var _CDre = "CreateDate";
var _CDu = "CustomDomain";
var _CELVCT = "CustomEmailLambdaVersionConfigType";
var _CES = "CustomEmailSender";
var _CFD = "CloudFrontDomain";
var _CFDl = "CloudFrontDistribution";
var _CFP = "ConfirmForgotPassword";
var _CFPR = "ConfirmForgotPasswordRequest";
var _CFPRo = "ConfirmForgotPasswordResponse";
var _CG = "CreateGroup";
var _CGR = "CreateGroupRequest";
var _CGRr = "CreateGroupResponse";
var _CI = "ClientId";
var _CIP = "CreateIdentityProvider";
var _CIPR = "CreateIdentityProviderRequest";
var _CIPRr = "CreateIdentityProviderResponse";
var _CIT = "ClientIdType";
var _CIr = "CredentialId";
var _CM = "ClientMetadata";
var _CME = "CodeMismatchException";
var _CMEo = "ConcurrentModificationException";
var _CMLB = "CreateManagedLoginBranding";
var _CMLBR = "CreateManagedLoginBrandingRequest";
var _CMLBRr = "CreateManagedLoginBrandingResponse";
var _CMo = "ColorMode";
var _CMom = "CompletionMessage";
var _CMu = "CustomMessage";
var _CN = "ChallengeName";
var _CNl = "ClientName";
var _CP = "ChallengeParameters";
var _CPR = "ChangePasswordRequest";
var _CPRh = "ChangePasswordResponse";
var _CPh = "ChangePassword";
var _CR = "ChallengeResponses";
var _CRLT = "ChallengeResponseListType";
var _CROND = "ChallengeRequiredOnNewDevice";
var _CRS = "CreateResourceServer";
var _CRSR = "CreateResourceServerRequest";
var _CRSRr = "CreateResourceServerResponse";
var _CRT = "ChallengeResponseType";
var _CRTh = "ChallengeResponsesType";
var _CRh = "ChallengeResponse";
var _CS = "ClientSecret";
var _CSCD = "ClientSecretCreateDate";
var _CSD = "ClientSecretDescriptor";
var _CSDLT = "ClientSecretDescriptorListType";
var _CSDT = "ClientSecretDescriptorType";
var _CSI = "ClientSecretId";
var _CSMSLVCT = "CustomSMSLambdaVersionConfigType";
var _CSMSS = "CustomSMSSender";
var _CSN = "ConfigurationSetName";
var _CSS = "CSS";
var _CSSOSCT = "ClientSSOSessionConfigType";
var _CSSV = "CSSVersion";
var _CST = "ClientSecretType";
var _CSU = "ConfirmSignUp";
var _CSUR = "ConfirmSignUpRequest";
var _CSURo = "ConfirmSignUpResponse";
var _CSV = "ClientSecretValue";
var _CSVH = "CSVHeader";
var _CSa = "CaseSensitive";
var _CSl = "ClientSecrets";
var _CSo = "ConfigurationSet";
var _CT = "ClientType";
var _CTR = "CreateTermsRequest";
var _CTRr = "CreateTermsResponse";
var _CTr = "CreateTerms";
var _CUAF = "ConfiguredUserAuthFactors";
var _CUIJ = "CreateUserImportJob";
var _CUIJR = "CreateUserImportJobRequest";
var _CUIJRr = "CreateUserImportJobResponse";
var _CUP = "CreateUserPool";
var _CUPC = "CreateUserPoolClient";
var _CUPCR = "CreateUserPoolClientRequest";
var _CUPCRr = "CreateUserPoolClientResponse";
var _CUPD = "CreateUserPoolDomain";
var _CUPDR = "CreateUserPoolDomainRequest";
var _CUPDRr = "CreateUserPoolDomainResponse";
var _CUPR = "CreateUserPoolRequest";
var _CUPRR = "CreateUserPoolReplicaRequest";
var _CUPRRr = "CreateUserPoolReplicaResponse";
var _CUPRr = "CreateUserPoolResponse";
var _CUPRre = "CreateUserPoolReplica";
var _CURL = "CallbackURLs";
var _CWAR = "CompleteWebAuthnRegistration";
var _CWARR = "CompleteWebAuthnRegistrationRequest";
var _CWARRo = "CompleteWebAuthnRegistrationResponse";
var _CWLC = "CloudWatchLogsConfiguration";
var _CWLCT = "CloudWatchLogsConfigurationType";
var _CWLRA = "CloudWatchLogsRoleArn";
var _Ce = "Certificate";
var _Ci = "City";
var _Co = "Country";
var _Cod = "Code";
var _Cr = "Credential";
var _Cre = "Credentials";
var _D = "Device";
var _DA = "DeviceAttributes";
var _DAC = "DefineAuthChallenge";
var _DC = "DeviceConfiguration";
var _DCD = "DeviceCreateDate";
var _DCT = "DcrConfigurationType";
var _DCTe = "DeviceConfigurationType";
var _DCc = "DcrConfiguration";
var _DD = "DomainDescription";
var _DDM = "DesiredDeliveryMediums";
var _DDT = "DomainDescriptionType";
var _DEO = "DefaultEmailOption";
var _DG = "DeleteGroup";
var _DGK = "DeviceGroupKey";
var _DGR = "DeleteGroupRequest";
var _DIP = "DeleteIdentityProvider";
var _DIPR = "DeleteIdentityProviderRequest";
var _DIPRe = "DescribeIdentityProviderRequest";
var _DIPRes = "DescribeIdentityProviderResponse";
var _DIPe = "DescribeIdentityProvider";
var _DK = "DeviceKey";
var _DKEE = "DeviceKeyExistsException";
var _DLAD = "DeviceLastAuthenticatedDate";
var _DLMD = "DeviceLastModifiedDate";
var _DLT = "DeviceListType";
var _DM = "DeliveryMedium";
var _DMLB = "DeleteManagedLoginBranding";
var _DMLBBC = "DescribeManagedLoginBrandingByClient";
var _DMLBBCR = "DescribeManagedLoginBrandingByClientRequest";
var _DMLBBCRe = "DescribeManagedLoginBrandingByClientResponse";
var _DMLBR = "DeleteManagedLoginBrandingRequest";
var _DMLBRe = "DescribeManagedLoginBrandingRequest";
var _DMLBRes = "DescribeManagedLoginBrandingResponse";
var _DMLBe = "DescribeManagedLoginBranding";
var _DN = "DeviceName";
var _DOA = "DeveloperOnlyAttribute";
var _DOROUP = "DeviceOnlyRememberedOnUserPrompt";
var _DP = "DeletionProtection";
var _DPE = "DuplicateProviderException";
var _DRC = "DescribeRiskConfiguration";
var _DRCR = "DescribeRiskConfigurationRequest";
var _DRCRe = "DescribeRiskConfigurationResponse";
var _DRS = "DeviceRememberedStatus";
var _DRSR = "DeleteResourceServerRequest";
var _DRSRe = "DescribeResourceServerRequest";
var _DRSRes = "DescribeResourceServerResponse";
var _DRSe = "DeleteResourceServer";
var _DRSes = "DescribeResourceServer";
var _DRURI = "DefaultRedirectURI";
var _DSVC = "DeviceSecretVerifierConfig";
var _DSVCT = "DeviceSecretVerifierConfigType";
var _DT = "DeviceType";
var _DTBC = "DescribeTermsByClient";
var _DTBCR = "DescribeTermsByClientRequest";
var _DTBCRe = "DescribeTermsByClientResponse";
var _DTR = "DeleteTermsRequest";
var _DTRe = "DescribeTermsRequest";
var _DTRes = "DescribeTermsResponse";
var _DTe = "DeleteTerms";
var _DTes = "DescribeTerms";
var _DU = "DestinationUser";
var _DUA = "DeleteUserAttributes";
var _DUAR = "DeleteUserAttributesRequest";
var _DUARe = "DeleteUserAttributesResponse";
var _DUIJ = "DescribeUserImportJob";
var _DUIJR = "DescribeUserImportJobRequest";
var _DUIJRe = "DescribeUserImportJobResponse";
var _DUP = "DeleteUserPool";
var _DUPC = "DeleteUserPoolClient";
var _DUPCR = "DeleteUserPoolClientRequest";
var _DUPCRe = "DescribeUserPoolClientRequest";
var _DUPCRes = "DescribeUserPoolClientResponse";
var _DUPCS = "DeleteUserPoolClientSecret";
var _DUPCSR = "DeleteUserPoolClientSecretRequest";
var _DUPCSRe = "DeleteUserPoolClientSecretResponse";
var _DUPCe = "DescribeUserPoolClient";
var _DUPD = "DeleteUserPoolDomain";
var _DUPDR = "DeleteUserPoolDomainRequest";
var _DUPDRe = "DeleteUserPoolDomainResponse";
var _DUPDRes = "DescribeUserPoolDomainRequest";
var _DUPDResc = "DescribeUserPoolDomainResponse";
var _DUPDe = "DescribeUserPoolDomain";
var _DUPR = "DeleteUserPoolRequest";
var _DUPRR = "DeleteUserPoolReplicaRequest";
var _DUPRRe = "DeleteUserPoolReplicaResponse";
var _DUPRe = "DescribeUserPoolRequest";
var _DUPRel = "DeleteUserPoolReplica";
var _DUPRes = "DescribeUserPoolResponse";
var _DUPe = "DescribeUserPool";
var _DUR = "DeleteUserRequest";
var _DUe = "DeleteUser";
var _DWAC = "DeleteWebAuthnCredential";
var _DWACR = "DeleteWebAuthnCredentialRequest";
var _DWACRe = "DeleteWebAuthnCredentialResponse";
var _De = "Devices";
var _Des = "Destination";
var _Desc = "Description";
var _Do = "Domain";
var _E = "Enabled";
var _EA = "EventAction";
var _EAF = "ExplicitAuthFlows";
var _EC = "EmailConfiguration";
var _ECD = "EventContextData";
var _ECDT = "EventContextDataType";
var _ECE = "ExpiredCodeException";
var _ECF = "EmailConfigurationFailure";
var _ECT = "EmailConfigurationType";
var _ED = "EncodedData";
var _EF = "EventFeedback";
var _EFT = "EventFeedbackType";
var _EFv = "EventFilter";
var _EI = "EventId";
var _EIx = "ExternalId";
var _EIxp = "ExpiresIn";
var _EM = "EmailMessage";
var _EMBL = "EmailMessageByLink";
var _EMC = "EmailMfaConfiguration";
var _EMCT = "EmailMfaConfigType";
var _EMS = "EmailMfaSettings";
var _EMST = "EmailMfaSettingsType";
var _ENOU = "EstimatedNumberOfUsers";
var _EPAUCD = "EnablePropagateAdditionalUserContextData";
var _ER = "EventResponse";
var _ERT = "EventRiskType";
var _ERv = "EventRisk";
var _ES = "EnableStatus";
var _ESA = "EmailSendingAccount";
var _ESBL = "EmailSubjectByLink";
var _ESCT = "EumsSmsConfigurationType";
var _ESTMFAE = "EnableSoftwareTokenMFAException";
var _ESm = "EmailSubject";
var _ESu = "EumsSms";
var _ESv = "EventSource";
var _ET = "EventType";
var _ETR = "EnableTokenRevocation";
var _EVM = "EmailVerificationMessage";
var _EVS = "EmailVerificationSubject";
var _En = "Enforcement";
var _Ex = "Extension";
var _F = "From";
var _FAC = "ForceAliasCreation";
var _FC = "FirehoseConfiguration";
var _FCN = "FriendlyCredentialName";
var _FCT = "FirehoseConfigurationType";
var _FCa = "FactorConfiguration";
var _FD = "FeedbackDate";
var _FDN = "FriendlyDeviceName";
var _FDR = "ForgetDeviceRequest";
var _FDo = "ForgetDevice";
var _FE = "ForbiddenException";
var _FLV = "FreeLimitValue";
var _FP = "ForgotPassword";
var _FPR = "ForgotPasswordRequest";
var _FPRo = "ForgotPasswordResponse";
var _FT = "FailoverType";
var _FTe = "FeedbackToken";
var _FU = "FailedUsers";
var _FUITE = "FeatureUnavailableInTierException";
var _FV = "FeedbackValue";
var _Fa = "Failover";
var _Fe = "Feature";
var _Fi = "Filter";
var _G = "Groups";
var _GCSVH = "GetCSVHeader";
var _GCSVHR = "GetCSVHeaderRequest";
var _GCSVHRe = "GetCSVHeaderResponse";
var _GCT = "GetClientToken";
var _GCTR = "GetClientTokenRequest";
var _GCTRe = "GetClientTokenResponse";
var _GD = "GetDevice";
var _GDR = "GetDeviceRequest";
var _GDRe = "GetDeviceResponse";
var _GEE = "GroupExistsException";
var _GG = "GetGroup";
var _GGR = "GetGroupRequest";
var _GGRe = "GetGroupResponse";
var _GIPBI = "GetIdentityProviderByIdentifier";
var _GIPBIR = "GetIdentityProviderByIdentifierRequest";
var _GIPBIRe = "GetIdentityProviderByIdentifierResponse";
var _GLDC = "GetLogDeliveryConfiguration";
var _GLDCR = "GetLogDeliveryConfigurationRequest";
var _GLDCRe = "GetLogDeliveryConfigurationResponse";
var _GLT = "GroupListType";
var _GN = "GroupName";
var _GPL = "GetProvisionedLimit";
var _GPLR = "GetProvisionedLimitRequest";
var _GPLRe = "GetProvisionedLimitResponse";
var _GS = "GenerateSecret";
var _GSC = "GetSigningCertificate";
var _GSCR = "GetSigningCertificateRequest";
var _GSCRe = "GetSigningCertificateResponse";
var _GSO = "GlobalSignOut";
var _GSOR = "GlobalSignOutRequest";
var _GSORl = "GlobalSignOutResponse";
var _GT = "GroupType";
var _GTFRT = "GetTokensFromRefreshToken";
var _GTFRTR = "GetTokensFromRefreshTokenRequest";
var _GTFRTRe = "GetTokensFromRefreshTokenResponse";
var _GU = "GetUser";
var _GUAF = "GetUserAuthFactors";
var _GUAFR = "GetUserAuthFactorsRequest";
var _GUAFRe = "GetUserAuthFactorsResponse";
var _GUAVC = "GetUserAttributeVerificationCode";
var _GUAVCR = "GetUserAttributeVerificationCodeRequest";
var _GUAVCRe = "GetUserAttributeVerificationCodeResponse";
var _GUIC = "GetUICustomization";
var _GUICR = "GetUICustomizationRequest";
var _GUICRe = "GetUICustomizationResponse";
var _GUPCSC = "GetUserPoolClientSessionConfiguration";
var _GUPCSCR = "GetUserPoolClientSessionConfigurationRequest";
var _GUPCSCRe = "GetUserPoolClientSessionConfigurationResponse";
var _GUPMC = "GetUserPoolMfaConfig";
var _GUPMCR = "GetUserPoolMfaConfigRequest";
var _GUPMCRe = "GetUserPoolMfaConfigResponse";
var _GUPSC = "GetUserPoolSessionConfiguration";
var _GUPSCR = "GetUserPoolSessionConfigurationRequest";
var _GUPSCRe = "GetUserPoolSessionConfigurationResponse";
var _GUR = "GetUserRequest";
var _GURe = "GetUserResponse";
var _Gr = "Group";
var _HA = "HighAction";
var _HB = "HtmlBody";
var _HH = "HttpHeaders";
var _HHL = "HttpHeaderList";
var _HHt = "HttpHeader";
var _I = "Identifier";
var _IA = "IpAddress";
var _IAR = "InitiateAuthRequest";
var _IARn = "InitiateAuthResponse";
var _IAn = "InitiateAuth";
var _IC = "IssuerConfiguration";
var _ICS = "IsCurrentSession";
var _ICT = "IssuerConfigurationType";
var _IEE = "InternalErrorException";
var _IEI = "InEntityId";
var _IERAPE = "InvalidEmailRoleAccessPolicyException";
var _IF = "InboundFederation";
var _IFLT = "InboundFederationLambdaType";
var _IFm = "ImageFile";
var _II = "IdpIdentifiers";
var _IId = "IdpIdentifier";
var _ILRE = "InvalidLambdaResponseException";
var _IMT = "InviteMessageTemplate";
var _IOAFE = "InvalidOAuthFlowException";
var _IP = "IdentityProvider";
var _IPE = "InvalidParameterException";
var _IPEn = "InvalidPasswordException";
var _IPT = "IdentityProviderType";
var _ISE = "InternalServerException";
var _ISRAPE = "InvalidSmsRoleAccessPolicyException";
var _ISRTRE = "InvalidSmsRoleTrustRelationshipException";
var _IT = "IdToken";
var _ITI = "InTemplateId";
var _ITV = "IdTokenValidity";
var _IU = "ImageUrl";
var _IUPCE = "InvalidUserPoolConfigurationException";
var _IUm = "ImportedUsers";
var _Id = "Id";
var _JI = "JobId";
var _JN = "JobName";
var _KC = "KeyConfiguration";
var _KCT = "KeyConfigurationType";
var _KKA = "KmsKeyArn";
var _KMSKID = "KMSKeyID";
var _KT = "KeyType";
var _L = "Limit";
var _LA = "LowAction";
var _LAD = "LastActiveDate";
var _LAa = "LambdaArn";
var _LC = "LambdaConfig";
var _LCLT = "LogConfigurationListType";
var _LCT = "LambdaConfigType";
var _LCTo = "LogConfigurationType";
var _LCi = "LimitClass";
var _LCo = "LogConfigurations";
var _LD = "LimitDefinition";
var _LDC = "LogDeliveryConfiguration";
var _LDCT = "LogDeliveryConfigurationType";
var _LDR = "ListDevicesRequest";
var _LDRi = "ListDevicesResponse";
var _LDT = "LimitDefinitionType";
var _LDi = "ListDevices";
var _LEE = "LimitExceededException";
var _LG = "ListGroups";
var _LGA = "LogGroupArn";
var _LGR = "ListGroupsRequest";
var _LGRi = "ListGroupsResponse";
var _LIP = "ListIdentityProviders";
var _LIPA = "LastIPAddress";
var _LIPR = "ListIdentityProvidersRequest";
var _LIPRi = "ListIdentityProvidersResponse";
var _LL = "LogLevel";
var _LLa = "LastLocation";
var _LMD = "LastModifiedDate";
var _LRS = "ListResourceServers";
var _LRSR = "ListResourceServersRequest";
var _LRSRi = "ListResourceServersResponse";
var _LT = "LimitType";
var _LTFR = "ListTagsForResource";
var _LTFRR = "ListTagsForResourceRequest";
var _LTFRRi = "ListTagsForResourceResponse";
var _LTR = "ListTermsRequest";
var _LTRi = "ListTermsResponse";
var _LTi = "ListTerms";
var _LU = "ListUsers";
var _LUIG = "ListUsersInGroup";
var _LUIGR = "ListUsersInGroupRequest";
var _LUIGRi = "ListUsersInGroupResponse";
var _LUIJ = "ListUserImportJobs";
var _LUIJR = "ListUserImportJobsRequest";
var _LUIJRi = "ListUserImportJobsResponse";
var _LUP = "ListUserPools";
var _LUPC = "ListUserPoolClients";
var _LUPCR = "ListUserPoolClientsRequest";
var _LUPCRi = "ListUserPoolClientsResponse";
var _LUPCS = "ListUserPoolClientSecrets";
var _LUPCSR = "ListUserPoolClientSecretsRequest";
var _LUPCSRi = "ListUserPoolClientSecretsResponse";
var _LUPR = "ListUserPoolsRequest";
var _LUPRR = "ListUserPoolReplicasRequest";
var _LUPRRi = "ListUserPoolReplicasResponse";
var _LUPRi = "ListUserPoolsResponse";
var _LUPRis = "ListUserPoolReplicas";
var _LUR = "ListUsersRequest";
var _LURL = "LogoutURLs";
var _LURi = "ListUsersResponse";
var _LUS = "ListUserSessions";
var _LUSR = "ListUserSessionsRequest";
var _LUSRi = "ListUserSessionsResponse";
var _LV = "LambdaVersion";
var _LWAC = "ListWebAuthnCredentials";
var _LWACR = "ListWebAuthnCredentialsRequest";
var _LWACRi = "ListWebAuthnCredentialsResponse";
var _Li = "Links";
var _M = "Message";
var _MA = "MediumAction";
var _MAe = "MessageAction";
var _MB = "ManagedBy";
var _MC = "MfaConfiguration";
var _ME = "MfaEmail";
var _MFAMNFE = "MFAMethodNotFoundException";
var _MFAO = "MFAOptions";
var _MFAOLT = "MFAOptionListType";
var _MFAOT = "MFAOptionType";
var _ML = "MinimumLength";
var _MLB = "ManagedLoginBranding";
var _MLBEE = "ManagedLoginBrandingExistsException";
var _MLBI = "ManagedLoginBrandingId";
var _MLBT = "ManagedLoginBrandingType";
var _MLV = "ManagedLoginVersion";
var _MLa = "MaxLength";
var _MLi = "MinLength";
var _MPU = "MaxPerUser";
var _MR = "MaxResults";
var _MTT = "MessageTemplateType";
var _MV = "MinValue";
var _MVM = "MaxValidityMinutes";
var _MVa = "MaxValue";
var _Mu = "Mutable";
var _N = "Notify";
var _NAC = "NumberAttributeConstraints";
var _NACT = "NumberAttributeConstraintsType";
var _NAE = "NotAuthorizedException";
var _NAEo = "NoActionEmail";
var _NC = "NotifyConfiguration";
var _NCT = "NotifyConfigurationType";
var _NDM = "NewDeviceMetadata";
var _NDMT = "NewDeviceMetadataType";
var _NET = "NotifyEmailType";
var _NT = "NextToken";
var _Na = "Name";
var _ODE = "OpenDcrEnabled";
var _ODGT = "OpenDcrGrantTypes";
var _OI = "OriginationIdentity";
var _ONEE = "OperationNotEnabledException";
var _OSI = "OriginSessionId";
var _P = "Password";
var _PA = "PreAuthentication";
var _PAN = "ProviderAttributeName";
var _PAV = "ProviderAttributeValue";
var _PAo = "PostAuthentication";
var _PC = "PostConfirmation";
var _PD = "ProviderDetails";
var _PDr = "ProviderDescription";
var _PHA = "PasswordHashingAlgorithm";
var _PHPVE = "PasswordHistoryPolicyViolationException";
var _PHS = "PasswordHistorySize";
var _PLT = "ProvidersListType";
var _PLV = "ProvisionedLimitValue";
var _PM = "PreferredMfa";
var _PMS = "PreferredMfaSetting";
var _PN = "ProviderName";
var _PNME = "PreconditionNotMetException";
var _PNo = "PoolName";
var _PP = "ProposedPassword";
var _PPT = "PasswordPolicyType";
var _PPa = "PasswordPolicy";
var _PPr = "PreviousPassword";
var _PRHCI = "PrimaryRoute53HealthCheckId";
var _PRRE = "PasswordResetRequiredException";
var _PSU = "PreSignUp";
var _PSUr = "PreSignedUrl";
var _PT = "PasswordType";
var _PTG = "PreTokenGeneration";
var _PTGC = "PreTokenGenerationConfig";
var _PTGVCT = "PreTokenGenerationVersionConfigType";
var _PTa = "PaginationToken";
var _PTr = "ProviderType";
var _PUEE = "PreventUserExistenceErrors";
var _PUIT = "ProviderUserIdentifierType";
var _PV = "PasswordVerifier";
var _Pe = "Permanent";
var _Po = "Policies";
var _Pr = "Precedence";
var _Pri = "Priority";
var _Pro = "Provider";
var _Prov = "Providers";
var _R = "Routing";
var _RA = "RoleArn";
var _RAS = "RevokeAssociatedSessions";
var _RAe = "ReadAttributes";
var _RAes = "ResourceArn";
var _RC = "RiskConfiguration";
var _RCC = "ResendConfirmationCode";
var _RCCR = "ResendConfirmationCodeRequest";
var _RCCRe = "ResendConfirmationCodeResponse";
var _RCT = "RiskConfigurationType";
var _RD = "RiskDecision";
var _REC = "RiskExceptionConfiguration";
var _RECT = "RiskExceptionConfigurationType";
var _RGPS = "RetryGracePeriodSeconds";
var _RI = "ResourceId";
var _RL = "RiskLevel";
var _RLV = "RequestedLimitValue";
var _RLe = "RequireLowercase";
var _RM = "RecoveryMechanisms";
var _RMR = "ReturnMergedResources";
var _RMT = "RecoveryMechanismsType";
var _RN = "RegionName";
var _RNFE = "ResourceNotFoundException";
var _RNe = "RequireNumbers";
var _ROT = "RecoveryOptionType";
var _RPI = "RelyingPartyId";
var _RR = "ReplicaRegions";
var _RS = "ResourceServer";
var _RSLT = "ResourceServersListType";
var _RSSLT = "ResourceServerScopeListType";
var _RSST = "ResourceServerScopeType";
var _RST = "ResourceServerType";
var _RSe = "ResourceServers";
var _RSeq = "RequireSymbols";
var _RT = "RefreshToken";
var _RTAC = "RespondToAuthChallenge";
var _RTACR = "RespondToAuthChallengeRequest";
var _RTACRe = "RespondToAuthChallengeResponse";
var _RTEA = "ReplyToEmailAddress";
var _RTR = "RefreshTokenRotation";
var _RTRE = "RefreshTokenReuseException";
var _RTRT = "RefreshTokenRotationType";
var _RTRe = "RevokeTokenRequest";
var _RTRev = "RevokeTokenResponse";
var _RTV = "RefreshTokenValidity";
var _RTe = "ReplyTo";
var _RTev = "RevokeToken";
var _RTo = "RoutingType";
var _RU = "RequireUppercase";
var _RUS = "RevokeUserSession";
var _RUSR = "RevokeUserSessionRequest";
var _RUSRe = "RevokeUserSessionResponse";
var _Re = "Region";
var _Req = "Required";
var _Ro = "Role";
var _S = "Session";
var _SA = "SourceArn";
var _SAC = "StringAttributeConstraints";
var _SACT = "StringAttributeConstraintsType";
var _SALT = "SchemaAttributesListType";
var _SAM = "SmsAuthenticationMessage";
var _SAT = "SchemaAttributeType";
var _SAc = "SchemaAttributes";
var _SAt = "StreamArn";
var _SB = "S3Bucket";
var _SC = "SecretCode";
var _SCA = "SnsCallerArn";
var _SCF = "SmsConfigurationFailure";
var _SCT = "SecretCodeType";
var _SCTm = "SmsConfigurationType";
var _SCTo = "S3ConfigurationType";
var _SCm = "SmsConfiguration";
var _SCo = "S3Configuration";
var _SD = "ScopeDescription";
var _SDNEE = "ScopeDoesNotExistException";
var _SDT = "SessionDescriptionType";
var _SDt = "StartDate";
var _SH = "SecretHash";
var _SHT = "SecretHashType";
var _SI = "SessionId";
var _SIAT = "SessionIpAddressType";
var _SIP = "SupportedIdentityProviders";
var _SIPRL = "SkippedIPRangeList";
var _SIPT = "SignInPolicyType";
var _SIPi = "SignInPolicy";
var _SLDC = "SetLogDeliveryConfiguration";
var _SLDCR = "SetLogDeliveryConfigurationRequest";
var _SLDCRe = "SetLogDeliveryConfigurationResponse";
var _SLT = "SessionLocationType";
var _SLTe = "SessionsListType";
var _SM = "SmsMessage";
var _SMC = "SmsMfaConfiguration";
var _SMCT = "SmsMfaConfigType";
var _SMSM = "SMSMessage";
var _SMSMS = "SMSMfaSettings";
var _SMSMST = "SMSMfaSettingsType";
var _SN = "ServerName";
var _SNc = "ScopeName";
var _SP = "ServerPath";
var _SPe = "SecurityPolicy";
var _SQEE = "ServiceQuotaExceededException";
var _SR = "SecondaryRegion";
var _SRC = "SetRiskConfiguration";
var _SRCR = "SetRiskConfigurationRequest";
var _SRCRe = "SetRiskConfigurationResponse";
var _SRn = "SnsRegion";
var _SSOS = "SSOSession";
var _ST = "SessionType";
var _STMC = "SoftwareTokenMfaConfiguration";
var _STMCT = "SoftwareTokenMfaConfigType";
var _STMFANFE = "SoftwareTokenMFANotFoundException";
var _STMFAUCT = "SoftwareTokenMFAUserCodeType";
var _STMS = "SoftwareTokenMfaSettings";
var _STMST = "SoftwareTokenMfaSettingsType";
var _SU = "SourceUser";
var _SUIC = "SetUICustomization";
var _SUICR = "SetUICustomizationRequest";
var _SUICRe = "SetUICustomizationResponse";
var _SUIJ = "StartUserImportJob";
var _SUIJR = "StartUserImportJobRequest";
var _SUIJRt = "StartUserImportJobResponse";
var _SUIJRto = "StopUserImportJobRequest";
var _SUIJRtop = "StopUserImportJobResponse";
var _SUIJt = "StopUserImportJob";
var _SUMFAP = "SetUserMFAPreference";
var _SUMFAPR = "SetUserMFAPreferenceRequest";
var _SUMFAPRe = "SetUserMFAPreferenceResponse";
var _SUPCSC = "SetUserPoolClientSessionConfiguration";
var _SUPCSCR = "SetUserPoolClientSessionConfigurationRequest";
var _SUPCSCRe = "SetUserPoolClientSessionConfigurationResponse";
var _SUPMC = "SetUserPoolMfaConfig";
var _SUPMCR = "SetUserPoolMfaConfigRequest";
var _SUPMCRe = "SetUserPoolMfaConfigResponse";
var _SUPSC = "SetUserPoolSessionConfiguration";
var _SUPSCR = "SetUserPoolSessionConfigurationRequest";
var _SUPSCRe = "SetUserPoolSessionConfigurationResponse";
var _SUR = "SignUpRequest";
var _SURi = "SignUpResponse";
var _SUS = "SetUserSettings";
var _SUSR = "SetUserSettingsRequest";
var _SUSRe = "SetUserSettingsResponse";
var _SUi = "SignUp";
var _SUk = "SkippedUsers";
var _SVM = "SmsVerificationMessage";
var _SWAR = "StartWebAuthnRegistration";
var _SWARR = "StartWebAuthnRegistrationRequest";
var _SWARRt = "StartWebAuthnRegistrationResponse";
var _Sa = "Salt";
var _Sc = "Scopes";
var _Sch = "Schema";
var _Se = "Sessions";
var _Sec = "Secret";
var _Set = "Settings";
var _St = "Status";
var _Su = "Subject";
var _T = "Terms";
var _TB = "TextBody";
var _TCNAE = "TierChangeNotAllowedException";
var _TDLT = "TermsDescriptionListType";
var _TDT = "TermsDescriptionType";
var _TEE = "TermsExistsException";
var _TI = "TermsId";
var _TK = "TagKeys";
var _TMFAE = "TooManyFailedAttemptsException";
var _TMRE = "TooManyRequestsException";
var _TMT = "TokenModelType";
var _TN = "TermsName";
var _TP = "TemporaryPassword";
var _TPVD = "TemporaryPasswordValidityDays";
var _TR = "TagResource";
var _TRR = "TagResourceRequest";
var _TRRa = "TagResourceResponse";
var _TS = "TermsSource";
var _TSo = "TokenSession";
var _TT = "TokenType";
var _TTe = "TermsType";
var _TVU = "TokenValidityUnits";
var _TVUT = "TokenValidityUnitsType";
var _Ta = "Tags";
var _Ti = "Timezone";
var _To = "Token";
var _Ty = "Type";
var _U = "Username";
var _UA = "UserAttributes";
var _UAEF = "UpdateAuthEventFeedback";
var _UAEFR = "UpdateAuthEventFeedbackRequest";
var _UAEFRp = "UpdateAuthEventFeedbackResponse";
var _UAN = "UserAttributeNames";
var _UAUS = "UserAttributeUpdateSettings";
var _UAUST = "UserAttributeUpdateSettingsType";
var _UAVD = "UnusedAccountValidityDays";
var _UAs = "UsernameAttributes";
var _UC = "UsernameConfiguration";
var _UCD = "UserCreateDate";
var _UCDT = "UserContextDataType";
var _UCDs = "UserContextData";
var _UCN = "UserConfirmationNecessary";
var _UCPV = "UseCognitoProvidedValues";
var _UCT = "UsernameConfigurationType";
var _UCs = "UserConfirmed";
var _UCse = "UserCode";
var _UDS = "UserDataShared";
var _UDSR = "UpdateDeviceStatusRequest";
var _UDSRp = "UpdateDeviceStatusResponse";
var _UDSp = "UpdateDeviceStatus";
var _UE = "UnauthorizedException";
var _UEE = "UsernameExistsException";
var _UG = "UpdateGroup";
var _UGR = "UpdateGroupRequest";
var _UGRp = "UpdateGroupResponse";
var _UIC = "UICustomization";
var _UICT = "UICustomizationType";
var _UIIPE = "UserImportInProgressException";
var _UIJ = "UserImportJob";
var _UIJLT = "UserImportJobsListType";
var _UIJT = "UserImportJobType";
var _UIJs = "UserImportJobs";
var _UIP = "UpdateIdentityProvider";
var _UIPE = "UnsupportedIdentityProviderException";
var _UIPR = "UpdateIdentityProviderRequest";
var _UIPRp = "UpdateIdentityProviderResponse";
var _ULE = "UnexpectedLambdaException";
var _ULMD = "UserLastModifiedDate";
var _ULT = "UsersListType";
var _ULVE = "UserLambdaValidationException";
var _UM = "UserMigration";
var _UMFASL = "UserMFASettingList";
var _UMLB = "UpdateManagedLoginBranding";
var _UMLBR = "UpdateManagedLoginBrandingRequest";
var _UMLBRp = "UpdateManagedLoginBrandingResponse";
var _UNCE = "UserNotConfirmedException";
var _UNFE = "UserNotFoundException";
var _UOE = "UnsupportedOperationException";
var _UP = "UserPool";
var _UPA = "UserPoolArn";
var _UPAO = "UserPoolAddOns";
var _UPAONEE = "UserPoolAddOnNotEnabledException";
var _UPAOT = "UserPoolAddOnsType";
var _UPC = "UserPoolClient";
var _UPCD = "UserPoolClientDescription";
var _UPCLT = "UserPoolClientListType";
var _UPCT = "UserPoolClientType";
var _UPCs = "UserPoolClients";
var _UPDT = "UserPoolDescriptionType";
var _UPI = "UserPoolId";
var _UPL = "UpdateProvisionedLimit";
var _UPLR = "UpdateProvisionedLimitRequest";
var _UPLRp = "UpdateProvisionedLimitResponse";
var _UPLT = "UserPoolListType";
var _UPPT = "UserPoolPolicyType";
var _UPR = "UserPoolReplica";
var _UPRLT = "UserPoolReplicaListType";
var _UPRT = "UserPoolReplicaType";
var _UPRs = "UserPoolReplicas";
var _UPT = "UserPoolTags";
var _UPTE = "UserPoolTaggingException";
var _UPTSCT = "UserPoolTokenSessionConfigType";
var _UPTs = "UserPoolTier";
var _UPTse = "UserPoolType";
var _UPs = "UserPools";
var _UR = "UntagResource";
var _URR = "UntagResourceRequest";
var _URRn = "UntagResourceResponse";
var _URS = "UpdateResourceServer";
var _URSR = "UpdateResourceServerRequest";
var _URSRp = "UpdateResourceServerResponse";
var _US = "UserStatus";
var _UST = "UserSessionTracking";
var _USs = "UserSub";
var _UT = "UsernameType";
var _UTR = "UpdateTermsRequest";
var _UTRp = "UpdateTermsResponse";
var _UTTE = "UnsupportedTokenTypeException";
var _UTp = "UpdateTerms";
var _UTs = "UserType";
var _UUA = "UpdateUserAttributes";
var _UUAR = "UpdateUserAttributesRequest";
var _UUARp = "UpdateUserAttributesResponse";
var _UUP = "UpdateUserPool";
var _UUPC = "UpdateUserPoolClient";
var _UUPCR = "UpdateUserPoolClientRequest";
var _UUPCRp = "UpdateUserPoolClientResponse";
var _UUPD = "UpdateUserPoolDomain";
var _UUPDR = "UpdateUserPoolDomainRequest";
var _UUPDRp = "UpdateUserPoolDomainResponse";
var _UUPR = "UpdateUserPoolRequest";
var _UUPRR = "UpdateUserPoolReplicaRequest";
var _UUPRRp = "UpdateUserPoolReplicaResponse";
var _UUPRp = "UpdateUserPoolResponse";
var _UUPRpd = "UpdateUserPoolReplica";
var _UUSE = "UnsupportedUserStateException";
var _UV = "UserVerification";
var _Us = "User";
var _Use = "Users";
var _V = "Value";
var _VACR = "VerifyAuthChallengeResponse";
var _VD = "ValidationData";
var _VMT = "VerificationMessageTemplate";
var _VMTT = "VerificationMessageTemplateType";
var _VST = "VerifySoftwareToken";
var _VSTR = "VerifySoftwareTokenRequest";
var _VSTRe = "VerifySoftwareTokenResponse";
var _VUA = "VerifyUserAttribute";
var _VUAR = "VerifyUserAttributeRequest";
var _VUARe = "VerifyUserAttributeResponse";
var _Ve = "Version";
var _WA = "WriteAttributes";
var _WAC = "WebAuthnConfiguration";
var _WACD = "WebAuthnCredentialDescription";
var _WACDLT = "WebAuthnCredentialDescriptionListType";
var _WACME = "WebAuthnClientMismatchException";
var _WACMEe = "WebAuthnConfigurationMissingException";
var _WACNFE = "WebAuthnChallengeNotFoundException";
var _WACNSE = "WebAuthnCredentialNotSupportedException";
var _WACT = "WebAuthnConfigurationType";
var _WAMS = "WebAuthnMfaSettings";
var _WAMST = "WebAuthnMfaSettingsType";
var _WANEE = "WebAuthnNotEnabledException";
var _WAONAE = "WebAuthnOriginNotAllowedException";
var _WARPME = "WebAuthnRelyingPartyMismatchException";
var _c = "client";
var _e = "error";
var _hE = "httpError";
var _hN = "headerName";
var _hV = "headerValue";
var _m = "message";
var _rC = "reasonCode";
var _s = "smithy.ts.sdk.synthetic.com.amazonaws.cognitoidentityprovider";
var _se = "server";
var n0 = "com.amazonaws.cognitoidentityprovider";
var _s_registry = new TypeRegistry(_s);
var CognitoIdentityProviderServiceException$ = [-3, _s, "CognitoIdentityProviderServiceException", 0, [], []];
_s_registry.registerError(CognitoIdentityProviderServiceException$, CognitoIdentityProviderServiceException);
var n0_registry = new TypeRegistry(n0);
var AccessDeniedException$ = [
  -3,
  n0,
  _ADE,
  { [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var AliasExistsException$ = [
  -3,
  n0,
  _AEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(AliasExistsException$, AliasExistsException);
var CodeDeliveryFailureException$ = [
  -3,
  n0,
  _CDFE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(CodeDeliveryFailureException$, CodeDeliveryFailureException);
var CodeMismatchException$ = [
  -3,
  n0,
  _CME,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(CodeMismatchException$, CodeMismatchException);
var ConcurrentModificationException$ = [
  -3,
  n0,
  _CMEo,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
var DeviceKeyExistsException$ = [
  -3,
  n0,
  _DKEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(DeviceKeyExistsException$, DeviceKeyExistsException);
var DuplicateProviderException$ = [
  -3,
  n0,
  _DPE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(DuplicateProviderException$, DuplicateProviderException);
var EnableSoftwareTokenMFAException$ = [
  -3,
  n0,
  _ESTMFAE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(EnableSoftwareTokenMFAException$, EnableSoftwareTokenMFAException);
var ExpiredCodeException$ = [
  -3,
  n0,
  _ECE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(ExpiredCodeException$, ExpiredCodeException);
var FeatureUnavailableInTierException$ = [
  -3,
  n0,
  _FUITE,
  { [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(FeatureUnavailableInTierException$, FeatureUnavailableInTierException);
var ForbiddenException$ = [
  -3,
  n0,
  _FE,
  { [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(ForbiddenException$, ForbiddenException);
var GroupExistsException$ = [
  -3,
  n0,
  _GEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(GroupExistsException$, GroupExistsException);
var InternalErrorException$ = [
  -3,
  n0,
  _IEE,
  { [_e]: _se },
  [_m],
  [0]
];
n0_registry.registerError(InternalErrorException$, InternalErrorException);
var InternalServerException$ = [
  -3,
  n0,
  _ISE,
  { [_e]: _se },
  [_m],
  [0]
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var InvalidEmailRoleAccessPolicyException$ = [
  -3,
  n0,
  _IERAPE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidEmailRoleAccessPolicyException$, InvalidEmailRoleAccessPolicyException);
var InvalidLambdaResponseException$ = [
  -3,
  n0,
  _ILRE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidLambdaResponseException$, InvalidLambdaResponseException);
var InvalidOAuthFlowException$ = [
  -3,
  n0,
  _IOAFE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidOAuthFlowException$, InvalidOAuthFlowException);
var InvalidParameterException$ = [
  -3,
  n0,
  _IPE,
  { [_e]: _c, [_hE]: 400 },
  [_m, _rC],
  [0, 0]
];
n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
var InvalidPasswordException$ = [
  -3,
  n0,
  _IPEn,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidPasswordException$, InvalidPasswordException);
var InvalidSmsRoleAccessPolicyException$ = [
  -3,
  n0,
  _ISRAPE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidSmsRoleAccessPolicyException$, InvalidSmsRoleAccessPolicyException);
var InvalidSmsRoleTrustRelationshipException$ = [
  -3,
  n0,
  _ISRTRE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidSmsRoleTrustRelationshipException$, InvalidSmsRoleTrustRelationshipException);
var InvalidUserPoolConfigurationException$ = [
  -3,
  n0,
  _IUPCE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(InvalidUserPoolConfigurationException$, InvalidUserPoolConfigurationException);
var LimitExceededException$ = [
  -3,
  n0,
  _LEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(LimitExceededException$, LimitExceededException);
var ManagedLoginBrandingExistsException$ = [
  -3,
  n0,
  _MLBEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(ManagedLoginBrandingExistsException$, ManagedLoginBrandingExistsException);
var MFAMethodNotFoundException$ = [
  -3,
  n0,
  _MFAMNFE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(MFAMethodNotFoundException$, MFAMethodNotFoundException);
var NotAuthorizedException$ = [
  -3,
  n0,
  _NAE,
  { [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(NotAuthorizedException$, NotAuthorizedException);
var OperationNotEnabledException$ = [
  -3,
  n0,
  _ONEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(OperationNotEnabledException$, OperationNotEnabledException);
var PasswordHistoryPolicyViolationException$ = [
  -3,
  n0,
  _PHPVE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PasswordHistoryPolicyViolationException$, PasswordHistoryPolicyViolationException);
var PasswordResetRequiredException$ = [
  -3,
  n0,
  _PRRE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PasswordResetRequiredException$, PasswordResetRequiredException);
var PreconditionNotMetException$ = [
  -3,
  n0,
  _PNME,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(PreconditionNotMetException$, PreconditionNotMetException);
var RefreshTokenReuseException$ = [
  -3,
  n0,
  _RTRE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(RefreshTokenReuseException$, RefreshTokenReuseException);
var ResourceNotFoundException$ = [
  -3,
  n0,
  _RNFE,
  { [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
var ScopeDoesNotExistException$ = [
  -3,
  n0,
  _SDNEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(ScopeDoesNotExistException$, ScopeDoesNotExistException);
var ServiceQuotaExceededException$ = [
  -3,
  n0,
  _SQEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
var SoftwareTokenMFANotFoundException$ = [
  -3,
  n0,
  _STMFANFE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(SoftwareTokenMFANotFoundException$, SoftwareTokenMFANotFoundException);
var TermsExistsException$ = [
  -3,
  n0,
  _TEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(TermsExistsException$, TermsExistsException);
var TierChangeNotAllowedException$ = [
  -3,
  n0,
  _TCNAE,
  { [_e]: _c, [_hE]: 403 },
  [_m],
  [0]
];
n0_registry.registerError(TierChangeNotAllowedException$, TierChangeNotAllowedException);
var TooManyFailedAttemptsException$ = [
  -3,
  n0,
  _TMFAE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(TooManyFailedAttemptsException$, TooManyFailedAttemptsException);
var TooManyRequestsException$ = [
  -3,
  n0,
  _TMRE,
  { [_e]: _c, [_hE]: 429 },
  [_m],
  [0]
];
n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
var UnauthorizedException$ = [
  -3,
  n0,
  _UE,
  { [_e]: _c, [_hE]: 401 },
  [_m],
  [0]
];
n0_registry.registerError(UnauthorizedException$, UnauthorizedException);
var UnexpectedLambdaException$ = [
  -3,
  n0,
  _ULE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnexpectedLambdaException$, UnexpectedLambdaException);
var UnsupportedIdentityProviderException$ = [
  -3,
  n0,
  _UIPE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnsupportedIdentityProviderException$, UnsupportedIdentityProviderException);
var UnsupportedOperationException$ = [
  -3,
  n0,
  _UOE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnsupportedOperationException$, UnsupportedOperationException);
var UnsupportedTokenTypeException$ = [
  -3,
  n0,
  _UTTE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnsupportedTokenTypeException$, UnsupportedTokenTypeException);
var UnsupportedUserStateException$ = [
  -3,
  n0,
  _UUSE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UnsupportedUserStateException$, UnsupportedUserStateException);
var UserImportInProgressException$ = [
  -3,
  n0,
  _UIIPE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UserImportInProgressException$, UserImportInProgressException);
var UserLambdaValidationException$ = [
  -3,
  n0,
  _ULVE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UserLambdaValidationException$, UserLambdaValidationException);
var UsernameExistsException$ = [
  -3,
  n0,
  _UEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UsernameExistsException$, UsernameExistsException);
var UserNotConfirmedException$ = [
  -3,
  n0,
  _UNCE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UserNotConfirmedException$, UserNotConfirmedException);
var UserNotFoundException$ = [
  -3,
  n0,
  _UNFE,
  { [_e]: _c, [_hE]: 404 },
  [_m],
  [0]
];
n0_registry.registerError(UserNotFoundException$, UserNotFoundException);
var UserPoolAddOnNotEnabledException$ = [
  -3,
  n0,
  _UPAONEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UserPoolAddOnNotEnabledException$, UserPoolAddOnNotEnabledException);
var UserPoolTaggingException$ = [
  -3,
  n0,
  _UPTE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(UserPoolTaggingException$, UserPoolTaggingException);
var WebAuthnChallengeNotFoundException$ = [
  -3,
  n0,
  _WACNFE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(WebAuthnChallengeNotFoundException$, WebAuthnChallengeNotFoundException);
var WebAuthnClientMismatchException$ = [
  -3,
  n0,
  _WACME,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(WebAuthnClientMismatchException$, WebAuthnClientMismatchException);
var WebAuthnConfigurationMissingException$ = [
  -3,
  n0,
  _WACMEe,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(WebAuthnConfigurationMissingException$, WebAuthnConfigurationMissingException);
var WebAuthnCredentialNotSupportedException$ = [
  -3,
  n0,
  _WACNSE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(WebAuthnCredentialNotSupportedException$, WebAuthnCredentialNotSupportedException);
var WebAuthnNotEnabledException$ = [
  -3,
  n0,
  _WANEE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(WebAuthnNotEnabledException$, WebAuthnNotEnabledException);
var WebAuthnOriginNotAllowedException$ = [
  -3,
  n0,
  _WAONAE,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(WebAuthnOriginNotAllowedException$, WebAuthnOriginNotAllowedException);
var WebAuthnRelyingPartyMismatchException$ = [
  -3,
  n0,
  _WARPME,
  { [_e]: _c, [_hE]: 400 },
  [_m],
  [0]
];
n0_registry.registerError(WebAuthnRelyingPartyMismatchException$, WebAuthnRelyingPartyMismatchException);
var errorTypeRegistries = [
  _s_registry,
  n0_registry
];
var AttributeValueType = [0, n0, _AVT, 8, 0];
var ClientIdType = [0, n0, _CIT, 8, 0];
var ClientSecretType = [0, n0, _CST, 8, 0];
var PasswordType = [0, n0, _PT, 8, 0];
var SecretCodeType = [0, n0, _SCT, 8, 0];
var SecretHashType = [0, n0, _SHT, 8, 0];
var SessionIpAddressType = [0, n0, _SIAT, 8, 0];
var SessionType = [0, n0, _ST, 8, 0];
var SoftwareTokenMFAUserCodeType = [0, n0, _STMFAUCT, 8, 0];
var TokenModelType = [0, n0, _TMT, 8, 0];
var UsernameType = [0, n0, _UT, 8, 0];
var AccountRecoverySettingType$ = [
  3,
  n0,
  _ARST,
  0,
  [_RM],
  [() => RecoveryMechanismsType]
];
var AccountTakeoverActionsType$ = [
  3,
  n0,
  _ATAT,
  0,
  [_LA, _MA, _HA],
  [() => AccountTakeoverActionType$, () => AccountTakeoverActionType$, () => AccountTakeoverActionType$]
];
var AccountTakeoverActionType$ = [
  3,
  n0,
  _ATATc,
  0,
  [_N, _EA],
  [2, 0],
  2
];
var AccountTakeoverRiskConfigurationType$ = [
  3,
  n0,
  _ATRCT,
  0,
  [_A, _NC],
  [() => AccountTakeoverActionsType$, () => NotifyConfigurationType$],
  1
];
var AcrLevelConfigType$ = [
  3,
  n0,
  _ALCT,
  0,
  [_AV],
  [0],
  1
];
var AddCustomAttributesRequest$ = [
  3,
  n0,
  _ACAR,
  0,
  [_UPI, _CA],
  [0, () => CustomAttributesListType],
  2
];
var AddCustomAttributesResponse$ = [
  3,
  n0,
  _ACARd,
  0,
  [],
  []
];
var AddUserPoolClientSecretRequest$ = [
  3,
  n0,
  _AUPCSR,
  0,
  [_UPI, _CI, _CS],
  [0, [() => ClientIdType, 0], [() => ClientSecretType, 0]],
  2
];
var AddUserPoolClientSecretResponse$ = [
  3,
  n0,
  _AUPCSRd,
  0,
  [_CSD],
  [[() => ClientSecretDescriptorType$, 0]]
];
var AdminAddUserToGroupRequest$ = [
  3,
  n0,
  _AAUTGR,
  0,
  [_UPI, _U, _GN],
  [0, [() => UsernameType, 0], 0],
  3
];
var AdminConfirmSignUpRequest$ = [
  3,
  n0,
  _ACSUR,
  0,
  [_UPI, _U, _CM],
  [0, [() => UsernameType, 0], 128 | 0],
  2
];
var AdminConfirmSignUpResponse$ = [
  3,
  n0,
  _ACSURd,
  0,
  [],
  []
];
var AdminCreateUserConfigType$ = [
  3,
  n0,
  _ACUCT,
  0,
  [_AACUO, _UAVD, _IMT],
  [2, 1, () => MessageTemplateType$]
];
var AdminCreateUserRequest$ = [
  3,
  n0,
  _ACUR,
  0,
  [_UPI, _U, _UA, _VD, _TP, _FAC, _MAe, _DDM, _CM],
  [0, [() => UsernameType, 0], [() => AttributeListType, 0], [() => AttributeListType, 0], [() => PasswordType, 0], 2, 0, 64 | 0, 128 | 0],
  2
];
var AdminCreateUserResponse$ = [
  3,
  n0,
  _ACURd,
  0,
  [_Us],
  [[() => UserType$, 0]]
];
var AdminDeleteSoftwareTokenRequest$ = [
  3,
  n0,
  _ADSTR,
  0,
  [_UPI, _U],
  [0, [() => UsernameType, 0]],
  2
];
var AdminDeleteSoftwareTokenResponse$ = [
  3,
  n0,
  _ADSTRd,
  0,
  [],
  []
];
var AdminDeleteUserAttributesRequest$ = [
  3,
  n0,
  _ADUAR,
  0,
  [_UPI, _U, _UAN],
  [0, [() => UsernameType, 0], 64 | 0],
  3
];
var AdminDeleteUserAttributesResponse$ = [
  3,
  n0,
  _ADUARd,
  0,
  [],
  []
];
var AdminDeleteUserRequest$ = [
  3,
  n0,
  _ADUR,
  0,
  [_UPI, _U],
  [0, [() => UsernameType, 0]],
  2
];
var AdminDisableProviderForUserRequest$ = [
  3,
  n0,
  _ADPFUR,
  0,
  [_UPI, _Us],
  [0, () => ProviderUserIdentifierType$],
  2
];
var AdminDisableProviderForUserResponse$ = [
  3,
  n0,
  _ADPFURd,
  0,
  [],
  []
];
var AdminDisableUserRequest$ = [
  3,
  n0,
  _ADURd,
  0,
  [_UPI, _U],
  [0, [() => UsernameType, 0]],
  2
];
var AdminDisableUserResponse$ = [
  3,
  n0,
  _ADURdm,
  0,
  [],
  []
];
var AdminEnableUserRequest$ = [
  3,
  n0,
  _AEUR,
  0,
  [_UPI, _U],
  [0, [() => UsernameType, 0]],
  2
];
var AdminEnableUserResponse$ = [
  3,
  n0,
  _AEURd,
  0,
  [],
  []
];
var AdminForgetDeviceRequest$ = [
  3,
  n0,
  _AFDR,
  0,
  [_UPI, _U, _DK],
  [0, [() => UsernameType, 0], 0],
  3
];
var AdminGetDeviceRequest$ = [
  3,
  n0,
  _AGDR,
  0,
  [_DK, _UPI, _U],
  [0, 0, [() => UsernameType, 0]],
  3
];
var AdminGetDeviceResponse$ = [
  3,
  n0,
  _AGDRd,
  0,
  [_D],
  [[() => DeviceType$, 0]],
  1
];
var AdminGetUserAuthFactorsRequest$ = [
  3,
  n0,
  _AGUAFR,
  0,
  [_UPI, _U],
  [0, [() => UsernameType, 0]],
  2
];
var AdminGetUserAuthFactorsResponse$ = [
  3,
  n0,
  _AGUAFRd,
  0,
  [_U, _PMS, _UMFASL, _CUAF],
  [[() => UsernameType, 0], 0, 64 | 0, 64 | 0],
  1
];
var AdminGetUserRequest$ = [
  3,
  n0,
  _AGUR,
  0,
  [_UPI, _U],
  [0, [() => UsernameType, 0]],
  2
];
var AdminGetUserResponse$ = [
  3,
  n0,
  _AGURd,
  0,
  [_U, _UA, _UCD, _ULMD, _E, _US, _MFAO, _PMS, _UMFASL],
  [[() => UsernameType, 0], [() => AttributeListType, 0], 4, 4, 2, 0, () => MFAOptionListType, 0, 64 | 0],
  1
];
var AdminInitiateAuthRequest$ = [
  3,
  n0,
  _AIAR,
  0,
  [_UPI, _CI, _AF, _AP, _CM, _AM, _CD, _S],
  [0, [() => ClientIdType, 0], 0, [() => AuthParametersType, 0], 128 | 0, () => AnalyticsMetadataType$, () => ContextDataType$, [() => SessionType, 0]],
  3
];
var AdminInitiateAuthResponse$ = [
  3,
  n0,
  _AIARd,
  0,
  [_CN, _S, _CP, _AR, _AC],
  [0, [() => SessionType, 0], 128 | 0, [() => AuthenticationResultType$, 0], 64 | 0]
];
var AdminLinkProviderForUserRequest$ = [
  3,
  n0,
  _ALPFUR,
  0,
  [_UPI, _DU, _SU],
  [0, () => ProviderUserIdentifierType$, () => ProviderUserIdentifierType$],
  3
];
var AdminLinkProviderForUserResponse$ = [
  3,
  n0,
  _ALPFURd,
  0,
  [],
  []
];
var AdminListDevicesRequest$ = [
  3,
  n0,
  _ALDR,
  0,
  [_UPI, _U, _L, _PTa],
  [0, [() => UsernameType, 0], 1, 0],
  2
];
var AdminListDevicesResponse$ = [
  3,
  n0,
  _ALDRd,
  0,
  [_De, _PTa],
  [[() => DeviceListType, 0], 0]
];
var AdminListGroupsForUserRequest$ = [
  3,
  n0,
  _ALGFUR,
  0,
  [_U, _UPI, _L, _NT],
  [[() => UsernameType, 0], 0, 1, 0],
  2
];
var AdminListGroupsForUserResponse$ = [
  3,
  n0,
  _ALGFURd,
  0,
  [_G, _NT],
  [() => GroupListType, 0]
];
var AdminListUserAuthEventsRequest$ = [
  3,
  n0,
  _ALUAER,
  0,
  [_UPI, _U, _MR, _NT],
  [0, [() => UsernameType, 0], 1, 0],
  2
];
var AdminListUserAuthEventsResponse$ = [
  3,
  n0,
  _ALUAERd,
  0,
  [_AE, _NT],
  [() => AuthEventsType, 0]
];
var AdminListUserSessionsRequest$ = [
  3,
  n0,
  _ALUSR,
  0,
  [_UPI, _U, _NT],
  [0, [() => UsernameType, 0], 0],
  2
];
var AdminListUserSessionsResponse$ = [
  3,
  n0,
  _ALUSRd,
  0,
  [_Se, _NT],
  [[() => SessionsListType, 0], 0]
];
var AdminRemoveUserFromGroupRequest$ = [
  3,
  n0,
  _ARUFGR,
  0,
  [_UPI, _U, _GN],
  [0, [() => UsernameType, 0], 0],
  3
];
var AdminResetUserPasswordRequest$ = [
  3,
  n0,
  _ARUPR,
  0,
  [_UPI, _U, _CM],
  [0, [() => UsernameType, 0], 128 | 0],
  2
];
var AdminResetUserPasswordResponse$ = [
  3,
  n0,
  _ARUPRd,
  0,
  [],
  []
];
var AdminRespondToAuthChallengeRequest$ = [
  3,
  n0,
  _ARTACR,
  0,
  [_UPI, _CI, _CN, _CR, _S, _AM, _CD, _CM],
  [0, [() => ClientIdType, 0], 0, [() => ChallengeResponsesType, 0], [() => SessionType, 0], () => AnalyticsMetadataType$, () => ContextDataType$, 128 | 0],
  3
];
var AdminRespondToAuthChallengeResponse$ = [
  3,
  n0,
  _ARTACRd,
  0,
  [_CN, _S, _CP, _AR, _AC],
  [0, [() => SessionType, 0], 128 | 0, [() => AuthenticationResultType$, 0], 64 | 0]
];
var AdminRevokeUserSessionRequest$ = [
  3,
  n0,
  _ARUSR,
  0,
  [_UPI, _U, _SI, _RAS],
  [0, [() => UsernameType, 0], 0, 0],
  3
];
var AdminRevokeUserSessionResponse$ = [
  3,
  n0,
  _ARUSRd,
  0,
  [],
  []
];
var AdminSetUserMFAPreferenceRequest$ = [
  3,
  n0,
  _ASUMFAPR,
  0,
  [_U, _UPI, _SMSMS, _STMS, _EMS, _WAMS],
  [[() => UsernameType, 0], 0, () => SMSMfaSettingsType$, () => SoftwareTokenMfaSettingsType$, () => EmailMfaSettingsType$, () => WebAuthnMfaSettingsType$],
  2
];
var AdminSetUserMFAPreferenceResponse$ = [
  3,
  n0,
  _ASUMFAPRd,
  0,
  [],
  []
];
var AdminSetUserPasswordRequest$ = [
  3,
  n0,
  _ASUPR,
  0,
  [_UPI, _U, _P, _Pe],
  [0, [() => UsernameType, 0], [() => PasswordType, 0], 2],
  3
];
var AdminSetUserPasswordResponse$ = [
  3,
  n0,
  _ASUPRd,
  0,
  [],
  []
];
var AdminSetUserSettingsRequest$ = [
  3,
  n0,
  _ASUSR,
  0,
  [_UPI, _U, _MFAO],
  [0, [() => UsernameType, 0], () => MFAOptionListType],
  3
];
var AdminSetUserSettingsResponse$ = [
  3,
  n0,
  _ASUSRd,
  0,
  [],
  []
];
var AdminUpdateAuthEventFeedbackRequest$ = [
  3,
  n0,
  _AUAEFR,
  0,
  [_UPI, _U, _EI, _FV],
  [0, [() => UsernameType, 0], 0, 0],
  4
];
var AdminUpdateAuthEventFeedbackResponse$ = [
  3,
  n0,
  _AUAEFRd,
  0,
  [],
  []
];
var AdminUpdateDeviceStatusRequest$ = [
  3,
  n0,
  _AUDSR,
  0,
  [_UPI, _U, _DK, _DRS],
  [0, [() => UsernameType, 0], 0, 0],
  3
];
var AdminUpdateDeviceStatusResponse$ = [
  3,
  n0,
  _AUDSRd,
  0,
  [],
  []
];
var AdminUpdateUserAttributesRequest$ = [
  3,
  n0,
  _AUUAR,
  0,
  [_UPI, _U, _UA, _CM],
  [0, [() => UsernameType, 0], [() => AttributeListType, 0], 128 | 0],
  3
];
var AdminUpdateUserAttributesResponse$ = [
  3,
  n0,
  _AUUARd,
  0,
  [],
  []
];
var AdminUserGlobalSignOutRequest$ = [
  3,
  n0,
  _AUGSOR,
  0,
  [_UPI, _U],
  [0, [() => UsernameType, 0]],
  2
];
var AdminUserGlobalSignOutResponse$ = [
  3,
  n0,
  _AUGSORd,
  0,
  [],
  []
];
var AdvancedSecurityAdditionalFlowsType$ = [
  3,
  n0,
  _ASAFT,
  0,
  [_CAM],
  [0]
];
var AnalyticsConfigurationType$ = [
  3,
  n0,
  _ACT,
  0,
  [_AI, _AA, _RA, _EIx, _UDS],
  [0, 0, 0, 0, 2]
];
var AnalyticsMetadataType$ = [
  3,
  n0,
  _AMT,
  0,
  [_AEI],
  [0]
];
var AssetType$ = [
  3,
  n0,
  _AT,
  0,
  [_C, _CMo, _Ex, _B, _RI],
  [0, 0, 0, 21, 0],
  3
];
var AssociateSoftwareTokenRequest$ = [
  3,
  n0,
  _ASTR,
  0,
  [_ATc, _S],
  [[() => TokenModelType, 0], [() => SessionType, 0]]
];
var AssociateSoftwareTokenResponse$ = [
  3,
  n0,
  _ASTRs,
  0,
  [_SC, _S],
  [[() => SecretCodeType, 0], [() => SessionType, 0]]
];
var AttributeType$ = [
  3,
  n0,
  _ATt,
  0,
  [_Na, _V],
  [0, [() => AttributeValueType, 0]],
  1
];
var AuthenticationResultType$ = [
  3,
  n0,
  _ART,
  0,
  [_ATc, _EIxp, _TT, _RT, _IT, _NDM],
  [[() => TokenModelType, 0], 1, 0, [() => TokenModelType, 0], [() => TokenModelType, 0], () => NewDeviceMetadataType$]
];
var AuthEventType$ = [
  3,
  n0,
  _AET,
  0,
  [_EI, _ET, _CDr, _ER, _ERv, _CR, _ECD, _EF],
  [0, 0, 4, 0, () => EventRiskType$, () => ChallengeResponseListType, () => EventContextDataType$, () => EventFeedbackType$]
];
var ChallengeResponseType$ = [
  3,
  n0,
  _CRT,
  0,
  [_CN, _CRh],
  [0, 0]
];
var ChangePasswordRequest$ = [
  3,
  n0,
  _CPR,
  0,
  [_PP, _ATc, _PPr],
  [[() => PasswordType, 0], [() => TokenModelType, 0], [() => PasswordType, 0]],
  2
];
var ChangePasswordResponse$ = [
  3,
  n0,
  _CPRh,
  0,
  [],
  []
];
var ClientAuthenticationResultType$ = [
  3,
  n0,
  _CART,
  0,
  [_ATc, _EIxp, _TT],
  [[() => TokenModelType, 0], 1, 0]
];
var ClientSecretDescriptorType$ = [
  3,
  n0,
  _CSDT,
  0,
  [_CSI, _CSV, _CSCD],
  [0, [() => ClientSecretType, 0], 4]
];
var ClientSSOSessionConfigType$ = [
  3,
  n0,
  _CSSOSCT,
  0,
  [_MVM],
  [1],
  1
];
var CloudWatchLogsConfigurationType$ = [
  3,
  n0,
  _CWLCT,
  0,
  [_LGA],
  [0]
];
var CodeDeliveryDetailsType$ = [
  3,
  n0,
  _CDDT,
  0,
  [_Des, _DM, _AN],
  [0, 0, 0]
];
var CompleteWebAuthnRegistrationRequest$ = [
  3,
  n0,
  _CWARR,
  0,
  [_ATc, _Cr],
  [[() => TokenModelType, 0], 15],
  2
];
var CompleteWebAuthnRegistrationResponse$ = [
  3,
  n0,
  _CWARRo,
  0,
  [],
  []
];
var CompromisedCredentialsActionsType$ = [
  3,
  n0,
  _CCAT,
  0,
  [_EA],
  [0],
  1
];
var CompromisedCredentialsRiskConfigurationType$ = [
  3,
  n0,
  _CCRCT,
  0,
  [_A, _EFv],
  [() => CompromisedCredentialsActionsType$, 64 | 0],
  1
];
var ConfirmDeviceRequest$ = [
  3,
  n0,
  _CDR,
  0,
  [_ATc, _DK, _DSVC, _DN],
  [[() => TokenModelType, 0], 0, () => DeviceSecretVerifierConfigType$, 0],
  2
];
var ConfirmDeviceResponse$ = [
  3,
  n0,
  _CDRo,
  0,
  [_UCN],
  [2]
];
var ConfirmForgotPasswordRequest$ = [
  3,
  n0,
  _CFPR,
  0,
  [_CI, _U, _CC, _P, _SH, _AM, _UCDs, _CM],
  [[() => ClientIdType, 0], [() => UsernameType, 0], 0, [() => PasswordType, 0], [() => SecretHashType, 0], () => AnalyticsMetadataType$, [() => UserContextDataType$, 0], 128 | 0],
  4
];
var ConfirmForgotPasswordResponse$ = [
  3,
  n0,
  _CFPRo,
  0,
  [],
  []
];
var ConfirmSignUpRequest$ = [
  3,
  n0,
  _CSUR,
  0,
  [_CI, _U, _CC, _SH, _FAC, _AM, _UCDs, _CM, _S],
  [[() => ClientIdType, 0], [() => UsernameType, 0], 0, [() => SecretHashType, 0], 2, () => AnalyticsMetadataType$, [() => UserContextDataType$, 0], 128 | 0, [() => SessionType, 0]],
  3
];
var ConfirmSignUpResponse$ = [
  3,
  n0,
  _CSURo,
  0,
  [_S],
  [[() => SessionType, 0]]
];
var ContextDataType$ = [
  3,
  n0,
  _CDT,
  0,
  [_IA, _SN, _SP, _HH, _ED],
  [0, 0, 0, () => HttpHeaderList, 0],
  4
];
var CreateGroupRequest$ = [
  3,
  n0,
  _CGR,
  0,
  [_GN, _UPI, _Desc, _RA, _Pr],
  [0, 0, 0, 0, 1],
  2
];
var CreateGroupResponse$ = [
  3,
  n0,
  _CGRr,
  0,
  [_Gr],
  [() => GroupType$]
];
var CreateIdentityProviderRequest$ = [
  3,
  n0,
  _CIPR,
  0,
  [_UPI, _PN, _PTr, _PD, _AMt, _II, _AMc],
  [0, 0, 0, 128 | 0, 128 | 0, 64 | 0, 128 | 0],
  4
];
var CreateIdentityProviderResponse$ = [
  3,
  n0,
  _CIPRr,
  0,
  [_IP],
  [() => IdentityProviderType$],
  1
];
var CreateManagedLoginBrandingRequest$ = [
  3,
  n0,
  _CMLBR,
  0,
  [_UPI, _CI, _UCPV, _Set, _As],
  [0, [() => ClientIdType, 0], 2, 15, () => AssetListType],
  2
];
var CreateManagedLoginBrandingResponse$ = [
  3,
  n0,
  _CMLBRr,
  0,
  [_MLB],
  [() => ManagedLoginBrandingType$]
];
var CreateResourceServerRequest$ = [
  3,
  n0,
  _CRSR,
  0,
  [_UPI, _I, _Na, _Sc],
  [0, 0, 0, () => ResourceServerScopeListType],
  3
];
var CreateResourceServerResponse$ = [
  3,
  n0,
  _CRSRr,
  0,
  [_RS],
  [() => ResourceServerType$],
  1
];
var CreateTermsRequest$ = [
  3,
  n0,
  _CTR,
  0,
  [_UPI, _CI, _TN, _TS, _En, _Li],
  [0, [() => ClientIdType, 0], 0, 0, 0, 128 | 0],
  5
];
var CreateTermsResponse$ = [
  3,
  n0,
  _CTRr,
  0,
  [_T],
  [[() => TermsType$, 0]]
];
var CreateUserImportJobRequest$ = [
  3,
  n0,
  _CUIJR,
  0,
  [_JN, _UPI, _CWLRA, _PHA],
  [0, 0, 0, 0],
  3
];
var CreateUserImportJobResponse$ = [
  3,
  n0,
  _CUIJRr,
  0,
  [_UIJ],
  [() => UserImportJobType$]
];
var CreateUserPoolClientRequest$ = [
  3,
  n0,
  _CUPCR,
  0,
  [_UPI, _CNl, _GS, _CS, _RTV, _ATV, _ITV, _TVU, _RAe, _WA, _EAF, _SIP, _CURL, _LURL, _DRURI, _AOAF, _AOAS, _AOAFUPC, _ACn, _PUEE, _ETR, _EPAUCD, _ASV, _RTR],
  [0, 0, 2, [() => ClientSecretType, 0], 1, 1, 1, () => TokenValidityUnitsType$, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 0, 64 | 0, 64 | 0, 2, () => AnalyticsConfigurationType$, 0, 2, 2, 1, () => RefreshTokenRotationType$],
  2
];
var CreateUserPoolClientResponse$ = [
  3,
  n0,
  _CUPCRr,
  0,
  [_UPC],
  [[() => UserPoolClientType$, 0]]
];
var CreateUserPoolDomainRequest$ = [
  3,
  n0,
  _CUPDR,
  0,
  [_Do, _UPI, _MLV, _CDC, _R],
  [0, 0, 1, () => CustomDomainConfigType$, () => RoutingType$],
  2
];
var CreateUserPoolDomainResponse$ = [
  3,
  n0,
  _CUPDRr,
  0,
  [_MLV, _CFD, _R],
  [1, 0, () => RoutingType$]
];
var CreateUserPoolReplicaRequest$ = [
  3,
  n0,
  _CUPRR,
  0,
  [_UPI, _RN, _UPT],
  [0, 0, 128 | 0],
  2
];
var CreateUserPoolReplicaResponse$ = [
  3,
  n0,
  _CUPRRr,
  0,
  [_UPR],
  [() => UserPoolReplicaType$]
];
var CreateUserPoolRequest$ = [
  3,
  n0,
  _CUPR,
  0,
  [_PNo, _Po, _DP, _LC, _AVA, _AAl, _UAs, _SVM, _EVM, _EVS, _VMT, _SAM, _MC, _UAUS, _DC, _EC, _SCm, _UPT, _ACUC, _Sch, _UPAO, _DCc, _UC, _ARS, _UPTs, _KC, _IC, _ACc],
  [0, () => UserPoolPolicyType$, 0, () => LambdaConfigType$, 64 | 0, 64 | 0, 64 | 0, 0, 0, 0, () => VerificationMessageTemplateType$, 0, 0, () => UserAttributeUpdateSettingsType$, () => DeviceConfigurationType$, () => EmailConfigurationType$, () => SmsConfigurationType$, 128 | 0, () => AdminCreateUserConfigType$, () => SchemaAttributesListType, () => UserPoolAddOnsType$, () => DcrConfigurationType$, () => UsernameConfigurationType$, () => AccountRecoverySettingType$, 0, () => KeyConfigurationType$, () => IssuerConfigurationType$, () => AcrConfigurationType],
  1
];
var CreateUserPoolResponse$ = [
  3,
  n0,
  _CUPRr,
  0,
  [_UP],
  [() => UserPoolType$]
];
var CustomDomainConfigType$ = [
  3,
  n0,
  _CDCT,
  0,
  [_CAe, _SPe],
  [0, 0],
  1
];
var CustomEmailLambdaVersionConfigType$ = [
  3,
  n0,
  _CELVCT,
  0,
  [_LV, _LAa],
  [0, 0],
  2
];
var CustomSMSLambdaVersionConfigType$ = [
  3,
  n0,
  _CSMSLVCT,
  0,
  [_LV, _LAa],
  [0, 0],
  2
];
var DcrConfigurationType$ = [
  3,
  n0,
  _DCT,
  0,
  [_ES, _ODE, _AGT, _ODGT, _AS],
  [0, 2, 64 | 0, 64 | 0, 64 | 0]
];
var DeleteGroupRequest$ = [
  3,
  n0,
  _DGR,
  0,
  [_GN, _UPI],
  [0, 0],
  2
];
var DeleteIdentityProviderRequest$ = [
  3,
  n0,
  _DIPR,
  0,
  [_UPI, _PN],
  [0, 0],
  2
];
var DeleteManagedLoginBrandingRequest$ = [
  3,
  n0,
  _DMLBR,
  0,
  [_MLBI, _UPI],
  [0, 0],
  2
];
var DeleteResourceServerRequest$ = [
  3,
  n0,
  _DRSR,
  0,
  [_UPI, _I],
  [0, 0],
  2
];
var DeleteTermsRequest$ = [
  3,
  n0,
  _DTR,
  0,
  [_TI, _UPI],
  [0, 0],
  2
];
var DeleteUserAttributesRequest$ = [
  3,
  n0,
  _DUAR,
  0,
  [_UAN, _ATc],
  [64 | 0, [() => TokenModelType, 0]],
  2
];
var DeleteUserAttributesResponse$ = [
  3,
  n0,
  _DUARe,
  0,
  [],
  []
];
var DeleteUserPoolClientRequest$ = [
  3,
  n0,
  _DUPCR,
  0,
  [_UPI, _CI],
  [0, [() => ClientIdType, 0]],
  2
];
var DeleteUserPoolClientSecretRequest$ = [
  3,
  n0,
  _DUPCSR,
  0,
  [_UPI, _CI, _CSI],
  [0, [() => ClientIdType, 0], 0],
  3
];
var DeleteUserPoolClientSecretResponse$ = [
  3,
  n0,
  _DUPCSRe,
  0,
  [],
  []
];
var DeleteUserPoolDomainRequest$ = [
  3,
  n0,
  _DUPDR,
  0,
  [_Do, _UPI],
  [0, 0],
  2
];
var DeleteUserPoolDomainResponse$ = [
  3,
  n0,
  _DUPDRe,
  0,
  [],
  []
];
var DeleteUserPoolReplicaRequest$ = [
  3,
  n0,
  _DUPRR,
  0,
  [_UPI, _RN],
  [0, 0],
  2
];
var DeleteUserPoolReplicaResponse$ = [
  3,
  n0,
  _DUPRRe,
  0,
  [_UPR],
  [() => UserPoolReplicaType$]
];
var DeleteUserPoolRequest$ = [
  3,
  n0,
  _DUPR,
  0,
  [_UPI],
  [0],
  1
];
var DeleteUserRequest$ = [
  3,
  n0,
  _DUR,
  0,
  [_ATc],
  [[() => TokenModelType, 0]],
  1
];
var DeleteWebAuthnCredentialRequest$ = [
  3,
  n0,
  _DWACR,
  0,
  [_ATc, _CIr],
  [[() => TokenModelType, 0], 0],
  2
];
var DeleteWebAuthnCredentialResponse$ = [
  3,
  n0,
  _DWACRe,
  0,
  [],
  []
];
var DescribeIdentityProviderRequest$ = [
  3,
  n0,
  _DIPRe,
  0,
  [_UPI, _PN],
  [0, 0],
  2
];
var DescribeIdentityProviderResponse$ = [
  3,
  n0,
  _DIPRes,
  0,
  [_IP],
  [() => IdentityProviderType$],
  1
];
var DescribeManagedLoginBrandingByClientRequest$ = [
  3,
  n0,
  _DMLBBCR,
  0,
  [_UPI, _CI, _RMR],
  [0, [() => ClientIdType, 0], 2],
  2
];
var DescribeManagedLoginBrandingByClientResponse$ = [
  3,
  n0,
  _DMLBBCRe,
  0,
  [_MLB],
  [() => ManagedLoginBrandingType$]
];
var DescribeManagedLoginBrandingRequest$ = [
  3,
  n0,
  _DMLBRe,
  0,
  [_UPI, _MLBI, _RMR],
  [0, 0, 2],
  2
];
var DescribeManagedLoginBrandingResponse$ = [
  3,
  n0,
  _DMLBRes,
  0,
  [_MLB],
  [() => ManagedLoginBrandingType$]
];
var DescribeResourceServerRequest$ = [
  3,
  n0,
  _DRSRe,
  0,
  [_UPI, _I],
  [0, 0],
  2
];
var DescribeResourceServerResponse$ = [
  3,
  n0,
  _DRSRes,
  0,
  [_RS],
  [() => ResourceServerType$],
  1
];
var DescribeRiskConfigurationRequest$ = [
  3,
  n0,
  _DRCR,
  0,
  [_UPI, _CI],
  [0, [() => ClientIdType, 0]],
  1
];
var DescribeRiskConfigurationResponse$ = [
  3,
  n0,
  _DRCRe,
  0,
  [_RC],
  [[() => RiskConfigurationType$, 0]],
  1
];
var DescribeTermsByClientRequest$ = [
  3,
  n0,
  _DTBCR,
  0,
  [_CI, _UPI, _TN],
  [[() => ClientIdType, 0], 0, 0],
  3
];
var DescribeTermsByClientResponse$ = [
  3,
  n0,
  _DTBCRe,
  0,
  [_T],
  [[() => TermsType$, 0]]
];
var DescribeTermsRequest$ = [
  3,
  n0,
  _DTRe,
  0,
  [_TI, _UPI],
  [0, 0],
  2
];
var DescribeTermsResponse$ = [
  3,
  n0,
  _DTRes,
  0,
  [_T],
  [[() => TermsType$, 0]]
];
var DescribeUserImportJobRequest$ = [
  3,
  n0,
  _DUIJR,
  0,
  [_UPI, _JI],
  [0, 0],
  2
];
var DescribeUserImportJobResponse$ = [
  3,
  n0,
  _DUIJRe,
  0,
  [_UIJ],
  [() => UserImportJobType$]
];
var DescribeUserPoolClientRequest$ = [
  3,
  n0,
  _DUPCRe,
  0,
  [_UPI, _CI],
  [0, [() => ClientIdType, 0]],
  2
];
var DescribeUserPoolClientResponse$ = [
  3,
  n0,
  _DUPCRes,
  0,
  [_UPC],
  [[() => UserPoolClientType$, 0]]
];
var DescribeUserPoolDomainRequest$ = [
  3,
  n0,
  _DUPDRes,
  0,
  [_Do],
  [0],
  1
];
var DescribeUserPoolDomainResponse$ = [
  3,
  n0,
  _DUPDResc,
  0,
  [_DD],
  [() => DomainDescriptionType$]
];
var DescribeUserPoolRequest$ = [
  3,
  n0,
  _DUPRe,
  0,
  [_UPI],
  [0],
  1
];
var DescribeUserPoolResponse$ = [
  3,
  n0,
  _DUPRes,
  0,
  [_UP],
  [() => UserPoolType$]
];
var DeviceConfigurationType$ = [
  3,
  n0,
  _DCTe,
  0,
  [_CROND, _DOROUP],
  [2, 2]
];
var DeviceSecretVerifierConfigType$ = [
  3,
  n0,
  _DSVCT,
  0,
  [_PV, _Sa],
  [0, 0]
];
var DeviceType$ = [
  3,
  n0,
  _DT,
  0,
  [_DK, _DA, _DCD, _DLMD, _DLAD],
  [0, [() => AttributeListType, 0], 4, 4, 4]
];
var DomainDescriptionType$ = [
  3,
  n0,
  _DDT,
  0,
  [_UPI, _AWSAI, _Do, _SB, _CFDl, _Ve, _St, _CDC, _MLV, _R],
  [0, 0, 0, 0, 0, 0, 0, () => CustomDomainConfigType$, 1, () => RoutingType$]
];
var EmailConfigurationType$ = [
  3,
  n0,
  _ECT,
  0,
  [_SA, _RTEA, _ESA, _F, _CSo],
  [0, 0, 0, 0, 0]
];
var EmailMfaConfigType$ = [
  3,
  n0,
  _EMCT,
  0,
  [_M, _Su],
  [0, 0]
];
var EmailMfaSettingsType$ = [
  3,
  n0,
  _EMST,
  0,
  [_E, _PM],
  [2, 2]
];
var EumsSmsConfigurationType$ = [
  3,
  n0,
  _ESCT,
  0,
  [_CAa, _EIx, _OI, _CSN, _IEI, _ITI, _Re],
  [0, 0, 0, 0, 0, 0, 0],
  1
];
var EventContextDataType$ = [
  3,
  n0,
  _ECDT,
  0,
  [_IA, _DN, _Ti, _Ci, _Co],
  [0, 0, 0, 0, 0]
];
var EventFeedbackType$ = [
  3,
  n0,
  _EFT,
  0,
  [_FV, _Pro, _FD],
  [0, 0, 4],
  2
];
var EventRiskType$ = [
  3,
  n0,
  _ERT,
  0,
  [_RD, _RL, _CCD],
  [0, 0, 2]
];
var FailoverType$ = [
  3,
  n0,
  _FT,
  0,
  [_SR, _PRHCI],
  [0, 0],
  2
];
var FirehoseConfigurationType$ = [
  3,
  n0,
  _FCT,
  0,
  [_SAt],
  [0]
];
var ForgetDeviceRequest$ = [
  3,
  n0,
  _FDR,
  0,
  [_DK, _ATc],
  [0, [() => TokenModelType, 0]],
  1
];
var ForgotPasswordRequest$ = [
  3,
  n0,
  _FPR,
  0,
  [_CI, _U, _SH, _UCDs, _AM, _CM],
  [[() => ClientIdType, 0], [() => UsernameType, 0], [() => SecretHashType, 0], [() => UserContextDataType$, 0], () => AnalyticsMetadataType$, 128 | 0],
  2
];
var ForgotPasswordResponse$ = [
  3,
  n0,
  _FPRo,
  0,
  [_CDD],
  [() => CodeDeliveryDetailsType$]
];
var GetClientTokenRequest$ = [
  3,
  n0,
  _GCTR,
  0,
  [_CI, _Sec, _Sc, _CM],
  [[() => ClientIdType, 0], [() => ClientSecretType, 0], 64 | 0, 128 | 0],
  2
];
var GetClientTokenResponse$ = [
  3,
  n0,
  _GCTRe,
  0,
  [_CAR],
  [[() => ClientAuthenticationResultType$, 0]]
];
var GetCSVHeaderRequest$ = [
  3,
  n0,
  _GCSVHR,
  0,
  [_UPI],
  [0],
  1
];
var GetCSVHeaderResponse$ = [
  3,
  n0,
  _GCSVHRe,
  0,
  [_UPI, _CSVH],
  [0, 64 | 0]
];
var GetDeviceRequest$ = [
  3,
  n0,
  _GDR,
  0,
  [_DK, _ATc],
  [0, [() => TokenModelType, 0]],
  1
];
var GetDeviceResponse$ = [
  3,
  n0,
  _GDRe,
  0,
  [_D],
  [[() => DeviceType$, 0]],
  1
];
var GetGroupRequest$ = [
  3,
  n0,
  _GGR,
  0,
  [_GN, _UPI],
  [0, 0],
  2
];
var GetGroupResponse$ = [
  3,
  n0,
  _GGRe,
  0,
  [_Gr],
  [() => GroupType$]
];
var GetIdentityProviderByIdentifierRequest$ = [
  3,
  n0,
  _GIPBIR,
  0,
  [_UPI, _IId],
  [0, 0],
  2
];
var GetIdentityProviderByIdentifierResponse$ = [
  3,
  n0,
  _GIPBIRe,
  0,
  [_IP],
  [() => IdentityProviderType$],
  1
];
var GetLogDeliveryConfigurationRequest$ = [
  3,
  n0,
  _GLDCR,
  0,
  [_UPI],
  [0],
  1
];
var GetLogDeliveryConfigurationResponse$ = [
  3,
  n0,
  _GLDCRe,
  0,
  [_LDC],
  [() => LogDeliveryConfigurationType$]
];
var GetProvisionedLimitRequest$ = [
  3,
  n0,
  _GPLR,
  0,
  [_LD],
  [() => LimitDefinitionType$],
  1
];
var GetProvisionedLimitResponse$ = [
  3,
  n0,
  _GPLRe,
  0,
  [_L],
  [() => LimitType$],
  1
];
var GetSigningCertificateRequest$ = [
  3,
  n0,
  _GSCR,
  0,
  [_UPI],
  [0],
  1
];
var GetSigningCertificateResponse$ = [
  3,
  n0,
  _GSCRe,
  0,
  [_Ce],
  [0]
];
var GetTokensFromRefreshTokenRequest$ = [
  3,
  n0,
  _GTFRTR,
  0,
  [_RT, _CI, _CS, _DK, _CM],
  [[() => TokenModelType, 0], [() => ClientIdType, 0], [() => ClientSecretType, 0], 0, 128 | 0],
  2
];
var GetTokensFromRefreshTokenResponse$ = [
  3,
  n0,
  _GTFRTRe,
  0,
  [_AR],
  [[() => AuthenticationResultType$, 0]]
];
var GetUICustomizationRequest$ = [
  3,
  n0,
  _GUICR,
  0,
  [_UPI, _CI],
  [0, [() => ClientIdType, 0]],
  1
];
var GetUICustomizationResponse$ = [
  3,
  n0,
  _GUICRe,
  0,
  [_UIC],
  [[() => UICustomizationType$, 0]],
  1
];
var GetUserAttributeVerificationCodeRequest$ = [
  3,
  n0,
  _GUAVCR,
  0,
  [_ATc, _AN, _CM],
  [[() => TokenModelType, 0], 0, 128 | 0],
  2
];
var GetUserAttributeVerificationCodeResponse$ = [
  3,
  n0,
  _GUAVCRe,
  0,
  [_CDD],
  [() => CodeDeliveryDetailsType$]
];
var GetUserAuthFactorsRequest$ = [
  3,
  n0,
  _GUAFR,
  0,
  [_ATc],
  [[() => TokenModelType, 0]],
  1
];
var GetUserAuthFactorsResponse$ = [
  3,
  n0,
  _GUAFRe,
  0,
  [_U, _PMS, _UMFASL, _CUAF],
  [[() => UsernameType, 0], 0, 64 | 0, 64 | 0],
  1
];
var GetUserPoolClientSessionConfigurationRequest$ = [
  3,
  n0,
  _GUPCSCR,
  0,
  [_UPI, _CI],
  [0, [() => ClientIdType, 0]],
  2
];
var GetUserPoolClientSessionConfigurationResponse$ = [
  3,
  n0,
  _GUPCSCRe,
  0,
  [_UPI, _CI, _SSOS],
  [0, [() => ClientIdType, 0], () => ClientSSOSessionConfigType$]
];
var GetUserPoolMfaConfigRequest$ = [
  3,
  n0,
  _GUPMCR,
  0,
  [_UPI],
  [0],
  1
];
var GetUserPoolMfaConfigResponse$ = [
  3,
  n0,
  _GUPMCRe,
  0,
  [_SMC, _STMC, _EMC, _MC, _WAC],
  [() => SmsMfaConfigType$, () => SoftwareTokenMfaConfigType$, () => EmailMfaConfigType$, 0, () => WebAuthnConfigurationType$]
];
var GetUserPoolSessionConfigurationRequest$ = [
  3,
  n0,
  _GUPSCR,
  0,
  [_UPI],
  [0],
  1
];
var GetUserPoolSessionConfigurationResponse$ = [
  3,
  n0,
  _GUPSCRe,
  0,
  [_UPI, _UST, _TSo],
  [0, 0, () => UserPoolTokenSessionConfigType$]
];
var GetUserRequest$ = [
  3,
  n0,
  _GUR,
  0,
  [_ATc],
  [[() => TokenModelType, 0]],
  1
];
var GetUserResponse$ = [
  3,
  n0,
  _GURe,
  0,
  [_U, _UA, _MFAO, _PMS, _UMFASL],
  [[() => UsernameType, 0], [() => AttributeListType, 0], () => MFAOptionListType, 0, 64 | 0],
  2
];
var GlobalSignOutRequest$ = [
  3,
  n0,
  _GSOR,
  0,
  [_ATc],
  [[() => TokenModelType, 0]],
  1
];
var GlobalSignOutResponse$ = [
  3,
  n0,
  _GSORl,
  0,
  [],
  []
];
var GroupType$ = [
  3,
  n0,
  _GT,
  0,
  [_GN, _UPI, _Desc, _RA, _Pr, _LMD, _CDr],
  [0, 0, 0, 0, 1, 4, 4]
];
var HttpHeader$ = [
  3,
  n0,
  _HHt,
  0,
  [_hN, _hV],
  [0, 0]
];
var IdentityProviderType$ = [
  3,
  n0,
  _IPT,
  0,
  [_UPI, _PN, _PTr, _PD, _AMt, _II, _AMc, _LMD, _CDr],
  [0, 0, 0, 128 | 0, 128 | 0, 64 | 0, 128 | 0, 4, 4]
];
var InboundFederationLambdaType$ = [
  3,
  n0,
  _IFLT,
  0,
  [_LV, _LAa],
  [0, 0],
  2
];
var InitiateAuthRequest$ = [
  3,
  n0,
  _IAR,
  0,
  [_AF, _CI, _AP, _CM, _AM, _UCDs, _S],
  [0, [() => ClientIdType, 0], [() => AuthParametersType, 0], 128 | 0, () => AnalyticsMetadataType$, [() => UserContextDataType$, 0], [() => SessionType, 0]],
  2
];
var InitiateAuthResponse$ = [
  3,
  n0,
  _IARn,
  0,
  [_CN, _S, _CP, _AR, _AC],
  [0, [() => SessionType, 0], 128 | 0, [() => AuthenticationResultType$, 0], 64 | 0]
];
var IssuerConfigurationType$ = [
  3,
  n0,
  _ICT,
  0,
  [_Ty],
  [0]
];
var KeyConfigurationType$ = [
  3,
  n0,
  _KCT,
  0,
  [_KT, _KKA],
  [0, 0]
];
var LambdaConfigType$ = [
  3,
  n0,
  _LCT,
  0,
  [_PSU, _CMu, _PC, _PA, _PAo, _DAC, _CAC, _VACR, _PTG, _UM, _PTGC, _CSMSS, _CES, _KMSKID, _IF],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, () => PreTokenGenerationVersionConfigType$, () => CustomSMSLambdaVersionConfigType$, () => CustomEmailLambdaVersionConfigType$, 0, () => InboundFederationLambdaType$]
];
var LimitDefinitionType$ = [
  3,
  n0,
  _LDT,
  0,
  [_LCi, _At],
  [0, 128 | 0],
  2
];
var LimitType$ = [
  3,
  n0,
  _LT,
  0,
  [_LD, _PLV, _FLV],
  [() => LimitDefinitionType$, 1, 1],
  3
];
var ListDevicesRequest$ = [
  3,
  n0,
  _LDR,
  0,
  [_ATc, _L, _PTa],
  [[() => TokenModelType, 0], 1, 0],
  1
];
var ListDevicesResponse$ = [
  3,
  n0,
  _LDRi,
  0,
  [_De, _PTa],
  [[() => DeviceListType, 0], 0]
];
var ListGroupsRequest$ = [
  3,
  n0,
  _LGR,
  0,
  [_UPI, _L, _NT],
  [0, 1, 0],
  1
];
var ListGroupsResponse$ = [
  3,
  n0,
  _LGRi,
  0,
  [_G, _NT],
  [() => GroupListType, 0]
];
var ListIdentityProvidersRequest$ = [
  3,
  n0,
  _LIPR,
  0,
  [_UPI, _MR, _NT],
  [0, 1, 0],
  1
];
var ListIdentityProvidersResponse$ = [
  3,
  n0,
  _LIPRi,
  0,
  [_Prov, _NT],
  [() => ProvidersListType, 0],
  1
];
var ListResourceServersRequest$ = [
  3,
  n0,
  _LRSR,
  0,
  [_UPI, _MR, _NT],
  [0, 1, 0],
  1
];
var ListResourceServersResponse$ = [
  3,
  n0,
  _LRSRi,
  0,
  [_RSe, _NT],
  [() => ResourceServersListType, 0],
  1
];
var ListTagsForResourceRequest$ = [
  3,
  n0,
  _LTFRR,
  0,
  [_RAes],
  [0],
  1
];
var ListTagsForResourceResponse$ = [
  3,
  n0,
  _LTFRRi,
  0,
  [_Ta],
  [128 | 0]
];
var ListTermsRequest$ = [
  3,
  n0,
  _LTR,
  0,
  [_UPI, _MR, _NT],
  [0, 1, 0],
  1
];
var ListTermsResponse$ = [
  3,
  n0,
  _LTRi,
  0,
  [_T, _NT],
  [() => TermsDescriptionListType, 0],
  1
];
var ListUserImportJobsRequest$ = [
  3,
  n0,
  _LUIJR,
  0,
  [_UPI, _MR, _PTa],
  [0, 1, 0],
  2
];
var ListUserImportJobsResponse$ = [
  3,
  n0,
  _LUIJRi,
  0,
  [_UIJs, _PTa],
  [() => UserImportJobsListType, 0]
];
var ListUserPoolClientSecretsRequest$ = [
  3,
  n0,
  _LUPCSR,
  0,
  [_UPI, _CI, _NT],
  [0, [() => ClientIdType, 0], 0],
  2
];
var ListUserPoolClientSecretsResponse$ = [
  3,
  n0,
  _LUPCSRi,
  0,
  [_CSl, _NT],
  [[() => ClientSecretDescriptorListType, 0], 0]
];
var ListUserPoolClientsRequest$ = [
  3,
  n0,
  _LUPCR,
  0,
  [_UPI, _MR, _NT, _CT],
  [0, 1, 0, 0],
  1
];
var ListUserPoolClientsResponse$ = [
  3,
  n0,
  _LUPCRi,
  0,
  [_UPCs, _NT],
  [[() => UserPoolClientListType, 0], 0]
];
var ListUserPoolReplicasRequest$ = [
  3,
  n0,
  _LUPRR,
  0,
  [_UPI, _NT],
  [0, 0],
  1
];
var ListUserPoolReplicasResponse$ = [
  3,
  n0,
  _LUPRRi,
  0,
  [_UPRs, _NT],
  [() => UserPoolReplicaListType, 0]
];
var ListUserPoolsRequest$ = [
  3,
  n0,
  _LUPR,
  0,
  [_MR, _NT],
  [1, 0],
  1
];
var ListUserPoolsResponse$ = [
  3,
  n0,
  _LUPRi,
  0,
  [_UPs, _NT],
  [() => UserPoolListType, 0]
];
var ListUserSessionsRequest$ = [
  3,
  n0,
  _LUSR,
  0,
  [_ATc, _NT],
  [[() => TokenModelType, 0], 0],
  1
];
var ListUserSessionsResponse$ = [
  3,
  n0,
  _LUSRi,
  0,
  [_Se, _NT],
  [[() => SessionsListType, 0], 0]
];
var ListUsersInGroupRequest$ = [
  3,
  n0,
  _LUIGR,
  0,
  [_UPI, _GN, _L, _NT],
  [0, 0, 1, 0],
  2
];
var ListUsersInGroupResponse$ = [
  3,
  n0,
  _LUIGRi,
  0,
  [_Use, _NT],
  [[() => UsersListType, 0], 0]
];
var ListUsersRequest$ = [
  3,
  n0,
  _LUR,
  0,
  [_UPI, _ATG, _L, _PTa, _Fi],
  [0, 64 | 0, 1, 0, 0],
  1
];
var ListUsersResponse$ = [
  3,
  n0,
  _LURi,
  0,
  [_Use, _PTa],
  [[() => UsersListType, 0], 0]
];
var ListWebAuthnCredentialsRequest$ = [
  3,
  n0,
  _LWACR,
  0,
  [_ATc, _NT, _MR],
  [[() => TokenModelType, 0], 0, 1],
  1
];
var ListWebAuthnCredentialsResponse$ = [
  3,
  n0,
  _LWACRi,
  0,
  [_Cre, _NT],
  [() => WebAuthnCredentialDescriptionListType, 0],
  1
];
var LogConfigurationType$ = [
  3,
  n0,
  _LCTo,
  0,
  [_LL, _ESv, _CWLC, _SCo, _FC],
  [0, 0, () => CloudWatchLogsConfigurationType$, () => S3ConfigurationType$, () => FirehoseConfigurationType$],
  2
];
var LogDeliveryConfigurationType$ = [
  3,
  n0,
  _LDCT,
  0,
  [_UPI, _LCo],
  [0, () => LogConfigurationListType],
  2
];
var ManagedLoginBrandingType$ = [
  3,
  n0,
  _MLBT,
  0,
  [_MLBI, _UPI, _UCPV, _Set, _As, _CDr, _LMD],
  [0, 0, 2, 15, () => AssetListType, 4, 4]
];
var MessageTemplateType$ = [
  3,
  n0,
  _MTT,
  0,
  [_SMSM, _EM, _ESm],
  [0, 0, 0]
];
var MFAOptionType$ = [
  3,
  n0,
  _MFAOT,
  0,
  [_DM, _AN],
  [0, 0]
];
var NewDeviceMetadataType$ = [
  3,
  n0,
  _NDMT,
  0,
  [_DK, _DGK],
  [0, 0]
];
var NotifyConfigurationType$ = [
  3,
  n0,
  _NCT,
  0,
  [_SA, _F, _RTe, _BE, _NAEo, _ME],
  [0, 0, 0, () => NotifyEmailType$, () => NotifyEmailType$, () => NotifyEmailType$],
  1
];
var NotifyEmailType$ = [
  3,
  n0,
  _NET,
  0,
  [_Su, _HB, _TB],
  [0, 0, 0],
  1
];
var NumberAttributeConstraintsType$ = [
  3,
  n0,
  _NACT,
  0,
  [_MV, _MVa],
  [0, 0]
];
var PasswordPolicyType$ = [
  3,
  n0,
  _PPT,
  0,
  [_ML, _RU, _RLe, _RNe, _RSeq, _PHS, _TPVD],
  [1, 2, 2, 2, 2, 1, 1]
];
var PreTokenGenerationVersionConfigType$ = [
  3,
  n0,
  _PTGVCT,
  0,
  [_LV, _LAa],
  [0, 0],
  2
];
var ProviderDescription$ = [
  3,
  n0,
  _PDr,
  0,
  [_PN, _PTr, _LMD, _CDr],
  [0, 0, 4, 4]
];
var ProviderUserIdentifierType$ = [
  3,
  n0,
  _PUIT,
  0,
  [_PN, _PAN, _PAV],
  [0, 0, 0]
];
var RecoveryOptionType$ = [
  3,
  n0,
  _ROT,
  0,
  [_Pri, _Na],
  [1, 0],
  2
];
var RefreshTokenRotationType$ = [
  3,
  n0,
  _RTRT,
  0,
  [_Fe, _RGPS],
  [0, 1],
  1
];
var ResendConfirmationCodeRequest$ = [
  3,
  n0,
  _RCCR,
  0,
  [_CI, _U, _SH, _UCDs, _AM, _CM],
  [[() => ClientIdType, 0], [() => UsernameType, 0], [() => SecretHashType, 0], [() => UserContextDataType$, 0], () => AnalyticsMetadataType$, 128 | 0],
  2
];
var ResendConfirmationCodeResponse$ = [
  3,
  n0,
  _RCCRe,
  0,
  [_CDD],
  [() => CodeDeliveryDetailsType$]
];
var ResourceServerScopeType$ = [
  3,
  n0,
  _RSST,
  0,
  [_SNc, _SD],
  [0, 0],
  2
];
var ResourceServerType$ = [
  3,
  n0,
  _RST,
  0,
  [_UPI, _I, _Na, _Sc, _MB],
  [0, 0, 0, () => ResourceServerScopeListType, 0]
];
var RespondToAuthChallengeRequest$ = [
  3,
  n0,
  _RTACR,
  0,
  [_CI, _CN, _S, _CR, _AM, _UCDs, _CM],
  [[() => ClientIdType, 0], 0, [() => SessionType, 0], [() => ChallengeResponsesType, 0], () => AnalyticsMetadataType$, [() => UserContextDataType$, 0], 128 | 0],
  2
];
var RespondToAuthChallengeResponse$ = [
  3,
  n0,
  _RTACRe,
  0,
  [_CN, _S, _CP, _AR, _AC],
  [0, [() => SessionType, 0], 128 | 0, [() => AuthenticationResultType$, 0], 64 | 0]
];
var RevokeTokenRequest$ = [
  3,
  n0,
  _RTRe,
  0,
  [_To, _CI, _CS, _RAS],
  [[() => TokenModelType, 0], [() => ClientIdType, 0], [() => ClientSecretType, 0], 0],
  2
];
var RevokeTokenResponse$ = [
  3,
  n0,
  _RTRev,
  0,
  [],
  []
];
var RevokeUserSessionRequest$ = [
  3,
  n0,
  _RUSR,
  0,
  [_ATc, _SI, _RAS],
  [[() => TokenModelType, 0], 0, 0],
  2
];
var RevokeUserSessionResponse$ = [
  3,
  n0,
  _RUSRe,
  0,
  [],
  []
];
var RiskConfigurationType$ = [
  3,
  n0,
  _RCT,
  0,
  [_UPI, _CI, _CCRC, _ATRC, _REC, _LMD],
  [0, [() => ClientIdType, 0], () => CompromisedCredentialsRiskConfigurationType$, () => AccountTakeoverRiskConfigurationType$, () => RiskExceptionConfigurationType$, 4]
];
var RiskExceptionConfigurationType$ = [
  3,
  n0,
  _RECT,
  0,
  [_BIPRL, _SIPRL],
  [64 | 0, 64 | 0]
];
var RoutingType$ = [
  3,
  n0,
  _RTo,
  0,
  [_Fa],
  [() => FailoverType$]
];
var S3ConfigurationType$ = [
  3,
  n0,
  _SCTo,
  0,
  [_BA],
  [0]
];
var SchemaAttributeType$ = [
  3,
  n0,
  _SAT,
  0,
  [_Na, _ADT, _DOA, _Mu, _Req, _NAC, _SAC],
  [0, 0, 2, 2, 2, () => NumberAttributeConstraintsType$, () => StringAttributeConstraintsType$]
];
var SessionDescriptionType$ = [
  3,
  n0,
  _SDT,
  0,
  [_SI, _ST, _CI, _CDre, _LAD, _DT, _LIPA, _LLa, _OSI, _ICS],
  [0, 0, [() => ClientIdType, 0], 4, 4, 0, [() => SessionIpAddressType, 0], () => SessionLocationType$, 0, 2]
];
var SessionLocationType$ = [
  3,
  n0,
  _SLT,
  0,
  [_Ci, _Co],
  [0, 0]
];
var SetLogDeliveryConfigurationRequest$ = [
  3,
  n0,
  _SLDCR,
  0,
  [_UPI, _LCo],
  [0, () => LogConfigurationListType],
  2
];
var SetLogDeliveryConfigurationResponse$ = [
  3,
  n0,
  _SLDCRe,
  0,
  [_LDC],
  [() => LogDeliveryConfigurationType$]
];
var SetRiskConfigurationRequest$ = [
  3,
  n0,
  _SRCR,
  0,
  [_UPI, _CI, _CCRC, _ATRC, _REC],
  [0, [() => ClientIdType, 0], () => CompromisedCredentialsRiskConfigurationType$, () => AccountTakeoverRiskConfigurationType$, () => RiskExceptionConfigurationType$],
  1
];
var SetRiskConfigurationResponse$ = [
  3,
  n0,
  _SRCRe,
  0,
  [_RC],
  [[() => RiskConfigurationType$, 0]],
  1
];
var SetUICustomizationRequest$ = [
  3,
  n0,
  _SUICR,
  0,
  [_UPI, _CI, _CSS, _IFm],
  [0, [() => ClientIdType, 0], 0, 21],
  1
];
var SetUICustomizationResponse$ = [
  3,
  n0,
  _SUICRe,
  0,
  [_UIC],
  [[() => UICustomizationType$, 0]],
  1
];
var SetUserMFAPreferenceRequest$ = [
  3,
  n0,
  _SUMFAPR,
  0,
  [_ATc, _SMSMS, _STMS, _EMS, _WAMS],
  [[() => TokenModelType, 0], () => SMSMfaSettingsType$, () => SoftwareTokenMfaSettingsType$, () => EmailMfaSettingsType$, () => WebAuthnMfaSettingsType$],
  1
];
var SetUserMFAPreferenceResponse$ = [
  3,
  n0,
  _SUMFAPRe,
  0,
  [],
  []
];
var SetUserPoolClientSessionConfigurationRequest$ = [
  3,
  n0,
  _SUPCSCR,
  0,
  [_UPI, _CI, _SSOS],
  [0, [() => ClientIdType, 0], () => ClientSSOSessionConfigType$],
  3
];
var SetUserPoolClientSessionConfigurationResponse$ = [
  3,
  n0,
  _SUPCSCRe,
  0,
  [_UPI, _CI, _SSOS],
  [0, [() => ClientIdType, 0], () => ClientSSOSessionConfigType$]
];
var SetUserPoolMfaConfigRequest$ = [
  3,
  n0,
  _SUPMCR,
  0,
  [_UPI, _SMC, _STMC, _EMC, _MC, _WAC],
  [0, () => SmsMfaConfigType$, () => SoftwareTokenMfaConfigType$, () => EmailMfaConfigType$, 0, () => WebAuthnConfigurationType$],
  1
];
var SetUserPoolMfaConfigResponse$ = [
  3,
  n0,
  _SUPMCRe,
  0,
  [_SMC, _STMC, _EMC, _MC, _WAC],
  [() => SmsMfaConfigType$, () => SoftwareTokenMfaConfigType$, () => EmailMfaConfigType$, 0, () => WebAuthnConfigurationType$]
];
var SetUserPoolSessionConfigurationRequest$ = [
  3,
  n0,
  _SUPSCR,
  0,
  [_UPI, _UST, _TSo],
  [0, 0, () => UserPoolTokenSessionConfigType$],
  3
];
var SetUserPoolSessionConfigurationResponse$ = [
  3,
  n0,
  _SUPSCRe,
  0,
  [_UPI, _UST, _TSo],
  [0, 0, () => UserPoolTokenSessionConfigType$]
];
var SetUserSettingsRequest$ = [
  3,
  n0,
  _SUSR,
  0,
  [_ATc, _MFAO],
  [[() => TokenModelType, 0], () => MFAOptionListType],
  2
];
var SetUserSettingsResponse$ = [
  3,
  n0,
  _SUSRe,
  0,
  [],
  []
];
var SignInPolicyType$ = [
  3,
  n0,
  _SIPT,
  0,
  [_AFAF],
  [64 | 0]
];
var SignUpRequest$ = [
  3,
  n0,
  _SUR,
  0,
  [_CI, _U, _SH, _P, _UA, _VD, _AM, _UCDs, _CM],
  [[() => ClientIdType, 0], [() => UsernameType, 0], [() => SecretHashType, 0], [() => PasswordType, 0], [() => AttributeListType, 0], [() => AttributeListType, 0], () => AnalyticsMetadataType$, [() => UserContextDataType$, 0], 128 | 0],
  2
];
var SignUpResponse$ = [
  3,
  n0,
  _SURi,
  0,
  [_UCs, _USs, _CDD, _S],
  [2, 0, () => CodeDeliveryDetailsType$, [() => SessionType, 0]],
  2
];
var SmsConfigurationType$ = [
  3,
  n0,
  _SCTm,
  0,
  [_SCA, _EIx, _SRn, _ESu],
  [0, 0, 0, () => EumsSmsConfigurationType$]
];
var SmsMfaConfigType$ = [
  3,
  n0,
  _SMCT,
  0,
  [_SAM, _SCm],
  [0, () => SmsConfigurationType$]
];
var SMSMfaSettingsType$ = [
  3,
  n0,
  _SMSMST,
  0,
  [_E, _PM],
  [2, 2]
];
var SoftwareTokenMfaConfigType$ = [
  3,
  n0,
  _STMCT,
  0,
  [_E],
  [2]
];
var SoftwareTokenMfaSettingsType$ = [
  3,
  n0,
  _STMST,
  0,
  [_E, _PM],
  [2, 2]
];
var StartUserImportJobRequest$ = [
  3,
  n0,
  _SUIJR,
  0,
  [_UPI, _JI],
  [0, 0],
  2
];
var StartUserImportJobResponse$ = [
  3,
  n0,
  _SUIJRt,
  0,
  [_UIJ],
  [() => UserImportJobType$]
];
var StartWebAuthnRegistrationRequest$ = [
  3,
  n0,
  _SWARR,
  0,
  [_ATc],
  [[() => TokenModelType, 0]],
  1
];
var StartWebAuthnRegistrationResponse$ = [
  3,
  n0,
  _SWARRt,
  0,
  [_CCO],
  [15],
  1
];
var StopUserImportJobRequest$ = [
  3,
  n0,
  _SUIJRto,
  0,
  [_UPI, _JI],
  [0, 0],
  2
];
var StopUserImportJobResponse$ = [
  3,
  n0,
  _SUIJRtop,
  0,
  [_UIJ],
  [() => UserImportJobType$]
];
var StringAttributeConstraintsType$ = [
  3,
  n0,
  _SACT,
  0,
  [_MLi, _MLa],
  [0, 0]
];
var TagResourceRequest$ = [
  3,
  n0,
  _TRR,
  0,
  [_RAes, _Ta],
  [0, 128 | 0],
  2
];
var TagResourceResponse$ = [
  3,
  n0,
  _TRRa,
  0,
  [],
  []
];
var TermsDescriptionType$ = [
  3,
  n0,
  _TDT,
  0,
  [_TI, _TN, _En, _CDr, _LMD],
  [0, 0, 0, 4, 4],
  5
];
var TermsType$ = [
  3,
  n0,
  _TTe,
  0,
  [_TI, _UPI, _CI, _TN, _TS, _En, _Li, _CDr, _LMD],
  [0, 0, [() => ClientIdType, 0], 0, 0, 0, 128 | 0, 4, 4],
  9
];
var TokenValidityUnitsType$ = [
  3,
  n0,
  _TVUT,
  0,
  [_ATc, _IT, _RT],
  [0, 0, 0]
];
var UICustomizationType$ = [
  3,
  n0,
  _UICT,
  0,
  [_UPI, _CI, _IU, _CSS, _CSSV, _LMD, _CDr],
  [0, [() => ClientIdType, 0], 0, 0, 0, 4, 4]
];
var UntagResourceRequest$ = [
  3,
  n0,
  _URR,
  0,
  [_RAes, _TK],
  [0, 64 | 0],
  2
];
var UntagResourceResponse$ = [
  3,
  n0,
  _URRn,
  0,
  [],
  []
];
var UpdateAuthEventFeedbackRequest$ = [
  3,
  n0,
  _UAEFR,
  0,
  [_UPI, _U, _EI, _FTe, _FV],
  [0, [() => UsernameType, 0], 0, [() => TokenModelType, 0], 0],
  5
];
var UpdateAuthEventFeedbackResponse$ = [
  3,
  n0,
  _UAEFRp,
  0,
  [],
  []
];
var UpdateDeviceStatusRequest$ = [
  3,
  n0,
  _UDSR,
  0,
  [_ATc, _DK, _DRS],
  [[() => TokenModelType, 0], 0, 0],
  2
];
var UpdateDeviceStatusResponse$ = [
  3,
  n0,
  _UDSRp,
  0,
  [],
  []
];
var UpdateGroupRequest$ = [
  3,
  n0,
  _UGR,
  0,
  [_GN, _UPI, _Desc, _RA, _Pr],
  [0, 0, 0, 0, 1],
  2
];
var UpdateGroupResponse$ = [
  3,
  n0,
  _UGRp,
  0,
  [_Gr],
  [() => GroupType$]
];
var UpdateIdentityProviderRequest$ = [
  3,
  n0,
  _UIPR,
  0,
  [_UPI, _PN, _PD, _AMt, _II, _AMc],
  [0, 0, 128 | 0, 128 | 0, 64 | 0, 128 | 0],
  2
];
var UpdateIdentityProviderResponse$ = [
  3,
  n0,
  _UIPRp,
  0,
  [_IP],
  [() => IdentityProviderType$],
  1
];
var UpdateManagedLoginBrandingRequest$ = [
  3,
  n0,
  _UMLBR,
  0,
  [_UPI, _MLBI, _UCPV, _Set, _As],
  [0, 0, 2, 15, () => AssetListType]
];
var UpdateManagedLoginBrandingResponse$ = [
  3,
  n0,
  _UMLBRp,
  0,
  [_MLB],
  [() => ManagedLoginBrandingType$]
];
var UpdateProvisionedLimitRequest$ = [
  3,
  n0,
  _UPLR,
  0,
  [_LD, _RLV],
  [() => LimitDefinitionType$, 1],
  2
];
var UpdateProvisionedLimitResponse$ = [
  3,
  n0,
  _UPLRp,
  0,
  [_L],
  [() => LimitType$],
  1
];
var UpdateResourceServerRequest$ = [
  3,
  n0,
  _URSR,
  0,
  [_UPI, _I, _Na, _Sc],
  [0, 0, 0, () => ResourceServerScopeListType],
  3
];
var UpdateResourceServerResponse$ = [
  3,
  n0,
  _URSRp,
  0,
  [_RS],
  [() => ResourceServerType$],
  1
];
var UpdateTermsRequest$ = [
  3,
  n0,
  _UTR,
  0,
  [_TI, _UPI, _TN, _TS, _En, _Li],
  [0, 0, 0, 0, 0, 128 | 0],
  2
];
var UpdateTermsResponse$ = [
  3,
  n0,
  _UTRp,
  0,
  [_T],
  [[() => TermsType$, 0]]
];
var UpdateUserAttributesRequest$ = [
  3,
  n0,
  _UUAR,
  0,
  [_UA, _ATc, _CM],
  [[() => AttributeListType, 0], [() => TokenModelType, 0], 128 | 0],
  2
];
var UpdateUserAttributesResponse$ = [
  3,
  n0,
  _UUARp,
  0,
  [_CDDL],
  [() => CodeDeliveryDetailsListType]
];
var UpdateUserPoolClientRequest$ = [
  3,
  n0,
  _UUPCR,
  0,
  [_UPI, _CI, _CNl, _RTV, _ATV, _ITV, _TVU, _RAe, _WA, _EAF, _SIP, _CURL, _LURL, _DRURI, _AOAF, _AOAS, _AOAFUPC, _ACn, _PUEE, _ETR, _EPAUCD, _ASV, _RTR],
  [0, [() => ClientIdType, 0], 0, 1, 1, 1, () => TokenValidityUnitsType$, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 0, 64 | 0, 64 | 0, 2, () => AnalyticsConfigurationType$, 0, 2, 2, 1, () => RefreshTokenRotationType$],
  2
];
var UpdateUserPoolClientResponse$ = [
  3,
  n0,
  _UUPCRp,
  0,
  [_UPC],
  [[() => UserPoolClientType$, 0]]
];
var UpdateUserPoolDomainRequest$ = [
  3,
  n0,
  _UUPDR,
  0,
  [_Do, _UPI, _MLV, _CDC, _R],
  [0, 0, 1, () => CustomDomainConfigType$, () => RoutingType$],
  2
];
var UpdateUserPoolDomainResponse$ = [
  3,
  n0,
  _UUPDRp,
  0,
  [_MLV, _CFD, _R],
  [1, 0, () => RoutingType$]
];
var UpdateUserPoolReplicaRequest$ = [
  3,
  n0,
  _UUPRR,
  0,
  [_UPI, _RN, _St],
  [0, 0, 0],
  3
];
var UpdateUserPoolReplicaResponse$ = [
  3,
  n0,
  _UUPRRp,
  0,
  [_UPR],
  [() => UserPoolReplicaType$]
];
var UpdateUserPoolRequest$ = [
  3,
  n0,
  _UUPR,
  0,
  [_UPI, _Po, _DP, _LC, _AVA, _SVM, _EVM, _EVS, _VMT, _SAM, _UAUS, _MC, _DC, _EC, _SCm, _UPT, _ACUC, _UPAO, _DCc, _ARS, _PNo, _UPTs, _KC, _IC, _ACc],
  [0, () => UserPoolPolicyType$, 0, () => LambdaConfigType$, 64 | 0, 0, 0, 0, () => VerificationMessageTemplateType$, 0, () => UserAttributeUpdateSettingsType$, 0, () => DeviceConfigurationType$, () => EmailConfigurationType$, () => SmsConfigurationType$, 128 | 0, () => AdminCreateUserConfigType$, () => UserPoolAddOnsType$, () => DcrConfigurationType$, () => AccountRecoverySettingType$, 0, 0, () => KeyConfigurationType$, () => IssuerConfigurationType$, () => AcrConfigurationType],
  1
];
var UpdateUserPoolResponse$ = [
  3,
  n0,
  _UUPRp,
  0,
  [],
  []
];
var UserAttributeUpdateSettingsType$ = [
  3,
  n0,
  _UAUST,
  0,
  [_ARVBU],
  [64 | 0]
];
var UserContextDataType$ = [
  3,
  n0,
  _UCDT,
  8,
  [_IA, _ED],
  [0, 0]
];
var UserImportJobType$ = [
  3,
  n0,
  _UIJT,
  0,
  [_JN, _JI, _UPI, _PSUr, _CDr, _SDt, _CDo, _St, _CWLRA, _IUm, _SUk, _FU, _CMom, _PHA],
  [0, 0, 0, 0, 4, 4, 4, 0, 0, 1, 1, 1, 0, 0]
];
var UsernameConfigurationType$ = [
  3,
  n0,
  _UCT,
  0,
  [_CSa],
  [2],
  1
];
var UserPoolAddOnsType$ = [
  3,
  n0,
  _UPAOT,
  0,
  [_ASM, _ASAF],
  [0, () => AdvancedSecurityAdditionalFlowsType$],
  1
];
var UserPoolClientDescription$ = [
  3,
  n0,
  _UPCD,
  0,
  [_CI, _UPI, _CNl],
  [[() => ClientIdType, 0], 0, 0]
];
var UserPoolClientType$ = [
  3,
  n0,
  _UPCT,
  0,
  [_UPI, _CNl, _CI, _CS, _LMD, _CDr, _RTV, _ATV, _ITV, _TVU, _RAe, _WA, _EAF, _SIP, _CURL, _LURL, _DRURI, _AOAF, _AOAS, _AOAFUPC, _ACn, _PUEE, _ETR, _EPAUCD, _ASV, _RTR, _CT],
  [0, 0, [() => ClientIdType, 0], [() => ClientSecretType, 0], 4, 4, 1, 1, 1, () => TokenValidityUnitsType$, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 0, 64 | 0, 64 | 0, 2, () => AnalyticsConfigurationType$, 0, 2, 2, 1, () => RefreshTokenRotationType$, 0]
];
var UserPoolDescriptionType$ = [
  3,
  n0,
  _UPDT,
  0,
  [_Id, _Na, _LC, _St, _LMD, _CDr, _RR],
  [0, 0, () => LambdaConfigType$, 0, 4, 4, 64 | 0]
];
var UserPoolPolicyType$ = [
  3,
  n0,
  _UPPT,
  0,
  [_PPa, _SIPi],
  [() => PasswordPolicyType$, () => SignInPolicyType$]
];
var UserPoolReplicaType$ = [
  3,
  n0,
  _UPRT,
  0,
  [_RN, _St, _Ro, _UPA],
  [0, 0, 0, 0]
];
var UserPoolTokenSessionConfigType$ = [
  3,
  n0,
  _UPTSCT,
  0,
  [_MPU],
  [1],
  1
];
var UserPoolType$ = [
  3,
  n0,
  _UPTse,
  0,
  [_Id, _Na, _Po, _DP, _LC, _St, _LMD, _CDr, _SAc, _AVA, _AAl, _UAs, _SVM, _EVM, _EVS, _VMT, _SAM, _UAUS, _MC, _DC, _ENOU, _EC, _SCm, _UPT, _SCF, _ECF, _Do, _CDu, _ACUC, _UPAO, _DCc, _UC, _Ar, _ARS, _UPTs, _KC, _IC, _ACc],
  [0, 0, () => UserPoolPolicyType$, 0, () => LambdaConfigType$, 0, 4, 4, () => SchemaAttributesListType, 64 | 0, 64 | 0, 64 | 0, 0, 0, 0, () => VerificationMessageTemplateType$, 0, () => UserAttributeUpdateSettingsType$, 0, () => DeviceConfigurationType$, 1, () => EmailConfigurationType$, () => SmsConfigurationType$, 128 | 0, 0, 0, 0, 0, () => AdminCreateUserConfigType$, () => UserPoolAddOnsType$, () => DcrConfigurationType$, () => UsernameConfigurationType$, 0, () => AccountRecoverySettingType$, 0, () => KeyConfigurationType$, () => IssuerConfigurationType$, () => AcrConfigurationType]
];
var UserType$ = [
  3,
  n0,
  _UTs,
  0,
  [_U, _At, _UCD, _ULMD, _E, _US, _MFAO],
  [[() => UsernameType, 0], [() => AttributeListType, 0], 4, 4, 2, 0, () => MFAOptionListType]
];
var VerificationMessageTemplateType$ = [
  3,
  n0,
  _VMTT,
  0,
  [_SM, _EM, _ESm, _EMBL, _ESBL, _DEO],
  [0, 0, 0, 0, 0, 0]
];
var VerifySoftwareTokenRequest$ = [
  3,
  n0,
  _VSTR,
  0,
  [_UCse, _ATc, _S, _FDN],
  [[() => SoftwareTokenMFAUserCodeType, 0], [() => TokenModelType, 0], [() => SessionType, 0], 0],
  1
];
var VerifySoftwareTokenResponse$ = [
  3,
  n0,
  _VSTRe,
  0,
  [_St, _S],
  [0, [() => SessionType, 0]]
];
var VerifyUserAttributeRequest$ = [
  3,
  n0,
  _VUAR,
  0,
  [_ATc, _AN, _Cod],
  [[() => TokenModelType, 0], 0, 0],
  3
];
var VerifyUserAttributeResponse$ = [
  3,
  n0,
  _VUARe,
  0,
  [],
  []
];
var WebAuthnConfigurationType$ = [
  3,
  n0,
  _WACT,
  0,
  [_RPI, _UV, _FCa],
  [0, 0, 0]
];
var WebAuthnCredentialDescription$ = [
  3,
  n0,
  _WACD,
  0,
  [_CIr, _FCN, _RPI, _ATu, _CAr, _AAu],
  [0, 0, 0, 64 | 0, 4, 0],
  5
];
var WebAuthnMfaSettingsType$ = [
  3,
  n0,
  _WAMST,
  0,
  [_E],
  [2]
];
var __Unit = "unit";
var AliasAttributesListType = 64 | 0;
var AllowedFirstAuthFactorsListType = 64 | 0;
var AssetListType = [
  1,
  n0,
  _ALT,
  0,
  () => AssetType$
];
var AttributeListType = [
  1,
  n0,
  _ALTt,
  0,
  [
    () => AttributeType$,
    0
  ]
];
var AttributeNameListType = 64 | 0;
var AttributesRequireVerificationBeforeUpdateType = 64 | 0;
var AuthEventsType = [
  1,
  n0,
  _AETu,
  0,
  () => AuthEventType$
];
var AvailableChallengeListType = 64 | 0;
var BlockedIPRangeListType = 64 | 0;
var CallbackURLsListType = 64 | 0;
var ChallengeResponseListType = [
  1,
  n0,
  _CRLT,
  0,
  () => ChallengeResponseType$
];
var ClientPermissionListType = 64 | 0;
var ClientSecretDescriptorListType = [
  1,
  n0,
  _CSDLT,
  0,
  [
    () => ClientSecretDescriptorType$,
    0
  ]
];
var CodeDeliveryDetailsListType = [
  1,
  n0,
  _CDDLT,
  0,
  () => CodeDeliveryDetailsType$
];
var ConfiguredUserAuthFactorsListType = 64 | 0;
var CustomAttributesListType = [
  1,
  n0,
  _CALT,
  0,
  () => SchemaAttributeType$
];
var DeliveryMediumListType = 64 | 0;
var DeviceListType = [
  1,
  n0,
  _DLT,
  0,
  [
    () => DeviceType$,
    0
  ]
];
var EventFiltersType = 64 | 0;
var ExplicitAuthFlowsListType = 64 | 0;
var GroupListType = [
  1,
  n0,
  _GLT,
  0,
  () => GroupType$
];
var HttpHeaderList = [
  1,
  n0,
  _HHL,
  0,
  () => HttpHeader$
];
var IdpIdentifiersListType = 64 | 0;
var ListOfStringTypes = 64 | 0;
var LogConfigurationListType = [
  1,
  n0,
  _LCLT,
  0,
  () => LogConfigurationType$
];
var LogoutURLsListType = 64 | 0;
var MFAOptionListType = [
  1,
  n0,
  _MFAOLT,
  0,
  () => MFAOptionType$
];
var OAuthFlowsType = 64 | 0;
var ProvidersListType = [
  1,
  n0,
  _PLT,
  0,
  () => ProviderDescription$
];
var RecoveryMechanismsType = [
  1,
  n0,
  _RMT,
  0,
  () => RecoveryOptionType$
];
var ReplicaRegionsType = 64 | 0;
var ResourceServerScopeListType = [
  1,
  n0,
  _RSSLT,
  0,
  () => ResourceServerScopeType$
];
var ResourceServersListType = [
  1,
  n0,
  _RSLT,
  0,
  () => ResourceServerType$
];
var SchemaAttributesListType = [
  1,
  n0,
  _SALT,
  0,
  () => SchemaAttributeType$
];
var ScopeListType = 64 | 0;
var SearchedAttributeNamesListType = 64 | 0;
var SessionsListType = [
  1,
  n0,
  _SLTe,
  0,
  [
    () => SessionDescriptionType$,
    0
  ]
];
var SkippedIPRangeListType = 64 | 0;
var SupportedIdentityProvidersListType = 64 | 0;
var TermsDescriptionListType = [
  1,
  n0,
  _TDLT,
  0,
  () => TermsDescriptionType$
];
var UserImportJobsListType = [
  1,
  n0,
  _UIJLT,
  0,
  () => UserImportJobType$
];
var UserMFASettingListType = 64 | 0;
var UsernameAttributesListType = 64 | 0;
var UserPoolClientListType = [
  1,
  n0,
  _UPCLT,
  0,
  [
    () => UserPoolClientDescription$,
    0
  ]
];
var UserPoolListType = [
  1,
  n0,
  _UPLT,
  0,
  () => UserPoolDescriptionType$
];
var UserPoolReplicaListType = [
  1,
  n0,
  _UPRLT,
  0,
  () => UserPoolReplicaType$
];
var UserPoolTagsListType = 64 | 0;
var UsersListType = [
  1,
  n0,
  _ULT,
  0,
  [
    () => UserType$,
    0
  ]
];
var VerifiedAttributesListType = 64 | 0;
var WebAuthnAuthenticatorTransportsList = 64 | 0;
var WebAuthnCredentialDescriptionListType = [
  1,
  n0,
  _WACDLT,
  0,
  () => WebAuthnCredentialDescription$
];
var AcrConfigurationType = [
  2,
  n0,
  _ACTc,
  0,
  0,
  () => AcrLevelConfigType$
];
var AcrMappingType = 128 | 0;
var AttributeMappingType = 128 | 0;
var AuthParametersType = [
  2,
  n0,
  _APT,
  8,
  0,
  0
];
var ChallengeParametersType = 128 | 0;
var ChallengeResponsesType = [
  2,
  n0,
  _CRTh,
  8,
  0,
  0
];
var ClientMetadataType = 128 | 0;
var LinksType = 128 | 0;
var ProviderDetailsType = 128 | 0;
var StringToStringMapType = 128 | 0;
var UserPoolTagsType = 128 | 0;
var AddCustomAttributes$ = [
  9,
  n0,
  _ACA,
  0,
  () => AddCustomAttributesRequest$,
  () => AddCustomAttributesResponse$
];
var AddUserPoolClientSecret$ = [
  9,
  n0,
  _AUPCS,
  0,
  () => AddUserPoolClientSecretRequest$,
  () => AddUserPoolClientSecretResponse$
];
var AdminAddUserToGroup$ = [
  9,
  n0,
  _AAUTG,
  0,
  () => AdminAddUserToGroupRequest$,
  () => __Unit
];
var AdminConfirmSignUp$ = [
  9,
  n0,
  _ACSU,
  0,
  () => AdminConfirmSignUpRequest$,
  () => AdminConfirmSignUpResponse$
];
var AdminCreateUser$ = [
  9,
  n0,
  _ACU,
  0,
  () => AdminCreateUserRequest$,
  () => AdminCreateUserResponse$
];
var AdminDeleteSoftwareToken$ = [
  9,
  n0,
  _ADST,
  0,
  () => AdminDeleteSoftwareTokenRequest$,
  () => AdminDeleteSoftwareTokenResponse$
];
var AdminDeleteUser$ = [
  9,
  n0,
  _ADU,
  0,
  () => AdminDeleteUserRequest$,
  () => __Unit
];
var AdminDeleteUserAttributes$ = [
  9,
  n0,
  _ADUA,
  0,
  () => AdminDeleteUserAttributesRequest$,
  () => AdminDeleteUserAttributesResponse$
];
var AdminDisableProviderForUser$ = [
  9,
  n0,
  _ADPFU,
  0,
  () => AdminDisableProviderForUserRequest$,
  () => AdminDisableProviderForUserResponse$
];
var AdminDisableUser$ = [
  9,
  n0,
  _ADUd,
  0,
  () => AdminDisableUserRequest$,
  () => AdminDisableUserResponse$
];
var AdminEnableUser$ = [
  9,
  n0,
  _AEU,
  0,
  () => AdminEnableUserRequest$,
  () => AdminEnableUserResponse$
];
var AdminForgetDevice$ = [
  9,
  n0,
  _AFD,
  0,
  () => AdminForgetDeviceRequest$,
  () => __Unit
];
var AdminGetDevice$ = [
  9,
  n0,
  _AGD,
  0,
  () => AdminGetDeviceRequest$,
  () => AdminGetDeviceResponse$
];
var AdminGetUser$ = [
  9,
  n0,
  _AGU,
  0,
  () => AdminGetUserRequest$,
  () => AdminGetUserResponse$
];
var AdminGetUserAuthFactors$ = [
  9,
  n0,
  _AGUAF,
  0,
  () => AdminGetUserAuthFactorsRequest$,
  () => AdminGetUserAuthFactorsResponse$
];
var AdminInitiateAuth$ = [
  9,
  n0,
  _AIA,
  0,
  () => AdminInitiateAuthRequest$,
  () => AdminInitiateAuthResponse$
];
var AdminLinkProviderForUser$ = [
  9,
  n0,
  _ALPFU,
  0,
  () => AdminLinkProviderForUserRequest$,
  () => AdminLinkProviderForUserResponse$
];
var AdminListDevices$ = [
  9,
  n0,
  _ALD,
  0,
  () => AdminListDevicesRequest$,
  () => AdminListDevicesResponse$
];
var AdminListGroupsForUser$ = [
  9,
  n0,
  _ALGFU,
  0,
  () => AdminListGroupsForUserRequest$,
  () => AdminListGroupsForUserResponse$
];
var AdminListUserAuthEvents$ = [
  9,
  n0,
  _ALUAE,
  0,
  () => AdminListUserAuthEventsRequest$,
  () => AdminListUserAuthEventsResponse$
];
var AdminListUserSessions$ = [
  9,
  n0,
  _ALUS,
  0,
  () => AdminListUserSessionsRequest$,
  () => AdminListUserSessionsResponse$
];
var AdminRemoveUserFromGroup$ = [
  9,
  n0,
  _ARUFG,
  0,
  () => AdminRemoveUserFromGroupRequest$,
  () => __Unit
];
var AdminResetUserPassword$ = [
  9,
  n0,
  _ARUP,
  0,
  () => AdminResetUserPasswordRequest$,
  () => AdminResetUserPasswordResponse$
];
var AdminRespondToAuthChallenge$ = [
  9,
  n0,
  _ARTAC,
  0,
  () => AdminRespondToAuthChallengeRequest$,
  () => AdminRespondToAuthChallengeResponse$
];
var AdminRevokeUserSession$ = [
  9,
  n0,
  _ARUS,
  0,
  () => AdminRevokeUserSessionRequest$,
  () => AdminRevokeUserSessionResponse$
];
var AdminSetUserMFAPreference$ = [
  9,
  n0,
  _ASUMFAP,
  0,
  () => AdminSetUserMFAPreferenceRequest$,
  () => AdminSetUserMFAPreferenceResponse$
];
var AdminSetUserPassword$ = [
  9,
  n0,
  _ASUP,
  0,
  () => AdminSetUserPasswordRequest$,
  () => AdminSetUserPasswordResponse$
];
var AdminSetUserSettings$ = [
  9,
  n0,
  _ASUS,
  0,
  () => AdminSetUserSettingsRequest$,
  () => AdminSetUserSettingsResponse$
];
var AdminUpdateAuthEventFeedback$ = [
  9,
  n0,
  _AUAEF,
  0,
  () => AdminUpdateAuthEventFeedbackRequest$,
  () => AdminUpdateAuthEventFeedbackResponse$
];
var AdminUpdateDeviceStatus$ = [
  9,
  n0,
  _AUDS,
  0,
  () => AdminUpdateDeviceStatusRequest$,
  () => AdminUpdateDeviceStatusResponse$
];
var AdminUpdateUserAttributes$ = [
  9,
  n0,
  _AUUA,
  0,
  () => AdminUpdateUserAttributesRequest$,
  () => AdminUpdateUserAttributesResponse$
];
var AdminUserGlobalSignOut$ = [
  9,
  n0,
  _AUGSO,
  0,
  () => AdminUserGlobalSignOutRequest$,
  () => AdminUserGlobalSignOutResponse$
];
var AssociateSoftwareToken$ = [
  9,
  n0,
  _AST,
  0,
  () => AssociateSoftwareTokenRequest$,
  () => AssociateSoftwareTokenResponse$
];
var ChangePassword$ = [
  9,
  n0,
  _CPh,
  0,
  () => ChangePasswordRequest$,
  () => ChangePasswordResponse$
];
var CompleteWebAuthnRegistration$ = [
  9,
  n0,
  _CWAR,
  0,
  () => CompleteWebAuthnRegistrationRequest$,
  () => CompleteWebAuthnRegistrationResponse$
];
var ConfirmDevice$ = [
  9,
  n0,
  _CDon,
  0,
  () => ConfirmDeviceRequest$,
  () => ConfirmDeviceResponse$
];
var ConfirmForgotPassword$ = [
  9,
  n0,
  _CFP,
  0,
  () => ConfirmForgotPasswordRequest$,
  () => ConfirmForgotPasswordResponse$
];
var ConfirmSignUp$ = [
  9,
  n0,
  _CSU,
  0,
  () => ConfirmSignUpRequest$,
  () => ConfirmSignUpResponse$
];
var CreateGroup$ = [
  9,
  n0,
  _CG,
  0,
  () => CreateGroupRequest$,
  () => CreateGroupResponse$
];
var CreateIdentityProvider$ = [
  9,
  n0,
  _CIP,
  0,
  () => CreateIdentityProviderRequest$,
  () => CreateIdentityProviderResponse$
];
var CreateManagedLoginBranding$ = [
  9,
  n0,
  _CMLB,
  0,
  () => CreateManagedLoginBrandingRequest$,
  () => CreateManagedLoginBrandingResponse$
];
var CreateResourceServer$ = [
  9,
  n0,
  _CRS,
  0,
  () => CreateResourceServerRequest$,
  () => CreateResourceServerResponse$
];
var CreateTerms$ = [
  9,
  n0,
  _CTr,
  0,
  () => CreateTermsRequest$,
  () => CreateTermsResponse$
];
var CreateUserImportJob$ = [
  9,
  n0,
  _CUIJ,
  0,
  () => CreateUserImportJobRequest$,
  () => CreateUserImportJobResponse$
];
var CreateUserPool$ = [
  9,
  n0,
  _CUP,
  0,
  () => CreateUserPoolRequest$,
  () => CreateUserPoolResponse$
];
var CreateUserPoolClient$ = [
  9,
  n0,
  _CUPC,
  0,
  () => CreateUserPoolClientRequest$,
  () => CreateUserPoolClientResponse$
];
var CreateUserPoolDomain$ = [
  9,
  n0,
  _CUPD,
  0,
  () => CreateUserPoolDomainRequest$,
  () => CreateUserPoolDomainResponse$
];
var CreateUserPoolReplica$ = [
  9,
  n0,
  _CUPRre,
  0,
  () => CreateUserPoolReplicaRequest$,
  () => CreateUserPoolReplicaResponse$
];
var DeleteGroup$ = [
  9,
  n0,
  _DG,
  0,
  () => DeleteGroupRequest$,
  () => __Unit
];
var DeleteIdentityProvider$ = [
  9,
  n0,
  _DIP,
  0,
  () => DeleteIdentityProviderRequest$,
  () => __Unit
];
var DeleteManagedLoginBranding$ = [
  9,
  n0,
  _DMLB,
  0,
  () => DeleteManagedLoginBrandingRequest$,
  () => __Unit
];
var DeleteResourceServer$ = [
  9,
  n0,
  _DRSe,
  0,
  () => DeleteResourceServerRequest$,
  () => __Unit
];
var DeleteTerms$ = [
  9,
  n0,
  _DTe,
  0,
  () => DeleteTermsRequest$,
  () => __Unit
];
var DeleteUser$ = [
  9,
  n0,
  _DUe,
  0,
  () => DeleteUserRequest$,
  () => __Unit
];
var DeleteUserAttributes$ = [
  9,
  n0,
  _DUA,
  0,
  () => DeleteUserAttributesRequest$,
  () => DeleteUserAttributesResponse$
];
var DeleteUserPool$ = [
  9,
  n0,
  _DUP,
  0,
  () => DeleteUserPoolRequest$,
  () => __Unit
];
var DeleteUserPoolClient$ = [
  9,
  n0,
  _DUPC,
  0,
  () => DeleteUserPoolClientRequest$,
  () => __Unit
];
var DeleteUserPoolClientSecret$ = [
  9,
  n0,
  _DUPCS,
  0,
  () => DeleteUserPoolClientSecretRequest$,
  () => DeleteUserPoolClientSecretResponse$
];
var DeleteUserPoolDomain$ = [
  9,
  n0,
  _DUPD,
  0,
  () => DeleteUserPoolDomainRequest$,
  () => DeleteUserPoolDomainResponse$
];
var DeleteUserPoolReplica$ = [
  9,
  n0,
  _DUPRel,
  0,
  () => DeleteUserPoolReplicaRequest$,
  () => DeleteUserPoolReplicaResponse$
];
var DeleteWebAuthnCredential$ = [
  9,
  n0,
  _DWAC,
  0,
  () => DeleteWebAuthnCredentialRequest$,
  () => DeleteWebAuthnCredentialResponse$
];
var DescribeIdentityProvider$ = [
  9,
  n0,
  _DIPe,
  0,
  () => DescribeIdentityProviderRequest$,
  () => DescribeIdentityProviderResponse$
];
var DescribeManagedLoginBranding$ = [
  9,
  n0,
  _DMLBe,
  0,
  () => DescribeManagedLoginBrandingRequest$,
  () => DescribeManagedLoginBrandingResponse$
];
var DescribeManagedLoginBrandingByClient$ = [
  9,
  n0,
  _DMLBBC,
  0,
  () => DescribeManagedLoginBrandingByClientRequest$,
  () => DescribeManagedLoginBrandingByClientResponse$
];
var DescribeResourceServer$ = [
  9,
  n0,
  _DRSes,
  0,
  () => DescribeResourceServerRequest$,
  () => DescribeResourceServerResponse$
];
var DescribeRiskConfiguration$ = [
  9,
  n0,
  _DRC,
  0,
  () => DescribeRiskConfigurationRequest$,
  () => DescribeRiskConfigurationResponse$
];
var DescribeTerms$ = [
  9,
  n0,
  _DTes,
  0,
  () => DescribeTermsRequest$,
  () => DescribeTermsResponse$
];
var DescribeTermsByClient$ = [
  9,
  n0,
  _DTBC,
  0,
  () => DescribeTermsByClientRequest$,
  () => DescribeTermsByClientResponse$
];
var DescribeUserImportJob$ = [
  9,
  n0,
  _DUIJ,
  0,
  () => DescribeUserImportJobRequest$,
  () => DescribeUserImportJobResponse$
];
var DescribeUserPool$ = [
  9,
  n0,
  _DUPe,
  0,
  () => DescribeUserPoolRequest$,
  () => DescribeUserPoolResponse$
];
var DescribeUserPoolClient$ = [
  9,
  n0,
  _DUPCe,
  0,
  () => DescribeUserPoolClientRequest$,
  () => DescribeUserPoolClientResponse$
];
var DescribeUserPoolDomain$ = [
  9,
  n0,
  _DUPDe,
  0,
  () => DescribeUserPoolDomainRequest$,
  () => DescribeUserPoolDomainResponse$
];
var ForgetDevice$ = [
  9,
  n0,
  _FDo,
  0,
  () => ForgetDeviceRequest$,
  () => __Unit
];
var ForgotPassword$ = [
  9,
  n0,
  _FP,
  0,
  () => ForgotPasswordRequest$,
  () => ForgotPasswordResponse$
];
var GetClientToken$ = [
  9,
  n0,
  _GCT,
  0,
  () => GetClientTokenRequest$,
  () => GetClientTokenResponse$
];
var GetCSVHeader$ = [
  9,
  n0,
  _GCSVH,
  0,
  () => GetCSVHeaderRequest$,
  () => GetCSVHeaderResponse$
];
var GetDevice$ = [
  9,
  n0,
  _GD,
  0,
  () => GetDeviceRequest$,
  () => GetDeviceResponse$
];
var GetGroup$ = [
  9,
  n0,
  _GG,
  0,
  () => GetGroupRequest$,
  () => GetGroupResponse$
];
var GetIdentityProviderByIdentifier$ = [
  9,
  n0,
  _GIPBI,
  0,
  () => GetIdentityProviderByIdentifierRequest$,
  () => GetIdentityProviderByIdentifierResponse$
];
var GetLogDeliveryConfiguration$ = [
  9,
  n0,
  _GLDC,
  0,
  () => GetLogDeliveryConfigurationRequest$,
  () => GetLogDeliveryConfigurationResponse$
];
var GetProvisionedLimit$ = [
  9,
  n0,
  _GPL,
  0,
  () => GetProvisionedLimitRequest$,
  () => GetProvisionedLimitResponse$
];
var GetSigningCertificate$ = [
  9,
  n0,
  _GSC,
  0,
  () => GetSigningCertificateRequest$,
  () => GetSigningCertificateResponse$
];
var GetTokensFromRefreshToken$ = [
  9,
  n0,
  _GTFRT,
  0,
  () => GetTokensFromRefreshTokenRequest$,
  () => GetTokensFromRefreshTokenResponse$
];
var GetUICustomization$ = [
  9,
  n0,
  _GUIC,
  0,
  () => GetUICustomizationRequest$,
  () => GetUICustomizationResponse$
];
var GetUser$ = [
  9,
  n0,
  _GU,
  0,
  () => GetUserRequest$,
  () => GetUserResponse$
];
var GetUserAttributeVerificationCode$ = [
  9,
  n0,
  _GUAVC,
  0,
  () => GetUserAttributeVerificationCodeRequest$,
  () => GetUserAttributeVerificationCodeResponse$
];
var GetUserAuthFactors$ = [
  9,
  n0,
  _GUAF,
  0,
  () => GetUserAuthFactorsRequest$,
  () => GetUserAuthFactorsResponse$
];
var GetUserPoolClientSessionConfiguration$ = [
  9,
  n0,
  _GUPCSC,
  0,
  () => GetUserPoolClientSessionConfigurationRequest$,
  () => GetUserPoolClientSessionConfigurationResponse$
];
var GetUserPoolMfaConfig$ = [
  9,
  n0,
  _GUPMC,
  0,
  () => GetUserPoolMfaConfigRequest$,
  () => GetUserPoolMfaConfigResponse$
];
var GetUserPoolSessionConfiguration$ = [
  9,
  n0,
  _GUPSC,
  0,
  () => GetUserPoolSessionConfigurationRequest$,
  () => GetUserPoolSessionConfigurationResponse$
];
var GlobalSignOut$ = [
  9,
  n0,
  _GSO,
  0,
  () => GlobalSignOutRequest$,
  () => GlobalSignOutResponse$
];
var InitiateAuth$ = [
  9,
  n0,
  _IAn,
  0,
  () => InitiateAuthRequest$,
  () => InitiateAuthResponse$
];
var ListDevices$ = [
  9,
  n0,
  _LDi,
  0,
  () => ListDevicesRequest$,
  () => ListDevicesResponse$
];
var ListGroups$ = [
  9,
  n0,
  _LG,
  0,
  () => ListGroupsRequest$,
  () => ListGroupsResponse$
];
var ListIdentityProviders$ = [
  9,
  n0,
  _LIP,
  0,
  () => ListIdentityProvidersRequest$,
  () => ListIdentityProvidersResponse$
];
var ListResourceServers$ = [
  9,
  n0,
  _LRS,
  0,
  () => ListResourceServersRequest$,
  () => ListResourceServersResponse$
];
var ListTagsForResource$ = [
  9,
  n0,
  _LTFR,
  0,
  () => ListTagsForResourceRequest$,
  () => ListTagsForResourceResponse$
];
var ListTerms$ = [
  9,
  n0,
  _LTi,
  0,
  () => ListTermsRequest$,
  () => ListTermsResponse$
];
var ListUserImportJobs$ = [
  9,
  n0,
  _LUIJ,
  0,
  () => ListUserImportJobsRequest$,
  () => ListUserImportJobsResponse$
];
var ListUserPoolClients$ = [
  9,
  n0,
  _LUPC,
  0,
  () => ListUserPoolClientsRequest$,
  () => ListUserPoolClientsResponse$
];
var ListUserPoolClientSecrets$ = [
  9,
  n0,
  _LUPCS,
  0,
  () => ListUserPoolClientSecretsRequest$,
  () => ListUserPoolClientSecretsResponse$
];
var ListUserPoolReplicas$ = [
  9,
  n0,
  _LUPRis,
  0,
  () => ListUserPoolReplicasRequest$,
  () => ListUserPoolReplicasResponse$
];
var ListUserPools$ = [
  9,
  n0,
  _LUP,
  0,
  () => ListUserPoolsRequest$,
  () => ListUserPoolsResponse$
];
var ListUsers$ = [
  9,
  n0,
  _LU,
  0,
  () => ListUsersRequest$,
  () => ListUsersResponse$
];
var ListUserSessions$ = [
  9,
  n0,
  _LUS,
  0,
  () => ListUserSessionsRequest$,
  () => ListUserSessionsResponse$
];
var ListUsersInGroup$ = [
  9,
  n0,
  _LUIG,
  0,
  () => ListUsersInGroupRequest$,
  () => ListUsersInGroupResponse$
];
var ListWebAuthnCredentials$ = [
  9,
  n0,
  _LWAC,
  0,
  () => ListWebAuthnCredentialsRequest$,
  () => ListWebAuthnCredentialsResponse$
];
var ResendConfirmationCode$ = [
  9,
  n0,
  _RCC,
  0,
  () => ResendConfirmationCodeRequest$,
  () => ResendConfirmationCodeResponse$
];
var RespondToAuthChallenge$ = [
  9,
  n0,
  _RTAC,
  0,
  () => RespondToAuthChallengeRequest$,
  () => RespondToAuthChallengeResponse$
];
var RevokeToken$ = [
  9,
  n0,
  _RTev,
  0,
  () => RevokeTokenRequest$,
  () => RevokeTokenResponse$
];
var RevokeUserSession$ = [
  9,
  n0,
  _RUS,
  0,
  () => RevokeUserSessionRequest$,
  () => RevokeUserSessionResponse$
];
var SetLogDeliveryConfiguration$ = [
  9,
  n0,
  _SLDC,
  0,
  () => SetLogDeliveryConfigurationRequest$,
  () => SetLogDeliveryConfigurationResponse$
];
var SetRiskConfiguration$ = [
  9,
  n0,
  _SRC,
  0,
  () => SetRiskConfigurationRequest$,
  () => SetRiskConfigurationResponse$
];
var SetUICustomization$ = [
  9,
  n0,
  _SUIC,
  0,
  () => SetUICustomizationRequest$,
  () => SetUICustomizationResponse$
];
var SetUserMFAPreference$ = [
  9,
  n0,
  _SUMFAP,
  0,
  () => SetUserMFAPreferenceRequest$,
  () => SetUserMFAPreferenceResponse$
];
var SetUserPoolClientSessionConfiguration$ = [
  9,
  n0,
  _SUPCSC,
  0,
  () => SetUserPoolClientSessionConfigurationRequest$,
  () => SetUserPoolClientSessionConfigurationResponse$
];
var SetUserPoolMfaConfig$ = [
  9,
  n0,
  _SUPMC,
  0,
  () => SetUserPoolMfaConfigRequest$,
  () => SetUserPoolMfaConfigResponse$
];
var SetUserPoolSessionConfiguration$ = [
  9,
  n0,
  _SUPSC,
  0,
  () => SetUserPoolSessionConfigurationRequest$,
  () => SetUserPoolSessionConfigurationResponse$
];
var SetUserSettings$ = [
  9,
  n0,
  _SUS,
  0,
  () => SetUserSettingsRequest$,
  () => SetUserSettingsResponse$
];
var SignUp$ = [
  9,
  n0,
  _SUi,
  0,
  () => SignUpRequest$,
  () => SignUpResponse$
];
var StartUserImportJob$ = [
  9,
  n0,
  _SUIJ,
  0,
  () => StartUserImportJobRequest$,
  () => StartUserImportJobResponse$
];
var StartWebAuthnRegistration$ = [
  9,
  n0,
  _SWAR,
  0,
  () => StartWebAuthnRegistrationRequest$,
  () => StartWebAuthnRegistrationResponse$
];
var StopUserImportJob$ = [
  9,
  n0,
  _SUIJt,
  0,
  () => StopUserImportJobRequest$,
  () => StopUserImportJobResponse$
];
var TagResource$ = [
  9,
  n0,
  _TR,
  0,
  () => TagResourceRequest$,
  () => TagResourceResponse$
];
var UntagResource$ = [
  9,
  n0,
  _UR,
  0,
  () => UntagResourceRequest$,
  () => UntagResourceResponse$
];
var UpdateAuthEventFeedback$ = [
  9,
  n0,
  _UAEF,
  0,
  () => UpdateAuthEventFeedbackRequest$,
  () => UpdateAuthEventFeedbackResponse$
];
var UpdateDeviceStatus$ = [
  9,
  n0,
  _UDSp,
  0,
  () => UpdateDeviceStatusRequest$,
  () => UpdateDeviceStatusResponse$
];
var UpdateGroup$ = [
  9,
  n0,
  _UG,
  0,
  () => UpdateGroupRequest$,
  () => UpdateGroupResponse$
];
var UpdateIdentityProvider$ = [
  9,
  n0,
  _UIP,
  0,
  () => UpdateIdentityProviderRequest$,
  () => UpdateIdentityProviderResponse$
];
var UpdateManagedLoginBranding$ = [
  9,
  n0,
  _UMLB,
  0,
  () => UpdateManagedLoginBrandingRequest$,
  () => UpdateManagedLoginBrandingResponse$
];
var UpdateProvisionedLimit$ = [
  9,
  n0,
  _UPL,
  0,
  () => UpdateProvisionedLimitRequest$,
  () => UpdateProvisionedLimitResponse$
];
var UpdateResourceServer$ = [
  9,
  n0,
  _URS,
  0,
  () => UpdateResourceServerRequest$,
  () => UpdateResourceServerResponse$
];
var UpdateTerms$ = [
  9,
  n0,
  _UTp,
  0,
  () => UpdateTermsRequest$,
  () => UpdateTermsResponse$
];
var UpdateUserAttributes$ = [
  9,
  n0,
  _UUA,
  0,
  () => UpdateUserAttributesRequest$,
  () => UpdateUserAttributesResponse$
];
var UpdateUserPool$ = [
  9,
  n0,
  _UUP,
  0,
  () => UpdateUserPoolRequest$,
  () => UpdateUserPoolResponse$
];
var UpdateUserPoolClient$ = [
  9,
  n0,
  _UUPC,
  0,
  () => UpdateUserPoolClientRequest$,
  () => UpdateUserPoolClientResponse$
];
var UpdateUserPoolDomain$ = [
  9,
  n0,
  _UUPD,
  0,
  () => UpdateUserPoolDomainRequest$,
  () => UpdateUserPoolDomainResponse$
];
var UpdateUserPoolReplica$ = [
  9,
  n0,
  _UUPRpd,
  0,
  () => UpdateUserPoolReplicaRequest$,
  () => UpdateUserPoolReplicaResponse$
];
var VerifySoftwareToken$ = [
  9,
  n0,
  _VST,
  0,
  () => VerifySoftwareTokenRequest$,
  () => VerifySoftwareTokenResponse$
];
var VerifyUserAttribute$ = [
  9,
  n0,
  _VUA,
  0,
  () => VerifyUserAttributeRequest$,
  () => VerifyUserAttributeResponse$
];

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/runtimeConfig.shared.js
var getRuntimeConfig = (config) => {
  return {
    apiVersion: "2016-04-18",
    base64Decoder: config?.base64Decoder ?? fromBase64,
    base64Encoder: config?.base64Encoder ?? toBase64,
    disableHostPrefix: config?.disableHostPrefix ?? false,
    endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
    extensions: config?.extensions ?? [],
    httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCognitoIdentityProviderHttpAuthSchemeProvider,
    httpAuthSchemes: config?.httpAuthSchemes ?? [
      {
        schemeId: "aws.auth#sigv4",
        identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer()
      },
      {
        schemeId: "smithy.api#noAuth",
        identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
        signer: new NoAuthSigner()
      }
    ],
    logger: config?.logger ?? new NoOpLogger(),
    protocol: config?.protocol ?? AwsJson1_1Protocol,
    protocolSettings: config?.protocolSettings ?? {
      defaultNamespace: "com.amazonaws.cognitoidentityprovider",
      errorTypeRegistries,
      xmlNamespace: "http://cognito-idp.amazonaws.com/doc/2016-04-18/",
      version: "2016-04-18",
      serviceTarget: "AWSCognitoIdentityProviderService"
    },
    serviceId: config?.serviceId ?? "Cognito Identity Provider",
    sha256: config?.sha256 ?? Sha256Node,
    urlParser: config?.urlParser ?? parseUrl,
    utf8Decoder: config?.utf8Decoder ?? fromUtf8,
    utf8Encoder: config?.utf8Encoder ?? toUtf8
  };
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/runtimeConfig.js
var getRuntimeConfig2 = (config) => {
  emitWarningIfUnsupportedVersion2(process.version);
  const defaultsMode = resolveDefaultsModeConfig(config);
  const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
  const clientSharedValues = getRuntimeConfig(config);
  emitWarningIfUnsupportedVersion(process.version);
  const loaderConfig = {
    profile: config?.profile,
    logger: clientSharedValues.logger
  };
  return {
    ...clientSharedValues,
    ...config,
    runtime: "node",
    defaultsMode,
    authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
    bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
    credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
    defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
    defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({ serviceId: clientSharedValues.serviceId, clientVersion: package_default.version }),
    maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
    region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
    requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
    retryMode: config?.retryMode ?? loadConfig({
      ...NODE_RETRY_MODE_CONFIG_OPTIONS,
      default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
    }, config),
    streamCollector: config?.streamCollector ?? streamCollector,
    useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
    userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
  };
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/auth/httpAuthExtensionConfiguration.js
var getHttpAuthExtensionConfiguration = (runtimeConfig) => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
  let _credentials = runtimeConfig.credentials;
  return {
    setHttpAuthScheme(httpAuthScheme) {
      const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
      if (index === -1) {
        _httpAuthSchemes.push(httpAuthScheme);
      } else {
        _httpAuthSchemes.splice(index, 1, httpAuthScheme);
      }
    },
    httpAuthSchemes() {
      return _httpAuthSchemes;
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
      _httpAuthSchemeProvider = httpAuthSchemeProvider;
    },
    httpAuthSchemeProvider() {
      return _httpAuthSchemeProvider;
    },
    setCredentials(credentials) {
      _credentials = credentials;
    },
    credentials() {
      return _credentials;
    }
  };
};
var resolveHttpAuthRuntimeConfig = (config) => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials()
  };
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/runtimeExtensions.js
var resolveRuntimeExtensions = (runtimeConfig, extensions) => {
  const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
  extensions.forEach((extension) => extension.configure(extensionConfiguration));
  return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/CognitoIdentityProviderClient.js
var CognitoIdentityProviderClient = class extends Client {
  config;
  constructor(...[configuration]) {
    const _config_0 = getRuntimeConfig2(configuration || {});
    super(_config_0);
    this.initConfig = _config_0;
    const _config_1 = resolveClientEndpointParameters(_config_0);
    const _config_2 = resolveUserAgentConfig(_config_1);
    const _config_3 = resolveRetryConfig(_config_2);
    const _config_4 = resolveRegionConfig(_config_3);
    const _config_5 = resolveHostHeaderConfig(_config_4);
    const _config_6 = resolveEndpointConfig(_config_5);
    const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
    const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
    this.config = _config_8;
    this.middlewareStack.use(getSchemaSerdePlugin(this.config));
    this.middlewareStack.use(getUserAgentPlugin(this.config));
    this.middlewareStack.use(getRetryPlugin(this.config));
    this.middlewareStack.use(getContentLengthPlugin(this.config));
    this.middlewareStack.use(getHostHeaderPlugin(this.config));
    this.middlewareStack.use(getLoggerPlugin(this.config));
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
    this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
      httpAuthSchemeParametersProvider: defaultCognitoIdentityProviderHttpAuthSchemeParametersProvider,
      identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({
        "aws.auth#sigv4": config.credentials
      })
    }));
    this.middlewareStack.use(getHttpSigningPlugin(this.config));
  }
  destroy() {
    super.destroy();
  }
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commandBuilder.js
var command = makeBuilder(commonParams, "AWSCognitoIdentityProviderService", "CognitoIdentityProviderClient", getEndpointPlugin);
var _ep0 = {};
var _mw0 = (Command2, cs, config, o) => [];

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AddCustomAttributesCommand.js
var AddCustomAttributesCommand = class extends command(_ep0, _mw0, "AddCustomAttributes", AddCustomAttributes$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AddUserPoolClientSecretCommand.js
var AddUserPoolClientSecretCommand = class extends command(_ep0, _mw0, "AddUserPoolClientSecret", AddUserPoolClientSecret$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminAddUserToGroupCommand.js
var AdminAddUserToGroupCommand = class extends command(_ep0, _mw0, "AdminAddUserToGroup", AdminAddUserToGroup$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminConfirmSignUpCommand.js
var AdminConfirmSignUpCommand = class extends command(_ep0, _mw0, "AdminConfirmSignUp", AdminConfirmSignUp$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminCreateUserCommand.js
var AdminCreateUserCommand = class extends command(_ep0, _mw0, "AdminCreateUser", AdminCreateUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminDeleteSoftwareTokenCommand.js
var AdminDeleteSoftwareTokenCommand = class extends command(_ep0, _mw0, "AdminDeleteSoftwareToken", AdminDeleteSoftwareToken$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminDeleteUserAttributesCommand.js
var AdminDeleteUserAttributesCommand = class extends command(_ep0, _mw0, "AdminDeleteUserAttributes", AdminDeleteUserAttributes$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminDeleteUserCommand.js
var AdminDeleteUserCommand = class extends command(_ep0, _mw0, "AdminDeleteUser", AdminDeleteUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminDisableProviderForUserCommand.js
var AdminDisableProviderForUserCommand = class extends command(_ep0, _mw0, "AdminDisableProviderForUser", AdminDisableProviderForUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminDisableUserCommand.js
var AdminDisableUserCommand = class extends command(_ep0, _mw0, "AdminDisableUser", AdminDisableUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminEnableUserCommand.js
var AdminEnableUserCommand = class extends command(_ep0, _mw0, "AdminEnableUser", AdminEnableUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminForgetDeviceCommand.js
var AdminForgetDeviceCommand = class extends command(_ep0, _mw0, "AdminForgetDevice", AdminForgetDevice$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminGetDeviceCommand.js
var AdminGetDeviceCommand = class extends command(_ep0, _mw0, "AdminGetDevice", AdminGetDevice$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminGetUserAuthFactorsCommand.js
var AdminGetUserAuthFactorsCommand = class extends command(_ep0, _mw0, "AdminGetUserAuthFactors", AdminGetUserAuthFactors$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminGetUserCommand.js
var AdminGetUserCommand = class extends command(_ep0, _mw0, "AdminGetUser", AdminGetUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminInitiateAuthCommand.js
var AdminInitiateAuthCommand = class extends command(_ep0, _mw0, "AdminInitiateAuth", AdminInitiateAuth$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminLinkProviderForUserCommand.js
var AdminLinkProviderForUserCommand = class extends command(_ep0, _mw0, "AdminLinkProviderForUser", AdminLinkProviderForUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminListDevicesCommand.js
var AdminListDevicesCommand = class extends command(_ep0, _mw0, "AdminListDevices", AdminListDevices$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminListGroupsForUserCommand.js
var AdminListGroupsForUserCommand = class extends command(_ep0, _mw0, "AdminListGroupsForUser", AdminListGroupsForUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminListUserAuthEventsCommand.js
var AdminListUserAuthEventsCommand = class extends command(_ep0, _mw0, "AdminListUserAuthEvents", AdminListUserAuthEvents$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminListUserSessionsCommand.js
var AdminListUserSessionsCommand = class extends command(_ep0, _mw0, "AdminListUserSessions", AdminListUserSessions$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminRemoveUserFromGroupCommand.js
var AdminRemoveUserFromGroupCommand = class extends command(_ep0, _mw0, "AdminRemoveUserFromGroup", AdminRemoveUserFromGroup$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminResetUserPasswordCommand.js
var AdminResetUserPasswordCommand = class extends command(_ep0, _mw0, "AdminResetUserPassword", AdminResetUserPassword$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminRespondToAuthChallengeCommand.js
var AdminRespondToAuthChallengeCommand = class extends command(_ep0, _mw0, "AdminRespondToAuthChallenge", AdminRespondToAuthChallenge$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminRevokeUserSessionCommand.js
var AdminRevokeUserSessionCommand = class extends command(_ep0, _mw0, "AdminRevokeUserSession", AdminRevokeUserSession$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminSetUserMFAPreferenceCommand.js
var AdminSetUserMFAPreferenceCommand = class extends command(_ep0, _mw0, "AdminSetUserMFAPreference", AdminSetUserMFAPreference$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminSetUserPasswordCommand.js
var AdminSetUserPasswordCommand = class extends command(_ep0, _mw0, "AdminSetUserPassword", AdminSetUserPassword$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminSetUserSettingsCommand.js
var AdminSetUserSettingsCommand = class extends command(_ep0, _mw0, "AdminSetUserSettings", AdminSetUserSettings$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminUpdateAuthEventFeedbackCommand.js
var AdminUpdateAuthEventFeedbackCommand = class extends command(_ep0, _mw0, "AdminUpdateAuthEventFeedback", AdminUpdateAuthEventFeedback$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminUpdateDeviceStatusCommand.js
var AdminUpdateDeviceStatusCommand = class extends command(_ep0, _mw0, "AdminUpdateDeviceStatus", AdminUpdateDeviceStatus$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminUpdateUserAttributesCommand.js
var AdminUpdateUserAttributesCommand = class extends command(_ep0, _mw0, "AdminUpdateUserAttributes", AdminUpdateUserAttributes$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AdminUserGlobalSignOutCommand.js
var AdminUserGlobalSignOutCommand = class extends command(_ep0, _mw0, "AdminUserGlobalSignOut", AdminUserGlobalSignOut$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/AssociateSoftwareTokenCommand.js
var AssociateSoftwareTokenCommand = class extends command(_ep0, _mw0, "AssociateSoftwareToken", AssociateSoftwareToken$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ChangePasswordCommand.js
var ChangePasswordCommand = class extends command(_ep0, _mw0, "ChangePassword", ChangePassword$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CompleteWebAuthnRegistrationCommand.js
var CompleteWebAuthnRegistrationCommand = class extends command(_ep0, _mw0, "CompleteWebAuthnRegistration", CompleteWebAuthnRegistration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ConfirmDeviceCommand.js
var ConfirmDeviceCommand = class extends command(_ep0, _mw0, "ConfirmDevice", ConfirmDevice$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ConfirmForgotPasswordCommand.js
var ConfirmForgotPasswordCommand = class extends command(_ep0, _mw0, "ConfirmForgotPassword", ConfirmForgotPassword$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ConfirmSignUpCommand.js
var ConfirmSignUpCommand = class extends command(_ep0, _mw0, "ConfirmSignUp", ConfirmSignUp$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateGroupCommand.js
var CreateGroupCommand = class extends command(_ep0, _mw0, "CreateGroup", CreateGroup$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateIdentityProviderCommand.js
var CreateIdentityProviderCommand = class extends command(_ep0, _mw0, "CreateIdentityProvider", CreateIdentityProvider$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateManagedLoginBrandingCommand.js
var CreateManagedLoginBrandingCommand = class extends command(_ep0, _mw0, "CreateManagedLoginBranding", CreateManagedLoginBranding$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateResourceServerCommand.js
var CreateResourceServerCommand = class extends command(_ep0, _mw0, "CreateResourceServer", CreateResourceServer$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateTermsCommand.js
var CreateTermsCommand = class extends command(_ep0, _mw0, "CreateTerms", CreateTerms$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateUserImportJobCommand.js
var CreateUserImportJobCommand = class extends command(_ep0, _mw0, "CreateUserImportJob", CreateUserImportJob$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateUserPoolClientCommand.js
var CreateUserPoolClientCommand = class extends command(_ep0, _mw0, "CreateUserPoolClient", CreateUserPoolClient$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateUserPoolCommand.js
var CreateUserPoolCommand = class extends command(_ep0, _mw0, "CreateUserPool", CreateUserPool$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateUserPoolDomainCommand.js
var CreateUserPoolDomainCommand = class extends command(_ep0, _mw0, "CreateUserPoolDomain", CreateUserPoolDomain$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/CreateUserPoolReplicaCommand.js
var CreateUserPoolReplicaCommand = class extends command(_ep0, _mw0, "CreateUserPoolReplica", CreateUserPoolReplica$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteGroupCommand.js
var DeleteGroupCommand = class extends command(_ep0, _mw0, "DeleteGroup", DeleteGroup$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteIdentityProviderCommand.js
var DeleteIdentityProviderCommand = class extends command(_ep0, _mw0, "DeleteIdentityProvider", DeleteIdentityProvider$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteManagedLoginBrandingCommand.js
var DeleteManagedLoginBrandingCommand = class extends command(_ep0, _mw0, "DeleteManagedLoginBranding", DeleteManagedLoginBranding$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteResourceServerCommand.js
var DeleteResourceServerCommand = class extends command(_ep0, _mw0, "DeleteResourceServer", DeleteResourceServer$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteTermsCommand.js
var DeleteTermsCommand = class extends command(_ep0, _mw0, "DeleteTerms", DeleteTerms$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteUserAttributesCommand.js
var DeleteUserAttributesCommand = class extends command(_ep0, _mw0, "DeleteUserAttributes", DeleteUserAttributes$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteUserCommand.js
var DeleteUserCommand = class extends command(_ep0, _mw0, "DeleteUser", DeleteUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteUserPoolClientCommand.js
var DeleteUserPoolClientCommand = class extends command(_ep0, _mw0, "DeleteUserPoolClient", DeleteUserPoolClient$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteUserPoolClientSecretCommand.js
var DeleteUserPoolClientSecretCommand = class extends command(_ep0, _mw0, "DeleteUserPoolClientSecret", DeleteUserPoolClientSecret$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteUserPoolCommand.js
var DeleteUserPoolCommand = class extends command(_ep0, _mw0, "DeleteUserPool", DeleteUserPool$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteUserPoolDomainCommand.js
var DeleteUserPoolDomainCommand = class extends command(_ep0, _mw0, "DeleteUserPoolDomain", DeleteUserPoolDomain$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteUserPoolReplicaCommand.js
var DeleteUserPoolReplicaCommand = class extends command(_ep0, _mw0, "DeleteUserPoolReplica", DeleteUserPoolReplica$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DeleteWebAuthnCredentialCommand.js
var DeleteWebAuthnCredentialCommand = class extends command(_ep0, _mw0, "DeleteWebAuthnCredential", DeleteWebAuthnCredential$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeIdentityProviderCommand.js
var DescribeIdentityProviderCommand = class extends command(_ep0, _mw0, "DescribeIdentityProvider", DescribeIdentityProvider$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeManagedLoginBrandingByClientCommand.js
var DescribeManagedLoginBrandingByClientCommand = class extends command(_ep0, _mw0, "DescribeManagedLoginBrandingByClient", DescribeManagedLoginBrandingByClient$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeManagedLoginBrandingCommand.js
var DescribeManagedLoginBrandingCommand = class extends command(_ep0, _mw0, "DescribeManagedLoginBranding", DescribeManagedLoginBranding$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeResourceServerCommand.js
var DescribeResourceServerCommand = class extends command(_ep0, _mw0, "DescribeResourceServer", DescribeResourceServer$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeRiskConfigurationCommand.js
var DescribeRiskConfigurationCommand = class extends command(_ep0, _mw0, "DescribeRiskConfiguration", DescribeRiskConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeTermsByClientCommand.js
var DescribeTermsByClientCommand = class extends command(_ep0, _mw0, "DescribeTermsByClient", DescribeTermsByClient$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeTermsCommand.js
var DescribeTermsCommand = class extends command(_ep0, _mw0, "DescribeTerms", DescribeTerms$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeUserImportJobCommand.js
var DescribeUserImportJobCommand = class extends command(_ep0, _mw0, "DescribeUserImportJob", DescribeUserImportJob$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeUserPoolClientCommand.js
var DescribeUserPoolClientCommand = class extends command(_ep0, _mw0, "DescribeUserPoolClient", DescribeUserPoolClient$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeUserPoolCommand.js
var DescribeUserPoolCommand = class extends command(_ep0, _mw0, "DescribeUserPool", DescribeUserPool$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeUserPoolDomainCommand.js
var DescribeUserPoolDomainCommand = class extends command(_ep0, _mw0, "DescribeUserPoolDomain", DescribeUserPoolDomain$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ForgetDeviceCommand.js
var ForgetDeviceCommand = class extends command(_ep0, _mw0, "ForgetDevice", ForgetDevice$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ForgotPasswordCommand.js
var ForgotPasswordCommand = class extends command(_ep0, _mw0, "ForgotPassword", ForgotPassword$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetClientTokenCommand.js
var GetClientTokenCommand = class extends command(_ep0, _mw0, "GetClientToken", GetClientToken$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetCSVHeaderCommand.js
var GetCSVHeaderCommand = class extends command(_ep0, _mw0, "GetCSVHeader", GetCSVHeader$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetDeviceCommand.js
var GetDeviceCommand = class extends command(_ep0, _mw0, "GetDevice", GetDevice$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetGroupCommand.js
var GetGroupCommand = class extends command(_ep0, _mw0, "GetGroup", GetGroup$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetIdentityProviderByIdentifierCommand.js
var GetIdentityProviderByIdentifierCommand = class extends command(_ep0, _mw0, "GetIdentityProviderByIdentifier", GetIdentityProviderByIdentifier$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetLogDeliveryConfigurationCommand.js
var GetLogDeliveryConfigurationCommand = class extends command(_ep0, _mw0, "GetLogDeliveryConfiguration", GetLogDeliveryConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetProvisionedLimitCommand.js
var GetProvisionedLimitCommand = class extends command(_ep0, _mw0, "GetProvisionedLimit", GetProvisionedLimit$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetSigningCertificateCommand.js
var GetSigningCertificateCommand = class extends command(_ep0, _mw0, "GetSigningCertificate", GetSigningCertificate$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetTokensFromRefreshTokenCommand.js
var GetTokensFromRefreshTokenCommand = class extends command(_ep0, _mw0, "GetTokensFromRefreshToken", GetTokensFromRefreshToken$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetUICustomizationCommand.js
var GetUICustomizationCommand = class extends command(_ep0, _mw0, "GetUICustomization", GetUICustomization$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetUserAttributeVerificationCodeCommand.js
var GetUserAttributeVerificationCodeCommand = class extends command(_ep0, _mw0, "GetUserAttributeVerificationCode", GetUserAttributeVerificationCode$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetUserAuthFactorsCommand.js
var GetUserAuthFactorsCommand = class extends command(_ep0, _mw0, "GetUserAuthFactors", GetUserAuthFactors$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetUserCommand.js
var GetUserCommand = class extends command(_ep0, _mw0, "GetUser", GetUser$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetUserPoolClientSessionConfigurationCommand.js
var GetUserPoolClientSessionConfigurationCommand = class extends command(_ep0, _mw0, "GetUserPoolClientSessionConfiguration", GetUserPoolClientSessionConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetUserPoolMfaConfigCommand.js
var GetUserPoolMfaConfigCommand = class extends command(_ep0, _mw0, "GetUserPoolMfaConfig", GetUserPoolMfaConfig$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GetUserPoolSessionConfigurationCommand.js
var GetUserPoolSessionConfigurationCommand = class extends command(_ep0, _mw0, "GetUserPoolSessionConfiguration", GetUserPoolSessionConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/GlobalSignOutCommand.js
var GlobalSignOutCommand = class extends command(_ep0, _mw0, "GlobalSignOut", GlobalSignOut$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/InitiateAuthCommand.js
var InitiateAuthCommand = class extends command(_ep0, _mw0, "InitiateAuth", InitiateAuth$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListDevicesCommand.js
var ListDevicesCommand = class extends command(_ep0, _mw0, "ListDevices", ListDevices$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListGroupsCommand.js
var ListGroupsCommand = class extends command(_ep0, _mw0, "ListGroups", ListGroups$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListIdentityProvidersCommand.js
var ListIdentityProvidersCommand = class extends command(_ep0, _mw0, "ListIdentityProviders", ListIdentityProviders$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListResourceServersCommand.js
var ListResourceServersCommand = class extends command(_ep0, _mw0, "ListResourceServers", ListResourceServers$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListTagsForResourceCommand.js
var ListTagsForResourceCommand = class extends command(_ep0, _mw0, "ListTagsForResource", ListTagsForResource$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListTermsCommand.js
var ListTermsCommand = class extends command(_ep0, _mw0, "ListTerms", ListTerms$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUserImportJobsCommand.js
var ListUserImportJobsCommand = class extends command(_ep0, _mw0, "ListUserImportJobs", ListUserImportJobs$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUserPoolClientsCommand.js
var ListUserPoolClientsCommand = class extends command(_ep0, _mw0, "ListUserPoolClients", ListUserPoolClients$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUserPoolClientSecretsCommand.js
var ListUserPoolClientSecretsCommand = class extends command(_ep0, _mw0, "ListUserPoolClientSecrets", ListUserPoolClientSecrets$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUserPoolReplicasCommand.js
var ListUserPoolReplicasCommand = class extends command(_ep0, _mw0, "ListUserPoolReplicas", ListUserPoolReplicas$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUserPoolsCommand.js
var ListUserPoolsCommand = class extends command(_ep0, _mw0, "ListUserPools", ListUserPools$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUsersCommand.js
var ListUsersCommand = class extends command(_ep0, _mw0, "ListUsers", ListUsers$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUserSessionsCommand.js
var ListUserSessionsCommand = class extends command(_ep0, _mw0, "ListUserSessions", ListUserSessions$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListUsersInGroupCommand.js
var ListUsersInGroupCommand = class extends command(_ep0, _mw0, "ListUsersInGroup", ListUsersInGroup$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ListWebAuthnCredentialsCommand.js
var ListWebAuthnCredentialsCommand = class extends command(_ep0, _mw0, "ListWebAuthnCredentials", ListWebAuthnCredentials$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/ResendConfirmationCodeCommand.js
var ResendConfirmationCodeCommand = class extends command(_ep0, _mw0, "ResendConfirmationCode", ResendConfirmationCode$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/RespondToAuthChallengeCommand.js
var RespondToAuthChallengeCommand = class extends command(_ep0, _mw0, "RespondToAuthChallenge", RespondToAuthChallenge$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/RevokeTokenCommand.js
var RevokeTokenCommand = class extends command(_ep0, _mw0, "RevokeToken", RevokeToken$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/RevokeUserSessionCommand.js
var RevokeUserSessionCommand = class extends command(_ep0, _mw0, "RevokeUserSession", RevokeUserSession$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetLogDeliveryConfigurationCommand.js
var SetLogDeliveryConfigurationCommand = class extends command(_ep0, _mw0, "SetLogDeliveryConfiguration", SetLogDeliveryConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetRiskConfigurationCommand.js
var SetRiskConfigurationCommand = class extends command(_ep0, _mw0, "SetRiskConfiguration", SetRiskConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetUICustomizationCommand.js
var SetUICustomizationCommand = class extends command(_ep0, _mw0, "SetUICustomization", SetUICustomization$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetUserMFAPreferenceCommand.js
var SetUserMFAPreferenceCommand = class extends command(_ep0, _mw0, "SetUserMFAPreference", SetUserMFAPreference$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetUserPoolClientSessionConfigurationCommand.js
var SetUserPoolClientSessionConfigurationCommand = class extends command(_ep0, _mw0, "SetUserPoolClientSessionConfiguration", SetUserPoolClientSessionConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetUserPoolMfaConfigCommand.js
var SetUserPoolMfaConfigCommand = class extends command(_ep0, _mw0, "SetUserPoolMfaConfig", SetUserPoolMfaConfig$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetUserPoolSessionConfigurationCommand.js
var SetUserPoolSessionConfigurationCommand = class extends command(_ep0, _mw0, "SetUserPoolSessionConfiguration", SetUserPoolSessionConfiguration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SetUserSettingsCommand.js
var SetUserSettingsCommand = class extends command(_ep0, _mw0, "SetUserSettings", SetUserSettings$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/SignUpCommand.js
var SignUpCommand = class extends command(_ep0, _mw0, "SignUp", SignUp$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/StartUserImportJobCommand.js
var StartUserImportJobCommand = class extends command(_ep0, _mw0, "StartUserImportJob", StartUserImportJob$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/StartWebAuthnRegistrationCommand.js
var StartWebAuthnRegistrationCommand = class extends command(_ep0, _mw0, "StartWebAuthnRegistration", StartWebAuthnRegistration$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/StopUserImportJobCommand.js
var StopUserImportJobCommand = class extends command(_ep0, _mw0, "StopUserImportJob", StopUserImportJob$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = class extends command(_ep0, _mw0, "TagResource", TagResource$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UntagResourceCommand.js
var UntagResourceCommand = class extends command(_ep0, _mw0, "UntagResource", UntagResource$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateAuthEventFeedbackCommand.js
var UpdateAuthEventFeedbackCommand = class extends command(_ep0, _mw0, "UpdateAuthEventFeedback", UpdateAuthEventFeedback$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateDeviceStatusCommand.js
var UpdateDeviceStatusCommand = class extends command(_ep0, _mw0, "UpdateDeviceStatus", UpdateDeviceStatus$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateGroupCommand.js
var UpdateGroupCommand = class extends command(_ep0, _mw0, "UpdateGroup", UpdateGroup$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateIdentityProviderCommand.js
var UpdateIdentityProviderCommand = class extends command(_ep0, _mw0, "UpdateIdentityProvider", UpdateIdentityProvider$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateManagedLoginBrandingCommand.js
var UpdateManagedLoginBrandingCommand = class extends command(_ep0, _mw0, "UpdateManagedLoginBranding", UpdateManagedLoginBranding$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateProvisionedLimitCommand.js
var UpdateProvisionedLimitCommand = class extends command(_ep0, _mw0, "UpdateProvisionedLimit", UpdateProvisionedLimit$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateResourceServerCommand.js
var UpdateResourceServerCommand = class extends command(_ep0, _mw0, "UpdateResourceServer", UpdateResourceServer$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateTermsCommand.js
var UpdateTermsCommand = class extends command(_ep0, _mw0, "UpdateTerms", UpdateTerms$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateUserAttributesCommand.js
var UpdateUserAttributesCommand = class extends command(_ep0, _mw0, "UpdateUserAttributes", UpdateUserAttributes$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateUserPoolClientCommand.js
var UpdateUserPoolClientCommand = class extends command(_ep0, _mw0, "UpdateUserPoolClient", UpdateUserPoolClient$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateUserPoolCommand.js
var UpdateUserPoolCommand = class extends command(_ep0, _mw0, "UpdateUserPool", UpdateUserPool$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateUserPoolDomainCommand.js
var UpdateUserPoolDomainCommand = class extends command(_ep0, _mw0, "UpdateUserPoolDomain", UpdateUserPoolDomain$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/UpdateUserPoolReplicaCommand.js
var UpdateUserPoolReplicaCommand = class extends command(_ep0, _mw0, "UpdateUserPoolReplica", UpdateUserPoolReplica$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/VerifySoftwareTokenCommand.js
var VerifySoftwareTokenCommand = class extends command(_ep0, _mw0, "VerifySoftwareToken", VerifySoftwareToken$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/VerifyUserAttributeCommand.js
var VerifyUserAttributeCommand = class extends command(_ep0, _mw0, "VerifyUserAttribute", VerifyUserAttribute$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/AdminListGroupsForUserPaginator.js
var paginateAdminListGroupsForUser = createPaginator(CognitoIdentityProviderClient, AdminListGroupsForUserCommand, "NextToken", "NextToken", "Limit");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/AdminListUserAuthEventsPaginator.js
var paginateAdminListUserAuthEvents = createPaginator(CognitoIdentityProviderClient, AdminListUserAuthEventsCommand, "NextToken", "NextToken", "MaxResults");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/ListGroupsPaginator.js
var paginateListGroups = createPaginator(CognitoIdentityProviderClient, ListGroupsCommand, "NextToken", "NextToken", "Limit");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/ListIdentityProvidersPaginator.js
var paginateListIdentityProviders = createPaginator(CognitoIdentityProviderClient, ListIdentityProvidersCommand, "NextToken", "NextToken", "MaxResults");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/ListResourceServersPaginator.js
var paginateListResourceServers = createPaginator(CognitoIdentityProviderClient, ListResourceServersCommand, "NextToken", "NextToken", "MaxResults");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/ListUserPoolClientsPaginator.js
var paginateListUserPoolClients = createPaginator(CognitoIdentityProviderClient, ListUserPoolClientsCommand, "NextToken", "NextToken", "MaxResults");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/ListUserPoolsPaginator.js
var paginateListUserPools = createPaginator(CognitoIdentityProviderClient, ListUserPoolsCommand, "NextToken", "NextToken", "MaxResults");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/ListUsersInGroupPaginator.js
var paginateListUsersInGroup = createPaginator(CognitoIdentityProviderClient, ListUsersInGroupCommand, "NextToken", "NextToken", "Limit");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/pagination/ListUsersPaginator.js
var paginateListUsers = createPaginator(CognitoIdentityProviderClient, ListUsersCommand, "PaginationToken", "PaginationToken", "Limit");

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/CognitoIdentityProvider.js
var commands = {
  AddCustomAttributesCommand,
  AddUserPoolClientSecretCommand,
  AdminAddUserToGroupCommand,
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminDeleteUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDisableProviderForUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminForgetDeviceCommand,
  AdminGetDeviceCommand,
  AdminGetUserCommand,
  AdminGetUserAuthFactorsCommand,
  AdminInitiateAuthCommand,
  AdminLinkProviderForUserCommand,
  AdminListDevicesCommand,
  AdminListGroupsForUserCommand,
  AdminListUserAuthEventsCommand,
  AdminListUserSessionsCommand,
  AdminRemoveUserFromGroupCommand,
  AdminResetUserPasswordCommand,
  AdminRespondToAuthChallengeCommand,
  AdminRevokeUserSessionCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminSetUserSettingsCommand,
  AdminUpdateAuthEventFeedbackCommand,
  AdminUpdateDeviceStatusCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  CompleteWebAuthnRegistrationCommand,
  ConfirmDeviceCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  CreateGroupCommand,
  CreateIdentityProviderCommand,
  CreateManagedLoginBrandingCommand,
  CreateResourceServerCommand,
  CreateTermsCommand,
  CreateUserImportJobCommand,
  CreateUserPoolCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolDomainCommand,
  CreateUserPoolReplicaCommand,
  DeleteGroupCommand,
  DeleteIdentityProviderCommand,
  DeleteManagedLoginBrandingCommand,
  DeleteResourceServerCommand,
  DeleteTermsCommand,
  DeleteUserCommand,
  DeleteUserAttributesCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolClientCommand,
  DeleteUserPoolClientSecretCommand,
  DeleteUserPoolDomainCommand,
  DeleteUserPoolReplicaCommand,
  DeleteWebAuthnCredentialCommand,
  DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeResourceServerCommand,
  DescribeRiskConfigurationCommand,
  DescribeTermsCommand,
  DescribeTermsByClientCommand,
  DescribeUserImportJobCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolDomainCommand,
  ForgetDeviceCommand,
  ForgotPasswordCommand,
  GetClientTokenCommand,
  GetCSVHeaderCommand,
  GetDeviceCommand,
  GetGroupCommand,
  GetIdentityProviderByIdentifierCommand,
  GetLogDeliveryConfigurationCommand,
  GetProvisionedLimitCommand,
  GetSigningCertificateCommand,
  GetTokensFromRefreshTokenCommand,
  GetUICustomizationCommand,
  GetUserCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserAuthFactorsCommand,
  GetUserPoolClientSessionConfigurationCommand,
  GetUserPoolMfaConfigCommand,
  GetUserPoolSessionConfigurationCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ListDevicesCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListResourceServersCommand,
  ListTagsForResourceCommand,
  ListTermsCommand,
  ListUserImportJobsCommand,
  ListUserPoolClientsCommand,
  ListUserPoolClientSecretsCommand,
  ListUserPoolReplicasCommand,
  ListUserPoolsCommand,
  ListUsersCommand,
  ListUserSessionsCommand,
  ListUsersInGroupCommand,
  ListWebAuthnCredentialsCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  RevokeUserSessionCommand,
  SetLogDeliveryConfigurationCommand,
  SetRiskConfigurationCommand,
  SetUICustomizationCommand,
  SetUserMFAPreferenceCommand,
  SetUserPoolClientSessionConfigurationCommand,
  SetUserPoolMfaConfigCommand,
  SetUserPoolSessionConfigurationCommand,
  SetUserSettingsCommand,
  SignUpCommand,
  StartUserImportJobCommand,
  StartWebAuthnRegistrationCommand,
  StopUserImportJobCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateAuthEventFeedbackCommand,
  UpdateDeviceStatusCommand,
  UpdateGroupCommand,
  UpdateIdentityProviderCommand,
  UpdateManagedLoginBrandingCommand,
  UpdateProvisionedLimitCommand,
  UpdateResourceServerCommand,
  UpdateTermsCommand,
  UpdateUserAttributesCommand,
  UpdateUserPoolCommand,
  UpdateUserPoolClientCommand,
  UpdateUserPoolDomainCommand,
  UpdateUserPoolReplicaCommand,
  VerifySoftwareTokenCommand,
  VerifyUserAttributeCommand
};
var paginators = {
  paginateAdminListGroupsForUser,
  paginateAdminListUserAuthEvents,
  paginateListGroups,
  paginateListIdentityProviders,
  paginateListResourceServers,
  paginateListUserPoolClients,
  paginateListUserPools,
  paginateListUsers,
  paginateListUsersInGroup
};
var CognitoIdentityProvider = class extends CognitoIdentityProviderClient {
};
createAggregatedClient(commands, CognitoIdentityProvider, { paginators });

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/models/enums.js
var RecoveryOptionNameType = {
  ADMIN_ONLY: "admin_only",
  VERIFIED_EMAIL: "verified_email",
  VERIFIED_PHONE_NUMBER: "verified_phone_number"
};
var AccountTakeoverEventActionType = {
  BLOCK: "BLOCK",
  MFA_IF_CONFIGURED: "MFA_IF_CONFIGURED",
  MFA_REQUIRED: "MFA_REQUIRED",
  NO_ACTION: "NO_ACTION"
};
var AttributeDataType = {
  BOOLEAN: "Boolean",
  DATETIME: "DateTime",
  NUMBER: "Number",
  STRING: "String"
};
var DeliveryMediumType = {
  EMAIL: "EMAIL",
  SMS: "SMS"
};
var MessageActionType = {
  RESEND: "RESEND",
  SUPPRESS: "SUPPRESS"
};
var UserStatusType = {
  ARCHIVED: "ARCHIVED",
  COMPROMISED: "COMPROMISED",
  CONFIRMED: "CONFIRMED",
  EXTERNAL_PROVIDER: "EXTERNAL_PROVIDER",
  FORCE_CHANGE_PASSWORD: "FORCE_CHANGE_PASSWORD",
  RESET_REQUIRED: "RESET_REQUIRED",
  UNCONFIRMED: "UNCONFIRMED",
  UNKNOWN: "UNKNOWN"
};
var AuthFactorType = {
  EMAIL_OTP: "EMAIL_OTP",
  PASSWORD: "PASSWORD",
  SMS_OTP: "SMS_OTP",
  SOFTWARE_TOKEN: "SOFTWARE_TOKEN",
  WEB_AUTHN: "WEB_AUTHN"
};
var AuthFlowType = {
  ADMIN_NO_SRP_AUTH: "ADMIN_NO_SRP_AUTH",
  ADMIN_USER_PASSWORD_AUTH: "ADMIN_USER_PASSWORD_AUTH",
  CUSTOM_AUTH: "CUSTOM_AUTH",
  REFRESH_TOKEN: "REFRESH_TOKEN",
  REFRESH_TOKEN_AUTH: "REFRESH_TOKEN_AUTH",
  USER_AUTH: "USER_AUTH",
  USER_PASSWORD_AUTH: "USER_PASSWORD_AUTH",
  USER_SRP_AUTH: "USER_SRP_AUTH"
};
var ChallengeNameType = {
  ADMIN_NO_SRP_AUTH: "ADMIN_NO_SRP_AUTH",
  CUSTOM_CHALLENGE: "CUSTOM_CHALLENGE",
  DEVICE_PASSWORD_VERIFIER: "DEVICE_PASSWORD_VERIFIER",
  DEVICE_SRP_AUTH: "DEVICE_SRP_AUTH",
  EMAIL_OTP: "EMAIL_OTP",
  MFA_SETUP: "MFA_SETUP",
  NEW_PASSWORD_REQUIRED: "NEW_PASSWORD_REQUIRED",
  PASSWORD: "PASSWORD",
  PASSWORD_SRP: "PASSWORD_SRP",
  PASSWORD_VERIFIER: "PASSWORD_VERIFIER",
  SELECT_CHALLENGE: "SELECT_CHALLENGE",
  SELECT_MFA_TYPE: "SELECT_MFA_TYPE",
  SMS_MFA: "SMS_MFA",
  SMS_OTP: "SMS_OTP",
  SOFTWARE_TOKEN_MFA: "SOFTWARE_TOKEN_MFA",
  WEB_AUTHN: "WEB_AUTHN"
};
var ChallengeName = {
  Mfa: "Mfa",
  Password: "Password"
};
var ChallengeResponse = {
  Failure: "Failure",
  Success: "Success"
};
var FeedbackValueType = {
  INVALID: "Invalid",
  VALID: "Valid"
};
var EventResponseType = {
  Fail: "Fail",
  InProgress: "InProgress",
  Pass: "Pass"
};
var RiskDecisionType = {
  AccountTakeover: "AccountTakeover",
  Block: "Block",
  NoRisk: "NoRisk"
};
var RiskLevelType = {
  High: "High",
  Low: "Low",
  Medium: "Medium"
};
var EventType = {
  ForgotPassword: "ForgotPassword",
  PasswordChange: "PasswordChange",
  ResendCode: "ResendCode",
  SignIn: "SignIn",
  SignUp: "SignUp"
};
var SessionTypeType = {
  SSO: "SSO",
  TOKEN: "TOKEN"
};
var RevokeAssociatedSessionsType = {
  LINKED: "LINKED",
  NONE: "NONE"
};
var DeviceRememberedStatusType = {
  NOT_REMEMBERED: "not_remembered",
  REMEMBERED: "remembered"
};
var AdvancedSecurityEnabledModeType = {
  AUDIT: "AUDIT",
  ENFORCED: "ENFORCED"
};
var AdvancedSecurityModeType = {
  AUDIT: "AUDIT",
  ENFORCED: "ENFORCED",
  OFF: "OFF"
};
var AliasAttributeType = {
  EMAIL: "email",
  PHONE_NUMBER: "phone_number",
  PREFERRED_USERNAME: "preferred_username"
};
var AssetCategoryType = {
  AUTH_APP_GRAPHIC: "AUTH_APP_GRAPHIC",
  EMAIL_GRAPHIC: "EMAIL_GRAPHIC",
  FAVICON_ICO: "FAVICON_ICO",
  FAVICON_SVG: "FAVICON_SVG",
  FORM_BACKGROUND: "FORM_BACKGROUND",
  FORM_LOGO: "FORM_LOGO",
  IDP_BUTTON_ICON: "IDP_BUTTON_ICON",
  PAGE_BACKGROUND: "PAGE_BACKGROUND",
  PAGE_FOOTER_BACKGROUND: "PAGE_FOOTER_BACKGROUND",
  PAGE_FOOTER_LOGO: "PAGE_FOOTER_LOGO",
  PAGE_HEADER_BACKGROUND: "PAGE_HEADER_BACKGROUND",
  PAGE_HEADER_LOGO: "PAGE_HEADER_LOGO",
  PASSKEY_GRAPHIC: "PASSKEY_GRAPHIC",
  PASSWORD_GRAPHIC: "PASSWORD_GRAPHIC",
  SMS_GRAPHIC: "SMS_GRAPHIC"
};
var AssetExtensionType = {
  ICO: "ICO",
  JPEG: "JPEG",
  PNG: "PNG",
  SVG: "SVG",
  WEBP: "WEBP"
};
var ColorSchemeModeType = {
  DARK: "DARK",
  DYNAMIC: "DYNAMIC",
  LIGHT: "LIGHT"
};
var VerifiedAttributeType = {
  EMAIL: "email",
  PHONE_NUMBER: "phone_number"
};
var IdentityProviderTypeType = {
  Facebook: "Facebook",
  Google: "Google",
  LoginWithAmazon: "LoginWithAmazon",
  OIDC: "OIDC",
  SAML: "SAML",
  SignInWithApple: "SignInWithApple"
};
var ResourceServerManagedByType = {
  COGNITO: "COGNITO"
};
var TermsEnforcementType = {
  NONE: "NONE"
};
var TermsSourceType = {
  LINK: "LINK"
};
var PasswordHashingAlgorithmType = {
  ARGON2ID: "ARGON2ID",
  BCRYPT: "BCRYPT",
  PBKDF2_SHA256: "PBKDF2_SHA256",
  SCRYPT: "SCRYPT"
};
var UserImportJobStatusType = {
  Created: "Created",
  Expired: "Expired",
  Failed: "Failed",
  InProgress: "InProgress",
  Pending: "Pending",
  Stopped: "Stopped",
  Stopping: "Stopping",
  Succeeded: "Succeeded"
};
var OAuthFlowType = {
  client_credentials: "client_credentials",
  code: "code",
  implicit: "implicit"
};
var StatusType = {
  Disabled: "Disabled",
  Enabled: "Enabled"
};
var DeletionProtectionType = {
  ACTIVE: "ACTIVE",
  INACTIVE: "INACTIVE"
};
var EmailSendingAccountType = {
  COGNITO_DEFAULT: "COGNITO_DEFAULT",
  DEVELOPER: "DEVELOPER"
};
var IssuerType = {
  ORIGINAL: "ORIGINAL",
  UPDATED: "UPDATED"
};
var EncryptionKeyType = {
  AWS_OWNED_KEY: "AWS_OWNED_KEY",
  CUSTOMER_MANAGED_KEY: "CUSTOMER_MANAGED_KEY"
};
var CustomEmailSenderLambdaVersionType = {
  V1_0: "V1_0"
};
var CustomSMSSenderLambdaVersionType = {
  V1_0: "V1_0"
};
var InboundFederationLambdaVersionType = {
  V1_0: "V1_0"
};
var PreTokenGenerationLambdaVersionType = {
  V1_0: "V1_0",
  V2_0: "V2_0",
  V3_0: "V3_0"
};
var UserPoolMfaType = {
  OFF: "OFF",
  ON: "ON",
  OPTIONAL: "OPTIONAL"
};
var UsernameAttributeType = {
  EMAIL: "email",
  PHONE_NUMBER: "phone_number"
};
var UserPoolTierType = {
  ESSENTIALS: "ESSENTIALS",
  LITE: "LITE",
  PLUS: "PLUS"
};
var DefaultEmailOptionType = {
  CONFIRM_WITH_CODE: "CONFIRM_WITH_CODE",
  CONFIRM_WITH_LINK: "CONFIRM_WITH_LINK"
};
var ExplicitAuthFlowsType = {
  ADMIN_NO_SRP_AUTH: "ADMIN_NO_SRP_AUTH",
  ALLOW_ADMIN_USER_PASSWORD_AUTH: "ALLOW_ADMIN_USER_PASSWORD_AUTH",
  ALLOW_CUSTOM_AUTH: "ALLOW_CUSTOM_AUTH",
  ALLOW_REFRESH_TOKEN_AUTH: "ALLOW_REFRESH_TOKEN_AUTH",
  ALLOW_USER_AUTH: "ALLOW_USER_AUTH",
  ALLOW_USER_PASSWORD_AUTH: "ALLOW_USER_PASSWORD_AUTH",
  ALLOW_USER_SRP_AUTH: "ALLOW_USER_SRP_AUTH",
  CUSTOM_AUTH_FLOW_ONLY: "CUSTOM_AUTH_FLOW_ONLY",
  USER_PASSWORD_AUTH: "USER_PASSWORD_AUTH"
};
var PreventUserExistenceErrorTypes = {
  ENABLED: "ENABLED",
  LEGACY: "LEGACY"
};
var FeatureType = {
  DISABLED: "DISABLED",
  ENABLED: "ENABLED"
};
var TimeUnitsType = {
  DAYS: "days",
  HOURS: "hours",
  MINUTES: "minutes",
  SECONDS: "seconds"
};
var ClientTypeType = {
  DCR: "DCR",
  REGULAR: "REGULAR"
};
var SecurityPolicyType = {
  TLS_V1: "TLS_V1",
  TLS_V1_2_2021: "TLS_V1_2_2021",
  TLS_V1_3_2025: "TLS_V1_3_2025"
};
var ReplicaRoleType = {
  PRIMARY: "PRIMARY",
  SECONDARY: "SECONDARY"
};
var ReplicaStatusType = {
  ACTIVE: "ACTIVE",
  CREATING: "CREATING",
  DELETING: "DELETING",
  INACTIVE: "INACTIVE"
};
var CompromisedCredentialsEventActionType = {
  BLOCK: "BLOCK",
  NO_ACTION: "NO_ACTION"
};
var EventFilterType = {
  PASSWORD_CHANGE: "PASSWORD_CHANGE",
  SIGN_IN: "SIGN_IN",
  SIGN_UP: "SIGN_UP"
};
var DomainStatusType = {
  ACTIVE: "ACTIVE",
  CREATING: "CREATING",
  DELETING: "DELETING",
  FAILED: "FAILED",
  UPDATING: "UPDATING"
};
var EventSourceName = {
  USER_AUTH_EVENTS: "userAuthEvents",
  USER_NOTIFICATION: "userNotification"
};
var LogLevel = {
  ERROR: "ERROR",
  INFO: "INFO"
};
var LimitClass = {
  API_CATEGORY: "API_CATEGORY"
};
var WebAuthnFactorConfigurationType = {
  MULTI_FACTOR_WITH_USER_VERIFICATION: "MULTI_FACTOR_WITH_USER_VERIFICATION",
  SINGLE_FACTOR: "SINGLE_FACTOR"
};
var UserVerificationType = {
  PREFERRED: "preferred",
  REQUIRED: "required"
};
var UserSessionTrackingType = {
  DISABLED: "DISABLED",
  ENABLED: "ENABLED"
};
var UpdateReplicaStatusType = {
  ACTIVE: "ACTIVE",
  INACTIVE: "INACTIVE"
};
var VerifySoftwareTokenResponseType = {
  ERROR: "ERROR",
  SUCCESS: "SUCCESS"
};
export {
  Command as $Command,
  AccessDeniedException,
  AccessDeniedException$,
  AccountRecoverySettingType$,
  AccountTakeoverActionType$,
  AccountTakeoverActionsType$,
  AccountTakeoverEventActionType,
  AccountTakeoverRiskConfigurationType$,
  AcrLevelConfigType$,
  AddCustomAttributes$,
  AddCustomAttributesCommand,
  AddCustomAttributesRequest$,
  AddCustomAttributesResponse$,
  AddUserPoolClientSecret$,
  AddUserPoolClientSecretCommand,
  AddUserPoolClientSecretRequest$,
  AddUserPoolClientSecretResponse$,
  AdminAddUserToGroup$,
  AdminAddUserToGroupCommand,
  AdminAddUserToGroupRequest$,
  AdminConfirmSignUp$,
  AdminConfirmSignUpCommand,
  AdminConfirmSignUpRequest$,
  AdminConfirmSignUpResponse$,
  AdminCreateUser$,
  AdminCreateUserCommand,
  AdminCreateUserConfigType$,
  AdminCreateUserRequest$,
  AdminCreateUserResponse$,
  AdminDeleteSoftwareToken$,
  AdminDeleteSoftwareTokenCommand,
  AdminDeleteSoftwareTokenRequest$,
  AdminDeleteSoftwareTokenResponse$,
  AdminDeleteUser$,
  AdminDeleteUserAttributes$,
  AdminDeleteUserAttributesCommand,
  AdminDeleteUserAttributesRequest$,
  AdminDeleteUserAttributesResponse$,
  AdminDeleteUserCommand,
  AdminDeleteUserRequest$,
  AdminDisableProviderForUser$,
  AdminDisableProviderForUserCommand,
  AdminDisableProviderForUserRequest$,
  AdminDisableProviderForUserResponse$,
  AdminDisableUser$,
  AdminDisableUserCommand,
  AdminDisableUserRequest$,
  AdminDisableUserResponse$,
  AdminEnableUser$,
  AdminEnableUserCommand,
  AdminEnableUserRequest$,
  AdminEnableUserResponse$,
  AdminForgetDevice$,
  AdminForgetDeviceCommand,
  AdminForgetDeviceRequest$,
  AdminGetDevice$,
  AdminGetDeviceCommand,
  AdminGetDeviceRequest$,
  AdminGetDeviceResponse$,
  AdminGetUser$,
  AdminGetUserAuthFactors$,
  AdminGetUserAuthFactorsCommand,
  AdminGetUserAuthFactorsRequest$,
  AdminGetUserAuthFactorsResponse$,
  AdminGetUserCommand,
  AdminGetUserRequest$,
  AdminGetUserResponse$,
  AdminInitiateAuth$,
  AdminInitiateAuthCommand,
  AdminInitiateAuthRequest$,
  AdminInitiateAuthResponse$,
  AdminLinkProviderForUser$,
  AdminLinkProviderForUserCommand,
  AdminLinkProviderForUserRequest$,
  AdminLinkProviderForUserResponse$,
  AdminListDevices$,
  AdminListDevicesCommand,
  AdminListDevicesRequest$,
  AdminListDevicesResponse$,
  AdminListGroupsForUser$,
  AdminListGroupsForUserCommand,
  AdminListGroupsForUserRequest$,
  AdminListGroupsForUserResponse$,
  AdminListUserAuthEvents$,
  AdminListUserAuthEventsCommand,
  AdminListUserAuthEventsRequest$,
  AdminListUserAuthEventsResponse$,
  AdminListUserSessions$,
  AdminListUserSessionsCommand,
  AdminListUserSessionsRequest$,
  AdminListUserSessionsResponse$,
  AdminRemoveUserFromGroup$,
  AdminRemoveUserFromGroupCommand,
  AdminRemoveUserFromGroupRequest$,
  AdminResetUserPassword$,
  AdminResetUserPasswordCommand,
  AdminResetUserPasswordRequest$,
  AdminResetUserPasswordResponse$,
  AdminRespondToAuthChallenge$,
  AdminRespondToAuthChallengeCommand,
  AdminRespondToAuthChallengeRequest$,
  AdminRespondToAuthChallengeResponse$,
  AdminRevokeUserSession$,
  AdminRevokeUserSessionCommand,
  AdminRevokeUserSessionRequest$,
  AdminRevokeUserSessionResponse$,
  AdminSetUserMFAPreference$,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserMFAPreferenceRequest$,
  AdminSetUserMFAPreferenceResponse$,
  AdminSetUserPassword$,
  AdminSetUserPasswordCommand,
  AdminSetUserPasswordRequest$,
  AdminSetUserPasswordResponse$,
  AdminSetUserSettings$,
  AdminSetUserSettingsCommand,
  AdminSetUserSettingsRequest$,
  AdminSetUserSettingsResponse$,
  AdminUpdateAuthEventFeedback$,
  AdminUpdateAuthEventFeedbackCommand,
  AdminUpdateAuthEventFeedbackRequest$,
  AdminUpdateAuthEventFeedbackResponse$,
  AdminUpdateDeviceStatus$,
  AdminUpdateDeviceStatusCommand,
  AdminUpdateDeviceStatusRequest$,
  AdminUpdateDeviceStatusResponse$,
  AdminUpdateUserAttributes$,
  AdminUpdateUserAttributesCommand,
  AdminUpdateUserAttributesRequest$,
  AdminUpdateUserAttributesResponse$,
  AdminUserGlobalSignOut$,
  AdminUserGlobalSignOutCommand,
  AdminUserGlobalSignOutRequest$,
  AdminUserGlobalSignOutResponse$,
  AdvancedSecurityAdditionalFlowsType$,
  AdvancedSecurityEnabledModeType,
  AdvancedSecurityModeType,
  AliasAttributeType,
  AliasExistsException,
  AliasExistsException$,
  AnalyticsConfigurationType$,
  AnalyticsMetadataType$,
  AssetCategoryType,
  AssetExtensionType,
  AssetType$,
  AssociateSoftwareToken$,
  AssociateSoftwareTokenCommand,
  AssociateSoftwareTokenRequest$,
  AssociateSoftwareTokenResponse$,
  AttributeDataType,
  AttributeType$,
  AuthEventType$,
  AuthFactorType,
  AuthFlowType,
  AuthenticationResultType$,
  ChallengeName,
  ChallengeNameType,
  ChallengeResponse,
  ChallengeResponseType$,
  ChangePassword$,
  ChangePasswordCommand,
  ChangePasswordRequest$,
  ChangePasswordResponse$,
  ClientAuthenticationResultType$,
  ClientSSOSessionConfigType$,
  ClientSecretDescriptorType$,
  ClientTypeType,
  CloudWatchLogsConfigurationType$,
  CodeDeliveryDetailsType$,
  CodeDeliveryFailureException,
  CodeDeliveryFailureException$,
  CodeMismatchException,
  CodeMismatchException$,
  CognitoIdentityProvider,
  CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  CognitoIdentityProviderServiceException$,
  ColorSchemeModeType,
  CompleteWebAuthnRegistration$,
  CompleteWebAuthnRegistrationCommand,
  CompleteWebAuthnRegistrationRequest$,
  CompleteWebAuthnRegistrationResponse$,
  CompromisedCredentialsActionsType$,
  CompromisedCredentialsEventActionType,
  CompromisedCredentialsRiskConfigurationType$,
  ConcurrentModificationException,
  ConcurrentModificationException$,
  ConfirmDevice$,
  ConfirmDeviceCommand,
  ConfirmDeviceRequest$,
  ConfirmDeviceResponse$,
  ConfirmForgotPassword$,
  ConfirmForgotPasswordCommand,
  ConfirmForgotPasswordRequest$,
  ConfirmForgotPasswordResponse$,
  ConfirmSignUp$,
  ConfirmSignUpCommand,
  ConfirmSignUpRequest$,
  ConfirmSignUpResponse$,
  ContextDataType$,
  CreateGroup$,
  CreateGroupCommand,
  CreateGroupRequest$,
  CreateGroupResponse$,
  CreateIdentityProvider$,
  CreateIdentityProviderCommand,
  CreateIdentityProviderRequest$,
  CreateIdentityProviderResponse$,
  CreateManagedLoginBranding$,
  CreateManagedLoginBrandingCommand,
  CreateManagedLoginBrandingRequest$,
  CreateManagedLoginBrandingResponse$,
  CreateResourceServer$,
  CreateResourceServerCommand,
  CreateResourceServerRequest$,
  CreateResourceServerResponse$,
  CreateTerms$,
  CreateTermsCommand,
  CreateTermsRequest$,
  CreateTermsResponse$,
  CreateUserImportJob$,
  CreateUserImportJobCommand,
  CreateUserImportJobRequest$,
  CreateUserImportJobResponse$,
  CreateUserPool$,
  CreateUserPoolClient$,
  CreateUserPoolClientCommand,
  CreateUserPoolClientRequest$,
  CreateUserPoolClientResponse$,
  CreateUserPoolCommand,
  CreateUserPoolDomain$,
  CreateUserPoolDomainCommand,
  CreateUserPoolDomainRequest$,
  CreateUserPoolDomainResponse$,
  CreateUserPoolReplica$,
  CreateUserPoolReplicaCommand,
  CreateUserPoolReplicaRequest$,
  CreateUserPoolReplicaResponse$,
  CreateUserPoolRequest$,
  CreateUserPoolResponse$,
  CustomDomainConfigType$,
  CustomEmailLambdaVersionConfigType$,
  CustomEmailSenderLambdaVersionType,
  CustomSMSLambdaVersionConfigType$,
  CustomSMSSenderLambdaVersionType,
  DcrConfigurationType$,
  DefaultEmailOptionType,
  DeleteGroup$,
  DeleteGroupCommand,
  DeleteGroupRequest$,
  DeleteIdentityProvider$,
  DeleteIdentityProviderCommand,
  DeleteIdentityProviderRequest$,
  DeleteManagedLoginBranding$,
  DeleteManagedLoginBrandingCommand,
  DeleteManagedLoginBrandingRequest$,
  DeleteResourceServer$,
  DeleteResourceServerCommand,
  DeleteResourceServerRequest$,
  DeleteTerms$,
  DeleteTermsCommand,
  DeleteTermsRequest$,
  DeleteUser$,
  DeleteUserAttributes$,
  DeleteUserAttributesCommand,
  DeleteUserAttributesRequest$,
  DeleteUserAttributesResponse$,
  DeleteUserCommand,
  DeleteUserPool$,
  DeleteUserPoolClient$,
  DeleteUserPoolClientCommand,
  DeleteUserPoolClientRequest$,
  DeleteUserPoolClientSecret$,
  DeleteUserPoolClientSecretCommand,
  DeleteUserPoolClientSecretRequest$,
  DeleteUserPoolClientSecretResponse$,
  DeleteUserPoolCommand,
  DeleteUserPoolDomain$,
  DeleteUserPoolDomainCommand,
  DeleteUserPoolDomainRequest$,
  DeleteUserPoolDomainResponse$,
  DeleteUserPoolReplica$,
  DeleteUserPoolReplicaCommand,
  DeleteUserPoolReplicaRequest$,
  DeleteUserPoolReplicaResponse$,
  DeleteUserPoolRequest$,
  DeleteUserRequest$,
  DeleteWebAuthnCredential$,
  DeleteWebAuthnCredentialCommand,
  DeleteWebAuthnCredentialRequest$,
  DeleteWebAuthnCredentialResponse$,
  DeletionProtectionType,
  DeliveryMediumType,
  DescribeIdentityProvider$,
  DescribeIdentityProviderCommand,
  DescribeIdentityProviderRequest$,
  DescribeIdentityProviderResponse$,
  DescribeManagedLoginBranding$,
  DescribeManagedLoginBrandingByClient$,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeManagedLoginBrandingByClientRequest$,
  DescribeManagedLoginBrandingByClientResponse$,
  DescribeManagedLoginBrandingCommand,
  DescribeManagedLoginBrandingRequest$,
  DescribeManagedLoginBrandingResponse$,
  DescribeResourceServer$,
  DescribeResourceServerCommand,
  DescribeResourceServerRequest$,
  DescribeResourceServerResponse$,
  DescribeRiskConfiguration$,
  DescribeRiskConfigurationCommand,
  DescribeRiskConfigurationRequest$,
  DescribeRiskConfigurationResponse$,
  DescribeTerms$,
  DescribeTermsByClient$,
  DescribeTermsByClientCommand,
  DescribeTermsByClientRequest$,
  DescribeTermsByClientResponse$,
  DescribeTermsCommand,
  DescribeTermsRequest$,
  DescribeTermsResponse$,
  DescribeUserImportJob$,
  DescribeUserImportJobCommand,
  DescribeUserImportJobRequest$,
  DescribeUserImportJobResponse$,
  DescribeUserPool$,
  DescribeUserPoolClient$,
  DescribeUserPoolClientCommand,
  DescribeUserPoolClientRequest$,
  DescribeUserPoolClientResponse$,
  DescribeUserPoolCommand,
  DescribeUserPoolDomain$,
  DescribeUserPoolDomainCommand,
  DescribeUserPoolDomainRequest$,
  DescribeUserPoolDomainResponse$,
  DescribeUserPoolRequest$,
  DescribeUserPoolResponse$,
  DeviceConfigurationType$,
  DeviceKeyExistsException,
  DeviceKeyExistsException$,
  DeviceRememberedStatusType,
  DeviceSecretVerifierConfigType$,
  DeviceType$,
  DomainDescriptionType$,
  DomainStatusType,
  DuplicateProviderException,
  DuplicateProviderException$,
  EmailConfigurationType$,
  EmailMfaConfigType$,
  EmailMfaSettingsType$,
  EmailSendingAccountType,
  EnableSoftwareTokenMFAException,
  EnableSoftwareTokenMFAException$,
  EncryptionKeyType,
  EumsSmsConfigurationType$,
  EventContextDataType$,
  EventFeedbackType$,
  EventFilterType,
  EventResponseType,
  EventRiskType$,
  EventSourceName,
  EventType,
  ExpiredCodeException,
  ExpiredCodeException$,
  ExplicitAuthFlowsType,
  FailoverType$,
  FeatureType,
  FeatureUnavailableInTierException,
  FeatureUnavailableInTierException$,
  FeedbackValueType,
  FirehoseConfigurationType$,
  ForbiddenException,
  ForbiddenException$,
  ForgetDevice$,
  ForgetDeviceCommand,
  ForgetDeviceRequest$,
  ForgotPassword$,
  ForgotPasswordCommand,
  ForgotPasswordRequest$,
  ForgotPasswordResponse$,
  GetCSVHeader$,
  GetCSVHeaderCommand,
  GetCSVHeaderRequest$,
  GetCSVHeaderResponse$,
  GetClientToken$,
  GetClientTokenCommand,
  GetClientTokenRequest$,
  GetClientTokenResponse$,
  GetDevice$,
  GetDeviceCommand,
  GetDeviceRequest$,
  GetDeviceResponse$,
  GetGroup$,
  GetGroupCommand,
  GetGroupRequest$,
  GetGroupResponse$,
  GetIdentityProviderByIdentifier$,
  GetIdentityProviderByIdentifierCommand,
  GetIdentityProviderByIdentifierRequest$,
  GetIdentityProviderByIdentifierResponse$,
  GetLogDeliveryConfiguration$,
  GetLogDeliveryConfigurationCommand,
  GetLogDeliveryConfigurationRequest$,
  GetLogDeliveryConfigurationResponse$,
  GetProvisionedLimit$,
  GetProvisionedLimitCommand,
  GetProvisionedLimitRequest$,
  GetProvisionedLimitResponse$,
  GetSigningCertificate$,
  GetSigningCertificateCommand,
  GetSigningCertificateRequest$,
  GetSigningCertificateResponse$,
  GetTokensFromRefreshToken$,
  GetTokensFromRefreshTokenCommand,
  GetTokensFromRefreshTokenRequest$,
  GetTokensFromRefreshTokenResponse$,
  GetUICustomization$,
  GetUICustomizationCommand,
  GetUICustomizationRequest$,
  GetUICustomizationResponse$,
  GetUser$,
  GetUserAttributeVerificationCode$,
  GetUserAttributeVerificationCodeCommand,
  GetUserAttributeVerificationCodeRequest$,
  GetUserAttributeVerificationCodeResponse$,
  GetUserAuthFactors$,
  GetUserAuthFactorsCommand,
  GetUserAuthFactorsRequest$,
  GetUserAuthFactorsResponse$,
  GetUserCommand,
  GetUserPoolClientSessionConfiguration$,
  GetUserPoolClientSessionConfigurationCommand,
  GetUserPoolClientSessionConfigurationRequest$,
  GetUserPoolClientSessionConfigurationResponse$,
  GetUserPoolMfaConfig$,
  GetUserPoolMfaConfigCommand,
  GetUserPoolMfaConfigRequest$,
  GetUserPoolMfaConfigResponse$,
  GetUserPoolSessionConfiguration$,
  GetUserPoolSessionConfigurationCommand,
  GetUserPoolSessionConfigurationRequest$,
  GetUserPoolSessionConfigurationResponse$,
  GetUserRequest$,
  GetUserResponse$,
  GlobalSignOut$,
  GlobalSignOutCommand,
  GlobalSignOutRequest$,
  GlobalSignOutResponse$,
  GroupExistsException,
  GroupExistsException$,
  GroupType$,
  HttpHeader$,
  IdentityProviderType$,
  IdentityProviderTypeType,
  InboundFederationLambdaType$,
  InboundFederationLambdaVersionType,
  InitiateAuth$,
  InitiateAuthCommand,
  InitiateAuthRequest$,
  InitiateAuthResponse$,
  InternalErrorException,
  InternalErrorException$,
  InternalServerException,
  InternalServerException$,
  InvalidEmailRoleAccessPolicyException,
  InvalidEmailRoleAccessPolicyException$,
  InvalidLambdaResponseException,
  InvalidLambdaResponseException$,
  InvalidOAuthFlowException,
  InvalidOAuthFlowException$,
  InvalidParameterException,
  InvalidParameterException$,
  InvalidPasswordException,
  InvalidPasswordException$,
  InvalidSmsRoleAccessPolicyException,
  InvalidSmsRoleAccessPolicyException$,
  InvalidSmsRoleTrustRelationshipException,
  InvalidSmsRoleTrustRelationshipException$,
  InvalidUserPoolConfigurationException,
  InvalidUserPoolConfigurationException$,
  IssuerConfigurationType$,
  IssuerType,
  KeyConfigurationType$,
  LambdaConfigType$,
  LimitClass,
  LimitDefinitionType$,
  LimitExceededException,
  LimitExceededException$,
  LimitType$,
  ListDevices$,
  ListDevicesCommand,
  ListDevicesRequest$,
  ListDevicesResponse$,
  ListGroups$,
  ListGroupsCommand,
  ListGroupsRequest$,
  ListGroupsResponse$,
  ListIdentityProviders$,
  ListIdentityProvidersCommand,
  ListIdentityProvidersRequest$,
  ListIdentityProvidersResponse$,
  ListResourceServers$,
  ListResourceServersCommand,
  ListResourceServersRequest$,
  ListResourceServersResponse$,
  ListTagsForResource$,
  ListTagsForResourceCommand,
  ListTagsForResourceRequest$,
  ListTagsForResourceResponse$,
  ListTerms$,
  ListTermsCommand,
  ListTermsRequest$,
  ListTermsResponse$,
  ListUserImportJobs$,
  ListUserImportJobsCommand,
  ListUserImportJobsRequest$,
  ListUserImportJobsResponse$,
  ListUserPoolClientSecrets$,
  ListUserPoolClientSecretsCommand,
  ListUserPoolClientSecretsRequest$,
  ListUserPoolClientSecretsResponse$,
  ListUserPoolClients$,
  ListUserPoolClientsCommand,
  ListUserPoolClientsRequest$,
  ListUserPoolClientsResponse$,
  ListUserPoolReplicas$,
  ListUserPoolReplicasCommand,
  ListUserPoolReplicasRequest$,
  ListUserPoolReplicasResponse$,
  ListUserPools$,
  ListUserPoolsCommand,
  ListUserPoolsRequest$,
  ListUserPoolsResponse$,
  ListUserSessions$,
  ListUserSessionsCommand,
  ListUserSessionsRequest$,
  ListUserSessionsResponse$,
  ListUsers$,
  ListUsersCommand,
  ListUsersInGroup$,
  ListUsersInGroupCommand,
  ListUsersInGroupRequest$,
  ListUsersInGroupResponse$,
  ListUsersRequest$,
  ListUsersResponse$,
  ListWebAuthnCredentials$,
  ListWebAuthnCredentialsCommand,
  ListWebAuthnCredentialsRequest$,
  ListWebAuthnCredentialsResponse$,
  LogConfigurationType$,
  LogDeliveryConfigurationType$,
  LogLevel,
  MFAMethodNotFoundException,
  MFAMethodNotFoundException$,
  MFAOptionType$,
  ManagedLoginBrandingExistsException,
  ManagedLoginBrandingExistsException$,
  ManagedLoginBrandingType$,
  MessageActionType,
  MessageTemplateType$,
  NewDeviceMetadataType$,
  NotAuthorizedException,
  NotAuthorizedException$,
  NotifyConfigurationType$,
  NotifyEmailType$,
  NumberAttributeConstraintsType$,
  OAuthFlowType,
  OperationNotEnabledException,
  OperationNotEnabledException$,
  PasswordHashingAlgorithmType,
  PasswordHistoryPolicyViolationException,
  PasswordHistoryPolicyViolationException$,
  PasswordPolicyType$,
  PasswordResetRequiredException,
  PasswordResetRequiredException$,
  PreTokenGenerationLambdaVersionType,
  PreTokenGenerationVersionConfigType$,
  PreconditionNotMetException,
  PreconditionNotMetException$,
  PreventUserExistenceErrorTypes,
  ProviderDescription$,
  ProviderUserIdentifierType$,
  RecoveryOptionNameType,
  RecoveryOptionType$,
  RefreshTokenReuseException,
  RefreshTokenReuseException$,
  RefreshTokenRotationType$,
  ReplicaRoleType,
  ReplicaStatusType,
  ResendConfirmationCode$,
  ResendConfirmationCodeCommand,
  ResendConfirmationCodeRequest$,
  ResendConfirmationCodeResponse$,
  ResourceNotFoundException,
  ResourceNotFoundException$,
  ResourceServerManagedByType,
  ResourceServerScopeType$,
  ResourceServerType$,
  RespondToAuthChallenge$,
  RespondToAuthChallengeCommand,
  RespondToAuthChallengeRequest$,
  RespondToAuthChallengeResponse$,
  RevokeAssociatedSessionsType,
  RevokeToken$,
  RevokeTokenCommand,
  RevokeTokenRequest$,
  RevokeTokenResponse$,
  RevokeUserSession$,
  RevokeUserSessionCommand,
  RevokeUserSessionRequest$,
  RevokeUserSessionResponse$,
  RiskConfigurationType$,
  RiskDecisionType,
  RiskExceptionConfigurationType$,
  RiskLevelType,
  RoutingType$,
  S3ConfigurationType$,
  SMSMfaSettingsType$,
  SchemaAttributeType$,
  ScopeDoesNotExistException,
  ScopeDoesNotExistException$,
  SecurityPolicyType,
  ServiceQuotaExceededException,
  ServiceQuotaExceededException$,
  SessionDescriptionType$,
  SessionLocationType$,
  SessionTypeType,
  SetLogDeliveryConfiguration$,
  SetLogDeliveryConfigurationCommand,
  SetLogDeliveryConfigurationRequest$,
  SetLogDeliveryConfigurationResponse$,
  SetRiskConfiguration$,
  SetRiskConfigurationCommand,
  SetRiskConfigurationRequest$,
  SetRiskConfigurationResponse$,
  SetUICustomization$,
  SetUICustomizationCommand,
  SetUICustomizationRequest$,
  SetUICustomizationResponse$,
  SetUserMFAPreference$,
  SetUserMFAPreferenceCommand,
  SetUserMFAPreferenceRequest$,
  SetUserMFAPreferenceResponse$,
  SetUserPoolClientSessionConfiguration$,
  SetUserPoolClientSessionConfigurationCommand,
  SetUserPoolClientSessionConfigurationRequest$,
  SetUserPoolClientSessionConfigurationResponse$,
  SetUserPoolMfaConfig$,
  SetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigRequest$,
  SetUserPoolMfaConfigResponse$,
  SetUserPoolSessionConfiguration$,
  SetUserPoolSessionConfigurationCommand,
  SetUserPoolSessionConfigurationRequest$,
  SetUserPoolSessionConfigurationResponse$,
  SetUserSettings$,
  SetUserSettingsCommand,
  SetUserSettingsRequest$,
  SetUserSettingsResponse$,
  SignInPolicyType$,
  SignUp$,
  SignUpCommand,
  SignUpRequest$,
  SignUpResponse$,
  SmsConfigurationType$,
  SmsMfaConfigType$,
  SoftwareTokenMFANotFoundException,
  SoftwareTokenMFANotFoundException$,
  SoftwareTokenMfaConfigType$,
  SoftwareTokenMfaSettingsType$,
  StartUserImportJob$,
  StartUserImportJobCommand,
  StartUserImportJobRequest$,
  StartUserImportJobResponse$,
  StartWebAuthnRegistration$,
  StartWebAuthnRegistrationCommand,
  StartWebAuthnRegistrationRequest$,
  StartWebAuthnRegistrationResponse$,
  StatusType,
  StopUserImportJob$,
  StopUserImportJobCommand,
  StopUserImportJobRequest$,
  StopUserImportJobResponse$,
  StringAttributeConstraintsType$,
  TagResource$,
  TagResourceCommand,
  TagResourceRequest$,
  TagResourceResponse$,
  TermsDescriptionType$,
  TermsEnforcementType,
  TermsExistsException,
  TermsExistsException$,
  TermsSourceType,
  TermsType$,
  TierChangeNotAllowedException,
  TierChangeNotAllowedException$,
  TimeUnitsType,
  TokenValidityUnitsType$,
  TooManyFailedAttemptsException,
  TooManyFailedAttemptsException$,
  TooManyRequestsException,
  TooManyRequestsException$,
  UICustomizationType$,
  UnauthorizedException,
  UnauthorizedException$,
  UnexpectedLambdaException,
  UnexpectedLambdaException$,
  UnsupportedIdentityProviderException,
  UnsupportedIdentityProviderException$,
  UnsupportedOperationException,
  UnsupportedOperationException$,
  UnsupportedTokenTypeException,
  UnsupportedTokenTypeException$,
  UnsupportedUserStateException,
  UnsupportedUserStateException$,
  UntagResource$,
  UntagResourceCommand,
  UntagResourceRequest$,
  UntagResourceResponse$,
  UpdateAuthEventFeedback$,
  UpdateAuthEventFeedbackCommand,
  UpdateAuthEventFeedbackRequest$,
  UpdateAuthEventFeedbackResponse$,
  UpdateDeviceStatus$,
  UpdateDeviceStatusCommand,
  UpdateDeviceStatusRequest$,
  UpdateDeviceStatusResponse$,
  UpdateGroup$,
  UpdateGroupCommand,
  UpdateGroupRequest$,
  UpdateGroupResponse$,
  UpdateIdentityProvider$,
  UpdateIdentityProviderCommand,
  UpdateIdentityProviderRequest$,
  UpdateIdentityProviderResponse$,
  UpdateManagedLoginBranding$,
  UpdateManagedLoginBrandingCommand,
  UpdateManagedLoginBrandingRequest$,
  UpdateManagedLoginBrandingResponse$,
  UpdateProvisionedLimit$,
  UpdateProvisionedLimitCommand,
  UpdateProvisionedLimitRequest$,
  UpdateProvisionedLimitResponse$,
  UpdateReplicaStatusType,
  UpdateResourceServer$,
  UpdateResourceServerCommand,
  UpdateResourceServerRequest$,
  UpdateResourceServerResponse$,
  UpdateTerms$,
  UpdateTermsCommand,
  UpdateTermsRequest$,
  UpdateTermsResponse$,
  UpdateUserAttributes$,
  UpdateUserAttributesCommand,
  UpdateUserAttributesRequest$,
  UpdateUserAttributesResponse$,
  UpdateUserPool$,
  UpdateUserPoolClient$,
  UpdateUserPoolClientCommand,
  UpdateUserPoolClientRequest$,
  UpdateUserPoolClientResponse$,
  UpdateUserPoolCommand,
  UpdateUserPoolDomain$,
  UpdateUserPoolDomainCommand,
  UpdateUserPoolDomainRequest$,
  UpdateUserPoolDomainResponse$,
  UpdateUserPoolReplica$,
  UpdateUserPoolReplicaCommand,
  UpdateUserPoolReplicaRequest$,
  UpdateUserPoolReplicaResponse$,
  UpdateUserPoolRequest$,
  UpdateUserPoolResponse$,
  UserAttributeUpdateSettingsType$,
  UserContextDataType$,
  UserImportInProgressException,
  UserImportInProgressException$,
  UserImportJobStatusType,
  UserImportJobType$,
  UserLambdaValidationException,
  UserLambdaValidationException$,
  UserNotConfirmedException,
  UserNotConfirmedException$,
  UserNotFoundException,
  UserNotFoundException$,
  UserPoolAddOnNotEnabledException,
  UserPoolAddOnNotEnabledException$,
  UserPoolAddOnsType$,
  UserPoolClientDescription$,
  UserPoolClientType$,
  UserPoolDescriptionType$,
  UserPoolMfaType,
  UserPoolPolicyType$,
  UserPoolReplicaType$,
  UserPoolTaggingException,
  UserPoolTaggingException$,
  UserPoolTierType,
  UserPoolTokenSessionConfigType$,
  UserPoolType$,
  UserSessionTrackingType,
  UserStatusType,
  UserType$,
  UserVerificationType,
  UsernameAttributeType,
  UsernameConfigurationType$,
  UsernameExistsException,
  UsernameExistsException$,
  VerificationMessageTemplateType$,
  VerifiedAttributeType,
  VerifySoftwareToken$,
  VerifySoftwareTokenCommand,
  VerifySoftwareTokenRequest$,
  VerifySoftwareTokenResponse$,
  VerifySoftwareTokenResponseType,
  VerifyUserAttribute$,
  VerifyUserAttributeCommand,
  VerifyUserAttributeRequest$,
  VerifyUserAttributeResponse$,
  WebAuthnChallengeNotFoundException,
  WebAuthnChallengeNotFoundException$,
  WebAuthnClientMismatchException,
  WebAuthnClientMismatchException$,
  WebAuthnConfigurationMissingException,
  WebAuthnConfigurationMissingException$,
  WebAuthnConfigurationType$,
  WebAuthnCredentialDescription$,
  WebAuthnCredentialNotSupportedException,
  WebAuthnCredentialNotSupportedException$,
  WebAuthnFactorConfigurationType,
  WebAuthnMfaSettingsType$,
  WebAuthnNotEnabledException,
  WebAuthnNotEnabledException$,
  WebAuthnOriginNotAllowedException,
  WebAuthnOriginNotAllowedException$,
  WebAuthnRelyingPartyMismatchException,
  WebAuthnRelyingPartyMismatchException$,
  Client as __Client,
  errorTypeRegistries,
  paginateAdminListGroupsForUser,
  paginateAdminListUserAuthEvents,
  paginateListGroups,
  paginateListIdentityProviders,
  paginateListResourceServers,
  paginateListUserPoolClients,
  paginateListUserPools,
  paginateListUsers,
  paginateListUsersInGroup
};
