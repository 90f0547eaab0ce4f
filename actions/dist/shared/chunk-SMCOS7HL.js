import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  environmentAccountOf,
  environmentFileOf,
  environmentNames,
  mergeLayers,
  readLayers
} from "./chunk-XDJ24DH4.js";
import {
  Problem
} from "./chunk-CQIE77JX.js";

// actions/lib/operations/environment/readMerged.ts
async function readMerged(name, { workspace }) {
  try {
    const ownDocument = await workspace.readPlain(environmentFileOf(name));
    const { documents } = await readLayers(ownDocument, { workspace });
    return { ownDocument, merged: mergeLayers(documents, ownDocument) };
  } catch (error) {
    if (error instanceof Problem) return void 0;
    throw error;
  }
}

// actions/lib/operations/environment/readAccounts.ts
async function readAccounts(tools) {
  const names = await environmentNames(tools);
  const accounts = await Promise.all(names.map((name) => readAccount(name, tools)));
  return accounts.flatMap((account) => account ?? []);
}
async function readAccount(name, { workspace }) {
  const read = await readMerged(name, { workspace });
  return read && environmentAccountOf(name, read.ownDocument, read.merged);
}

export {
  readMerged,
  readAccounts,
  readAccount
};
