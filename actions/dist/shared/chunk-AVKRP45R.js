import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/call.ts
function faultOf(error) {
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
function codeOf(error) {
  const { code } = faultOf(error);
  return code === "Problem" ? faultOf(error.cause).code : code;
}

export {
  faultOf,
  codeOf
};
