import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)

// actions/lib/aws/enumValue.ts
function enumValue(values, value, what) {
  const found = values.find((one) => one === value);
  if (found === void 0) throw new Error(`AWS gave the ${what} '${value}', which this repository does not know.`);
  return found;
}
function translateEnum(words, value, what) {
  const key = enumValue(Object.keys(words), value, what);
  return words[key];
}
function required(value, what) {
  if (value === void 0) throw new Error(`AWS gave ${what}.`);
  return value;
}

export {
  enumValue,
  translateEnum,
  required
};
