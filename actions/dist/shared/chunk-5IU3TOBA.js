import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/errorDetails.ts
function errorDetailsOf(error) {
  const given = error;
  const inner = given?.errors?.[0];
  const network = [given?.code, inner?.code].find((code) => typeof code === "string");
  return {
    code: (given?.name ?? "").replace(/Exception$/, ""),
    network: typeof network === "string" ? network : "",
    status: given?.$metadata?.httpStatusCode ?? given?.$response?.statusCode,
    message: given?.message ?? String(error)
  };
}
function errorCodeOf(error) {
  const { code } = errorDetailsOf(error);
  return code === "Problem" ? errorDetailsOf(error.cause).code : code;
}

export {
  errorDetailsOf,
  errorCodeOf
};
