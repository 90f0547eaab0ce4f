import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/errors/awsErrorDetails.ts
function awsErrorDetailsOf(error) {
  const sdkError = error;
  const inner = sdkError?.errors?.[0];
  const network = [sdkError?.code, inner?.code].find((code) => typeof code === "string");
  return {
    code: (sdkError?.name ?? "").replace(/Exception$/, ""),
    network: typeof network === "string" ? network : "",
    status: sdkError?.$metadata?.httpStatusCode ?? sdkError?.$response?.statusCode,
    message: sdkError?.message ?? String(error),
    skewSeconds: skewSecondsOf(sdkError?.$response?.headers)
  };
}
function skewSecondsOf(headers = {}) {
  const at = headers.age === void 0 ? Date.parse(headers.date ?? "") : Number.NaN;
  return Number.isNaN(at) ? void 0 : Math.round((at - Date.now()) / 1e3);
}
function awsErrorCodeOf(error) {
  const { code } = awsErrorDetailsOf(error);
  return code === "Problem" ? awsErrorDetailsOf(error.cause).code : code;
}

export {
  awsErrorDetailsOf,
  awsErrorCodeOf
};
