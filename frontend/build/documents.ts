import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const GENERATED = new URL("../src/gql/graphql.ts", import.meta.url);

/** `graphql(…)` of an operation or a fragment, with its name. */
const CALL = /\bgraphql\(\s*`\s*(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`,?\s*\)/g;
const DOCUMENT =
  /export const (\w+?)(?:FragmentDoc|Document) = new TypedDocumentString\(`([^`]*)`/g;

/**
 * Puts each operation, with the fragments that it needs, where it is used. The generated table of
 * all of them would be loaded with the first page.
 */
export function documents(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: "documents-where-they-are-used",
    apply: "build",
    enforce: "pre",
    buildStart() {
      for (const [, name = "", text = ""] of readFileSync(GENERATED, "utf8").matchAll(DOCUMENT)) {
        texts.set(name, text.replace(/\s+/g, " ").trim());
      }
    },
    transform(code, id) {
      if (id.includes("/src/gql/")) return { code, map: null, moduleSideEffects: false };
      if (!code.includes("graphql(")) return null;
      return {
        code: code.replace(CALL, (_call, name: string) => {
          const text = texts.get(name);
          if (text === undefined) this.error(`${id}: run \`npm run codegen\`, ${name} is new.`);
          return JSON.stringify(text);
        }),
        map: null,
      };
    },
  };
}
