'use strict';
// A handful of lines instead of a test framework: each case prints one line of JSON that the .NET tests read.
const LIMIT_MS = 60_000;
const cases = [];

exports.test = (name, body) => cases.push({ name, body });

exports.run = async () => {
  for (const { name, body } of cases) {
    let timer;
    const limit = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no end after ${LIMIT_MS} ms`)), LIMIT_MS); });
    const result = await Promise.race([body(), limit]).then(() => ({ ok: true, detail: '' }), e => ({ ok: false, detail: String(e.stack ?? e) }));
    clearTimeout(timer);
    process.stdout.write(JSON.stringify({ name, ...result }) + '\n');
  }
  // Whatever a failed case left open must not keep the run alive.
  process.exit(0);
};
