import { parseArgs } from "node:util";
import { benches } from "./benches/index.ts";
import { print } from "./print.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "7" },
    milliseconds: { type: "string", default: "150" },
  },
});

const unknown = positionals.find((name) => !benches.some((bench) => bench.name === name));
if (unknown !== undefined) {
  const names = benches.map(({ name }) => name).join(", ");
  console.error(`There is no bench "${unknown}"; there are ${names}.`);
  process.exit(2);
}

const effort = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds), scale: 1 };
const { platform, arch, version } = process;
console.log(`Node.js ${version}, ${platform} ${arch}; CPU time, ratios by round.\n`);
for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  for await (const result of bench.run(effort)) console.log(print(result).join("\n"));
}
