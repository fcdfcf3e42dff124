// One Node engine in a process of its own: it renders for a while when it is told to.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const engine = process.argv[2];

async function docxtemplater(source) {
  const { default: PizZip } = await import("pizzip");
  const { default: Docxtemplater } = await import("docxtemplater");
  return async (context) => {
    const document = new Docxtemplater(new PizZip(source), { paragraphLoop: true, linebreaks: true });
    document.render(context);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

async function easyTemplateX(source) {
  const { TemplateHandler } = await import("easy-template-x");
  const handler = new TemplateHandler();
  return (context) => handler.process(source, context);
}

const engines = { docxtemplater, "easy-template-x": easyTemplateX };
let render;
let contexts;

async function run(seconds) {
  const until = performance.now() + seconds * 1000;
  const before = performance.now();
  const cpu = process.cpuUsage();
  let count = 0;
  while (performance.now() < until) {
    await render(contexts[count % contexts.length]);
    count += 1;
  }
  const used = process.cpuUsage(cpu);
  return { count, cpu: (used.user + used.system) / 1e6, wall: (performance.now() - before) / 1000 };
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let answer = {};
  if (asked.do === "load") {
    contexts = JSON.parse(readFileSync(asked.contexts, "utf8"));
    render = await engines[engine](readFileSync(asked.template));
  } else if (asked.do === "run") {
    answer = await run(asked.seconds);
  } else if (asked.do === "render") {
    answer.document = Buffer.from(await render(contexts[asked.context])).toString("base64");
  } else if (asked.do === "memory") {
    answer.peak = process.resourceUsage().maxRSS / 1024;
  }
  console.log(JSON.stringify(answer));
}
