// The used part of a large client. A static import lets the bundler leave out the rest; the adapter loads this module at its
// first use.
export {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
