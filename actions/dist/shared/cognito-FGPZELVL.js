import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  defaultProvider
} from "./chunk-GG4WUTQQ.js";
import "./chunk-AKTWBABO.js";
import {
  AwsJson1_1Protocol,
  AwsSdkSigV4Signer,
  NODE_AUTH_SCHEME_PREFERENCE_OPTIONS,
  resolveAwsSdkSigV4Config
} from "./chunk-KOPL2JGY.js";
import {
  Sha256Node
} from "./chunk-6PNWDUDI.js";
import {
  NodeHttpHandler
} from "./chunk-KKWXGD7Z.js";
import {
  BinaryDecisionDiagram,
  Client,
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
  createDefaultUserAgentProvider,
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
} from "./chunk-A563CXDG.js";
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
} from "./chunk-UHDZLGT2.js";
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
var _AAl = "AliasAttributes";
var _AAu = "AuthenticatorAttachment";
var _AC = "AvailableChallenges";
var _ACSUR = "AdminConfirmSignUpRequest";
var _ACT = "AnalyticsConfigurationType";
var _ACTc = "AcrConfigurationType";
var _ACUC = "AdminCreateUserConfig";
var _ACUCT = "AdminCreateUserConfigType";
var _ACUR = "AdminCreateUserRequest";
var _ACc = "AcrConfiguration";
var _ACn = "AnalyticsConfiguration";
var _ADE = "AccessDeniedException";
var _ADT = "AttributeDataType";
var _ADUAR = "AdminDeleteUserAttributesRequest";
var _AEE = "AliasExistsException";
var _AEI = "AnalyticsEndpointId";
var _AF = "AuthFlow";
var _AFAF = "AllowedFirstAuthFactors";
var _AGT = "AuthenticatedGrantTypes";
var _AGUAFRd = "AdminGetUserAuthFactorsResponse";
var _AGURd = "AdminGetUserResponse";
var _AI = "ApplicationId";
var _AIAR = "AdminInitiateAuthRequest";
var _AIARd = "AdminInitiateAuthResponse";
var _ALCT = "AcrLevelConfigType";
var _ALTt = "AttributeListType";
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
var _ARTACR = "AdminRespondToAuthChallengeRequest";
var _ARTACRd = "AdminRespondToAuthChallengeResponse";
var _ARUPR = "AdminResetUserPasswordRequest";
var _ARVBU = "AttributesRequireVerificationBeforeUpdate";
var _AS = "AllowedScopes";
var _ASAF = "AdvancedSecurityAdditionalFlows";
var _ASAFT = "AdvancedSecurityAdditionalFlowsType";
var _ASM = "AdvancedSecurityMode";
var _ASV = "AuthSessionValidity";
var _ATG = "AttributesToGet";
var _ATV = "AccessTokenValidity";
var _ATc = "AccessToken";
var _ATt = "AttributeType";
var _ATu = "AuthenticatorTransports";
var _AUUAR = "AdminUpdateUserAttributesRequest";
var _AV = "AcrValue";
var _AVA = "AutoVerifiedAttributes";
var _AVT = "AttributeValueType";
var _Ar = "Arn";
var _At = "Attributes";
var _BIPRL = "BlockedIPRangeList";
var _CAC = "CreateAuthChallenge";
var _CAM = "CustomAuthMode";
var _CAa = "CallerArn";
var _CAr = "CreatedAt";
var _CC = "ConfirmationCode";
var _CCAT = "CompromisedCredentialsActionsType";
var _CCRCT = "CompromisedCredentialsRiskConfigurationType";
var _CD = "ContextData";
var _CDFE = "CodeDeliveryFailureException";
var _CDT = "ContextDataType";
var _CDr = "CreationDate";
var _CDu = "CustomDomain";
var _CELVCT = "CustomEmailLambdaVersionConfigType";
var _CES = "CustomEmailSender";
var _CFPR = "ConfirmForgotPasswordRequest";
var _CI = "ClientId";
var _CIPR = "CreateIdentityProviderRequest";
var _CIT = "ClientIdType";
var _CIr = "CredentialId";
var _CM = "ClientMetadata";
var _CME = "CodeMismatchException";
var _CMEo = "ConcurrentModificationException";
var _CMu = "CustomMessage";
var _CN = "ChallengeName";
var _CNl = "ClientName";
var _CP = "ChallengeParameters";
var _CR = "ChallengeResponses";
var _CROND = "ChallengeRequiredOnNewDevice";
var _CRTh = "ChallengeResponsesType";
var _CS = "ClientSecret";
var _CSMSLVCT = "CustomSMSLambdaVersionConfigType";
var _CSMSS = "CustomSMSSender";
var _CSN = "ConfigurationSetName";
var _CST = "ClientSecretType";
var _CSUR = "ConfirmSignUpRequest";
var _CSVH = "CSVHeader";
var _CSa = "CaseSensitive";
var _CSo = "ConfigurationSet";
var _CT = "ClientType";
var _CTR = "CreateTermsRequest";
var _CUAF = "ConfiguredUserAuthFactors";
var _CUPCR = "CreateUserPoolClientRequest";
var _CUPR = "CreateUserPoolRequest";
var _CUPRR = "CreateUserPoolReplicaRequest";
var _CURL = "CallbackURLs";
var _DAC = "DefineAuthChallenge";
var _DC = "DeviceConfiguration";
var _DCT = "DcrConfigurationType";
var _DCTe = "DeviceConfigurationType";
var _DCc = "DcrConfiguration";
var _DDM = "DesiredDeliveryMediums";
var _DEO = "DefaultEmailOption";
var _DGK = "DeviceGroupKey";
var _DK = "DeviceKey";
var _DKEE = "DeviceKeyExistsException";
var _DM = "DeliveryMedium";
var _DOA = "DeveloperOnlyAttribute";
var _DOROUP = "DeviceOnlyRememberedOnUserPrompt";
var _DP = "DeletionProtection";
var _DPE = "DuplicateProviderException";
var _DRURI = "DefaultRedirectURI";
var _DUAR = "DeleteUserAttributesRequest";
var _DUPCRe = "DescribeUserPoolClientRequest";
var _DUPCRes = "DescribeUserPoolClientResponse";
var _DUPCe = "DescribeUserPoolClient";
var _DUPRe = "DescribeUserPoolRequest";
var _DUPRes = "DescribeUserPoolResponse";
var _DUPe = "DescribeUserPool";
var _Do = "Domain";
var _E = "Enabled";
var _EA = "EventAction";
var _EAF = "ExplicitAuthFlows";
var _EC = "EmailConfiguration";
var _ECE = "ExpiredCodeException";
var _ECF = "EmailConfigurationFailure";
var _ECT = "EmailConfigurationType";
var _ED = "EncodedData";
var _EFv = "EventFilter";
var _EIx = "ExternalId";
var _EIxp = "ExpiresIn";
var _EM = "EmailMessage";
var _EMBL = "EmailMessageByLink";
var _ENOU = "EstimatedNumberOfUsers";
var _EPAUCD = "EnablePropagateAdditionalUserContextData";
var _ES = "EnableStatus";
var _ESA = "EmailSendingAccount";
var _ESBL = "EmailSubjectByLink";
var _ESCT = "EumsSmsConfigurationType";
var _ESTMFAE = "EnableSoftwareTokenMFAException";
var _ESm = "EmailSubject";
var _ESu = "EumsSms";
var _ETR = "EnableTokenRevocation";
var _EVM = "EmailVerificationMessage";
var _EVS = "EmailVerificationSubject";
var _En = "Enforcement";
var _F = "From";
var _FAC = "ForceAliasCreation";
var _FCN = "FriendlyCredentialName";
var _FE = "ForbiddenException";
var _FPR = "ForgotPasswordRequest";
var _FUITE = "FeatureUnavailableInTierException";
var _Fe = "Feature";
var _Fi = "Filter";
var _GCSVHRe = "GetCSVHeaderResponse";
var _GCTR = "GetClientTokenRequest";
var _GEE = "GroupExistsException";
var _GS = "GenerateSecret";
var _GTFRTR = "GetTokensFromRefreshTokenRequest";
var _GUAFRe = "GetUserAuthFactorsResponse";
var _GUAVCR = "GetUserAttributeVerificationCodeRequest";
var _GURe = "GetUserResponse";
var _HH = "HttpHeaders";
var _HHL = "HttpHeaderList";
var _HHt = "HttpHeader";
var _IA = "IpAddress";
var _IAR = "InitiateAuthRequest";
var _IARn = "InitiateAuthResponse";
var _IC = "IssuerConfiguration";
var _ICT = "IssuerConfigurationType";
var _IEE = "InternalErrorException";
var _IEI = "InEntityId";
var _IERAPE = "InvalidEmailRoleAccessPolicyException";
var _IF = "InboundFederation";
var _IFLT = "InboundFederationLambdaType";
var _II = "IdpIdentifiers";
var _ILRE = "InvalidLambdaResponseException";
var _IMT = "InviteMessageTemplate";
var _IOAFE = "InvalidOAuthFlowException";
var _IPE = "InvalidParameterException";
var _IPEn = "InvalidPasswordException";
var _IPT = "IdentityProviderType";
var _ISE = "InternalServerException";
var _ISRAPE = "InvalidSmsRoleAccessPolicyException";
var _ISRTRE = "InvalidSmsRoleTrustRelationshipException";
var _IT = "IdToken";
var _ITI = "InTemplateId";
var _ITV = "IdTokenValidity";
var _IUPCE = "InvalidUserPoolConfigurationException";
var _Id = "Id";
var _KC = "KeyConfiguration";
var _KCT = "KeyConfigurationType";
var _KKA = "KmsKeyArn";
var _KMSKID = "KMSKeyID";
var _KT = "KeyType";
var _L = "Limit";
var _LAa = "LambdaArn";
var _LC = "LambdaConfig";
var _LCT = "LambdaConfigType";
var _LCi = "LimitClass";
var _LDT = "LimitDefinitionType";
var _LEE = "LimitExceededException";
var _LMD = "LastModifiedDate";
var _LTFRRi = "ListTagsForResourceResponse";
var _LUR = "ListUsersRequest";
var _LURL = "LogoutURLs";
var _LV = "LambdaVersion";
var _Li = "Links";
var _MAe = "MessageAction";
var _MC = "MfaConfiguration";
var _MFAMNFE = "MFAMethodNotFoundException";
var _MFAO = "MFAOptions";
var _MFAOLT = "MFAOptionListType";
var _MFAOT = "MFAOptionType";
var _ML = "MinimumLength";
var _MLBEE = "ManagedLoginBrandingExistsException";
var _MLa = "MaxLength";
var _MLi = "MinLength";
var _MTT = "MessageTemplateType";
var _MV = "MinValue";
var _MVa = "MaxValue";
var _Mu = "Mutable";
var _NAC = "NumberAttributeConstraints";
var _NACT = "NumberAttributeConstraintsType";
var _NAE = "NotAuthorizedException";
var _NDM = "NewDeviceMetadata";
var _NDMT = "NewDeviceMetadataType";
var _Na = "Name";
var _ODE = "OpenDcrEnabled";
var _ODGT = "OpenDcrGrantTypes";
var _OI = "OriginationIdentity";
var _ONEE = "OperationNotEnabledException";
var _P = "Password";
var _PA = "PreAuthentication";
var _PAo = "PostAuthentication";
var _PC = "PostConfirmation";
var _PD = "ProviderDetails";
var _PHPVE = "PasswordHistoryPolicyViolationException";
var _PHS = "PasswordHistorySize";
var _PMS = "PreferredMfaSetting";
var _PN = "ProviderName";
var _PNME = "PreconditionNotMetException";
var _PNo = "PoolName";
var _PPT = "PasswordPolicyType";
var _PPa = "PasswordPolicy";
var _PRRE = "PasswordResetRequiredException";
var _PSU = "PreSignUp";
var _PT = "PasswordType";
var _PTG = "PreTokenGeneration";
var _PTGC = "PreTokenGenerationConfig";
var _PTGVCT = "PreTokenGenerationVersionConfigType";
var _PTa = "PaginationToken";
var _PTr = "ProviderType";
var _PUEE = "PreventUserExistenceErrors";
var _Po = "Policies";
var _Pri = "Priority";
var _RA = "RoleArn";
var _RAe = "ReadAttributes";
var _RAes = "ResourceArn";
var _RCCR = "ResendConfirmationCodeRequest";
var _RECT = "RiskExceptionConfigurationType";
var _RGPS = "RetryGracePeriodSeconds";
var _RLe = "RequireLowercase";
var _RM = "RecoveryMechanisms";
var _RMT = "RecoveryMechanismsType";
var _RN = "RegionName";
var _RNFE = "ResourceNotFoundException";
var _RNe = "RequireNumbers";
var _ROT = "RecoveryOptionType";
var _RPI = "RelyingPartyId";
var _RR = "ReplicaRegions";
var _RSeq = "RequireSymbols";
var _RT = "RefreshToken";
var _RTACR = "RespondToAuthChallengeRequest";
var _RTACRe = "RespondToAuthChallengeResponse";
var _RTEA = "ReplyToEmailAddress";
var _RTR = "RefreshTokenRotation";
var _RTRE = "RefreshTokenReuseException";
var _RTRT = "RefreshTokenRotationType";
var _RTV = "RefreshTokenValidity";
var _RU = "RequireUppercase";
var _Re = "Region";
var _Req = "Required";
var _S = "Session";
var _SA = "SourceArn";
var _SAC = "StringAttributeConstraints";
var _SACT = "StringAttributeConstraintsType";
var _SALT = "SchemaAttributesListType";
var _SAM = "SmsAuthenticationMessage";
var _SAT = "SchemaAttributeType";
var _SAc = "SchemaAttributes";
var _SCA = "SnsCallerArn";
var _SCF = "SmsConfigurationFailure";
var _SCTm = "SmsConfigurationType";
var _SCm = "SmsConfiguration";
var _SDNEE = "ScopeDoesNotExistException";
var _SH = "SecretHash";
var _SHT = "SecretHashType";
var _SIP = "SupportedIdentityProviders";
var _SIPRL = "SkippedIPRangeList";
var _SIPT = "SignInPolicyType";
var _SIPi = "SignInPolicy";
var _SM = "SmsMessage";
var _SMSM = "SMSMessage";
var _SN = "ServerName";
var _SP = "ServerPath";
var _SQEE = "ServiceQuotaExceededException";
var _SRn = "SnsRegion";
var _ST = "SessionType";
var _STMFANFE = "SoftwareTokenMFANotFoundException";
var _SUR = "SignUpRequest";
var _SVM = "SmsVerificationMessage";
var _Sc = "Scopes";
var _Sch = "Schema";
var _Sec = "Secret";
var _St = "Status";
var _TCNAE = "TierChangeNotAllowedException";
var _TEE = "TermsExistsException";
var _TI = "TermsId";
var _TK = "TagKeys";
var _TMFAE = "TooManyFailedAttemptsException";
var _TMRE = "TooManyRequestsException";
var _TMT = "TokenModelType";
var _TN = "TermsName";
var _TP = "TemporaryPassword";
var _TPVD = "TemporaryPasswordValidityDays";
var _TRR = "TagResourceRequest";
var _TS = "TermsSource";
var _TT = "TokenType";
var _TTe = "TermsType";
var _TVU = "TokenValidityUnits";
var _TVUT = "TokenValidityUnitsType";
var _Ta = "Tags";
var _Ty = "Type";
var _U = "Username";
var _UA = "UserAttributes";
var _UAN = "UserAttributeNames";
var _UAUS = "UserAttributeUpdateSettings";
var _UAUST = "UserAttributeUpdateSettingsType";
var _UAVD = "UnusedAccountValidityDays";
var _UAs = "UsernameAttributes";
var _UC = "UsernameConfiguration";
var _UCD = "UserCreateDate";
var _UCDT = "UserContextDataType";
var _UCDs = "UserContextData";
var _UCT = "UsernameConfigurationType";
var _UDS = "UserDataShared";
var _UE = "UnauthorizedException";
var _UEE = "UsernameExistsException";
var _UIIPE = "UserImportInProgressException";
var _UIPE = "UnsupportedIdentityProviderException";
var _UIPR = "UpdateIdentityProviderRequest";
var _ULE = "UnexpectedLambdaException";
var _ULMD = "UserLastModifiedDate";
var _ULVE = "UserLambdaValidationException";
var _UM = "UserMigration";
var _UMFASL = "UserMFASettingList";
var _UNCE = "UserNotConfirmedException";
var _UNFE = "UserNotFoundException";
var _UOE = "UnsupportedOperationException";
var _UP = "UserPool";
var _UPAO = "UserPoolAddOns";
var _UPAONEE = "UserPoolAddOnNotEnabledException";
var _UPAOT = "UserPoolAddOnsType";
var _UPC = "UserPoolClient";
var _UPCT = "UserPoolClientType";
var _UPDT = "UserPoolDescriptionType";
var _UPI = "UserPoolId";
var _UPPT = "UserPoolPolicyType";
var _UPT = "UserPoolTags";
var _UPTE = "UserPoolTaggingException";
var _UPTs = "UserPoolTier";
var _UPTse = "UserPoolType";
var _URR = "UntagResourceRequest";
var _US = "UserStatus";
var _UT = "UsernameType";
var _UTR = "UpdateTermsRequest";
var _UTTE = "UnsupportedTokenTypeException";
var _UUAR = "UpdateUserAttributesRequest";
var _UUPCR = "UpdateUserPoolClientRequest";
var _UUPR = "UpdateUserPoolRequest";
var _UUSE = "UnsupportedUserStateException";
var _V = "Value";
var _VACR = "VerifyAuthChallengeResponse";
var _VD = "ValidationData";
var _VMT = "VerificationMessageTemplate";
var _VMTT = "VerificationMessageTemplateType";
var _WA = "WriteAttributes";
var _WACD = "WebAuthnCredentialDescription";
var _WACME = "WebAuthnClientMismatchException";
var _WACMEe = "WebAuthnConfigurationMissingException";
var _WACNFE = "WebAuthnChallengeNotFoundException";
var _WACNSE = "WebAuthnCredentialNotSupportedException";
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
var SecretHashType = [0, n0, _SHT, 8, 0];
var SessionType = [0, n0, _ST, 8, 0];
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
var AcrLevelConfigType$ = [
  3,
  n0,
  _ALCT,
  0,
  [_AV],
  [0],
  1
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
var AdminDeleteUserAttributesRequest$ = [
  3,
  n0,
  _ADUAR,
  0,
  [_UPI, _U, _UAN],
  [0, [() => UsernameType, 0], 64 | 0],
  3
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
var AdminResetUserPasswordRequest$ = [
  3,
  n0,
  _ARUPR,
  0,
  [_UPI, _U, _CM],
  [0, [() => UsernameType, 0], 128 | 0],
  2
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
var AdminUpdateUserAttributesRequest$ = [
  3,
  n0,
  _AUUAR,
  0,
  [_UPI, _U, _UA, _CM],
  [0, [() => UsernameType, 0], [() => AttributeListType, 0], 128 | 0],
  3
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
var ConfirmForgotPasswordRequest$ = [
  3,
  n0,
  _CFPR,
  0,
  [_CI, _U, _CC, _P, _SH, _AM, _UCDs, _CM],
  [[() => ClientIdType, 0], [() => UsernameType, 0], 0, [() => PasswordType, 0], [() => SecretHashType, 0], () => AnalyticsMetadataType$, [() => UserContextDataType$, 0], 128 | 0],
  4
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
var ContextDataType$ = [
  3,
  n0,
  _CDT,
  0,
  [_IA, _SN, _SP, _HH, _ED],
  [0, 0, 0, () => HttpHeaderList, 0],
  4
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
var CreateTermsRequest$ = [
  3,
  n0,
  _CTR,
  0,
  [_UPI, _CI, _TN, _TS, _En, _Li],
  [0, [() => ClientIdType, 0], 0, 0, 0, 128 | 0],
  5
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
var CreateUserPoolReplicaRequest$ = [
  3,
  n0,
  _CUPRR,
  0,
  [_UPI, _RN, _UPT],
  [0, 0, 128 | 0],
  2
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
var DeleteUserAttributesRequest$ = [
  3,
  n0,
  _DUAR,
  0,
  [_UAN, _ATc],
  [64 | 0, [() => TokenModelType, 0]],
  2
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
var EmailConfigurationType$ = [
  3,
  n0,
  _ECT,
  0,
  [_SA, _RTEA, _ESA, _F, _CSo],
  [0, 0, 0, 0, 0]
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
var ForgotPasswordRequest$ = [
  3,
  n0,
  _FPR,
  0,
  [_CI, _U, _SH, _UCDs, _AM, _CM],
  [[() => ClientIdType, 0], [() => UsernameType, 0], [() => SecretHashType, 0], [() => UserContextDataType$, 0], () => AnalyticsMetadataType$, 128 | 0],
  2
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
var GetCSVHeaderResponse$ = [
  3,
  n0,
  _GCSVHRe,
  0,
  [_UPI, _CSVH],
  [0, 64 | 0]
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
var GetUserAttributeVerificationCodeRequest$ = [
  3,
  n0,
  _GUAVCR,
  0,
  [_ATc, _AN, _CM],
  [[() => TokenModelType, 0], 0, 128 | 0],
  2
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
var GetUserResponse$ = [
  3,
  n0,
  _GURe,
  0,
  [_U, _UA, _MFAO, _PMS, _UMFASL],
  [[() => UsernameType, 0], [() => AttributeListType, 0], () => MFAOptionListType, 0, 64 | 0],
  2
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
var ListTagsForResourceResponse$ = [
  3,
  n0,
  _LTFRRi,
  0,
  [_Ta],
  [128 | 0]
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
var RiskExceptionConfigurationType$ = [
  3,
  n0,
  _RECT,
  0,
  [_BIPRL, _SIPRL],
  [64 | 0, 64 | 0]
];
var SchemaAttributeType$ = [
  3,
  n0,
  _SAT,
  0,
  [_Na, _ADT, _DOA, _Mu, _Req, _NAC, _SAC],
  [0, 0, 2, 2, 2, () => NumberAttributeConstraintsType$, () => StringAttributeConstraintsType$]
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
var SmsConfigurationType$ = [
  3,
  n0,
  _SCTm,
  0,
  [_SCA, _EIx, _SRn, _ESu],
  [0, 0, 0, () => EumsSmsConfigurationType$]
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
var UntagResourceRequest$ = [
  3,
  n0,
  _URR,
  0,
  [_RAes, _TK],
  [0, 64 | 0],
  2
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
var UpdateTermsRequest$ = [
  3,
  n0,
  _UTR,
  0,
  [_TI, _UPI, _TN, _TS, _En, _Li],
  [0, 0, 0, 0, 0, 128 | 0],
  2
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
var UpdateUserPoolClientRequest$ = [
  3,
  n0,
  _UUPCR,
  0,
  [_UPI, _CI, _CNl, _RTV, _ATV, _ITV, _TVU, _RAe, _WA, _EAF, _SIP, _CURL, _LURL, _DRURI, _AOAF, _AOAS, _AOAFUPC, _ACn, _PUEE, _ETR, _EPAUCD, _ASV, _RTR],
  [0, [() => ClientIdType, 0], 0, 1, 1, 1, () => TokenValidityUnitsType$, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 64 | 0, 0, 64 | 0, 64 | 0, 2, () => AnalyticsConfigurationType$, 0, 2, 2, 1, () => RefreshTokenRotationType$],
  2
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
var UserPoolType$ = [
  3,
  n0,
  _UPTse,
  0,
  [_Id, _Na, _Po, _DP, _LC, _St, _LMD, _CDr, _SAc, _AVA, _AAl, _UAs, _SVM, _EVM, _EVS, _VMT, _SAM, _UAUS, _MC, _DC, _ENOU, _EC, _SCm, _UPT, _SCF, _ECF, _Do, _CDu, _ACUC, _UPAO, _DCc, _UC, _Ar, _ARS, _UPTs, _KC, _IC, _ACc],
  [0, 0, () => UserPoolPolicyType$, 0, () => LambdaConfigType$, 0, 4, 4, () => SchemaAttributesListType, 64 | 0, 64 | 0, 64 | 0, 0, 0, 0, () => VerificationMessageTemplateType$, 0, () => UserAttributeUpdateSettingsType$, 0, () => DeviceConfigurationType$, 1, () => EmailConfigurationType$, () => SmsConfigurationType$, 128 | 0, 0, 0, 0, 0, () => AdminCreateUserConfigType$, () => UserPoolAddOnsType$, () => DcrConfigurationType$, () => UsernameConfigurationType$, 0, () => AccountRecoverySettingType$, 0, () => KeyConfigurationType$, () => IssuerConfigurationType$, () => AcrConfigurationType]
];
var VerificationMessageTemplateType$ = [
  3,
  n0,
  _VMTT,
  0,
  [_SM, _EM, _ESm, _EMBL, _ESBL, _DEO],
  [0, 0, 0, 0, 0, 0]
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
var AliasAttributesListType = 64 | 0;
var AllowedFirstAuthFactorsListType = 64 | 0;
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
var AvailableChallengeListType = 64 | 0;
var BlockedIPRangeListType = 64 | 0;
var CallbackURLsListType = 64 | 0;
var ClientPermissionListType = 64 | 0;
var ConfiguredUserAuthFactorsListType = 64 | 0;
var DeliveryMediumListType = 64 | 0;
var EventFiltersType = 64 | 0;
var ExplicitAuthFlowsListType = 64 | 0;
var HttpHeaderList = [
  1,
  n0,
  _HHL,
  0,
  () => HttpHeader$
];
var IdpIdentifiersListType = 64 | 0;
var ListOfStringTypes = 64 | 0;
var LogoutURLsListType = 64 | 0;
var MFAOptionListType = [
  1,
  n0,
  _MFAOLT,
  0,
  () => MFAOptionType$
];
var OAuthFlowsType = 64 | 0;
var RecoveryMechanismsType = [
  1,
  n0,
  _RMT,
  0,
  () => RecoveryOptionType$
];
var ReplicaRegionsType = 64 | 0;
var SchemaAttributesListType = [
  1,
  n0,
  _SALT,
  0,
  () => SchemaAttributeType$
];
var ScopeListType = 64 | 0;
var SearchedAttributeNamesListType = 64 | 0;
var SkippedIPRangeListType = 64 | 0;
var SupportedIdentityProvidersListType = 64 | 0;
var UserMFASettingListType = 64 | 0;
var UsernameAttributesListType = 64 | 0;
var UserPoolTagsListType = 64 | 0;
var VerifiedAttributesListType = 64 | 0;
var WebAuthnAuthenticatorTransportsList = 64 | 0;
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
var _mw0 = (Command, cs, config, o) => [];

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeUserPoolClientCommand.js
var DescribeUserPoolClientCommand = class extends command(_ep0, _mw0, "DescribeUserPoolClient", DescribeUserPoolClient$) {
};

// node_modules/@aws-sdk/client-cognito-identity-provider/dist-es/commands/DescribeUserPoolCommand.js
var DescribeUserPoolCommand = class extends command(_ep0, _mw0, "DescribeUserPool", DescribeUserPool$) {
};
export {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand
};
