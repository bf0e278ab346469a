import { placeOf } from "./places";
import { lineAt, type Source } from "./source";
import type { Breach } from "./types";

type Home = { domain: string; table: string };

/** Tables by the constant that names them and by their name in the database, with the domain that writes them. */
function homes(sources: Source[]) {
  const byConstant = new Map<string, Home>();
  const byTable = new Map<string, Home>();
  for (const source of sources) {
    const domain = /^db\/schema\/([\w-]+)$/.exec(source.name)?.[1];
    if (!domain) continue;
    for (const [, constant = "", table = ""] of source.text.matchAll(/\bconst\s+(\w+)\s*=\s*pgTable\(\s*"(\w+)"/g)) {
      byConstant.set(`${source.name}#${constant}`, { domain, table });
      byTable.set(table, { domain, table });
    }
  }
  return { byConstant, byTable };
}

const builderWrite = /\.(?:insert|update|delete)\(\s*(\w+)(?:\.(\w+))?\s*\)/g;
const rawWrite =
  /\b(?:insert\s+into|merge\s+into|delete\s+from|truncate(?:\s+table)?|(?<!\b(?:for|key|do)\s+)update)\s+(?:only\s+)?(?:"?(\w+)"?|\$\{\s*(\w+)(?:\.(\w+))?\s*\})/gi;

/** Read across, write at home: only lib/X writes the tables of db/schema/X.ts. */
export function writeBreaches(sources: Source[]): Breach[] {
  const { byConstant, byTable } = homes(sources);
  return sources.flatMap((source) => {
    const place = placeOf(source.path);
    if (place.kind !== "lib" || source.isTest) return [];
    const { domain } = place;
    const locals = new Map(
      source.imports.flatMap(({ target, names }) =>
        names.map(({ local, imported }) => [local, `${target}#${imported}`] as const),
      ),
    );
    const homeOf = (name = "", member = "") => {
      const origin = locals.get(name);
      if (!origin) return undefined;
      return byConstant.get(member ? origin.replace(/#\*$/, `#${member}`) : origin);
    };
    const judge = (home: Home | undefined, at: number): Breach[] =>
      home && home.domain !== domain
        ? [
            {
              rule: "write-at-home",
              path: source.path,
              line: lineAt(source.text, at),
              why: `${home.table} belongs to lib/${home.domain}: call a step of that domain`,
            },
          ]
        : [];
    return [
      ...[...source.bare.matchAll(builderWrite)].flatMap((match) => judge(homeOf(match[1], match[2]), match.index)),
      ...[...source.text.matchAll(rawWrite)].flatMap((match) =>
        judge(match[1] ? byTable.get(match[1]) : homeOf(match[2], match[3]), match.index),
      ),
    ];
  });
}
