// Replaces the real worker. `DIES file` in a text ends the worker after adding a dot to the file; `DIES-ONCE file` does so
// only while the file is empty.

const { appendFileSync, readFileSync } = require('node:fs');
const { worker } = require('workerpool');

worker({
  analyze(texts) {
    return texts.map(({ text }) => {
      const [, once, file] = /DIES(-ONCE)? (\S+)/.exec(text) ?? [];
      if (file !== undefined && !(once !== undefined && readFileSync(file, 'utf8') !== '')) {
        appendFileSync(file, '.');
        process.exit(1);
      }
      return Uint8Array.from([text.length]);
    });
  },
});
